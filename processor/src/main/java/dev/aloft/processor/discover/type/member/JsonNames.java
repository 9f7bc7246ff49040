package dev.aloft.processor.discover.type.member;

import dev.aloft.processor.discover.type.context.TypeScope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives each property its name in JSON; two properties that rename to the same may be one. */
public final class JsonNames {
  private final TypeScope scope;
  private final List<NameConflict> conflicts = new ArrayList<>();

  /** All properties by their names in Java, without the members that are ignored. */
  private final Map<String, Property> all = new LinkedHashMap<>();

  /** The names in Java of those that are several properties in Java. */
  private final Set<String> merged = new HashSet<>();

  private final Map<String, Property> properties;

  /** Names properties that have their names in Java. */
  public JsonNames(TypeScope scope, Collection<Property> properties) {
    this.scope = scope;
    this.properties = named(properties);
  }

  /** The properties that JSON has, by JSON name, in the order they are written. */
  public Map<String, Property> properties() {
    return properties;
  }

  /** The conflicts among the names that were given. */
  public List<NameConflict> conflicts() {
    return List.copyOf(conflicts);
  }

  /**
   * All properties by their names in Java, including those that JSON does not have.
   *
   * @param named those that JSON has, as they became
   */
  public Map<String, Property> all(Collection<Property> named) {
    Map<String, Property> known = new LinkedHashMap<>(all);
    named.stream()
        .filter(each -> !merged.contains(each.name()))
        .forEach(each -> known.put(each.name(), each));
    return known;
  }

  private Map<String, Property> named(Collection<Property> ofType) {
    TypeRules rules = TypeRules.of(scope);
    Map<String, Property> byJsonName = new LinkedHashMap<>();
    for (Property each : ofType) {
      Property property = each.withoutIgnored();
      all.put(property.name(), property);
      if (property.isIgnored() || !property.isVisible()) {
        continue;
      }
      Set<String> renames = property.renames();
      Iterator<String> names = renames.iterator();
      String jsonName = names.hasNext() ? names.next() : rules.name(property.name());
      if (names.hasNext()) {
        conflicts.add(new NameConflict.TwoNames(property, jsonName, names.next()));
      }
      Property other = byJsonName.putIfAbsent(jsonName, property);
      if (other != null && other.complements(property)) {
        byJsonName.put(jsonName, merged(other, property));
      } else if (other != null) {
        conflicts.add(new NameConflict.SameName(property, other, jsonName));
      }
    }
    checkAliases(byJsonName);
    byJsonName.replaceAll(
        (jsonName, property) -> {
          Property hidden = property.hiddenByAccess().hiddenByType();
          return rules.hidden(
              hidden.isBackReference() ? hidden.hiddenFromWriting() : hidden, jsonName);
        });
    return rules.ordered(byJsonName);
  }

  private Property merged(Property first, Property second) {
    Property named = first.isUsable() ? first : second;
    merged.add(named.name());
    return Property.of(named.name(), scope.annotations(), first.members()).with(second.members());
  }

  private void checkAliases(Map<String, Property> byJsonName) {
    Map<String, Property> all = new HashMap<>(byJsonName);
    for (Property property : byJsonName.values()) {
      for (String alias : property.aliases()) {
        Property other = all.putIfAbsent(alias, property);
        if (other != null && other != property) {
          conflicts.add(new NameConflict.SameName(property, other, alias));
        }
      }
    }
  }
}
