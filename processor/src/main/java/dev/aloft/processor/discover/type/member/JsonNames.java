package dev.aloft.processor.discover.type.member;

import dev.aloft.processor.discover.type.context.TypeScope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives each property its name in JSON; two properties that rename to the same may be one. */
public final class JsonNames {
  private final TypeScope scope;
  private final List<NameConflict> conflicts = new ArrayList<>();

  public JsonNames(TypeScope scope) {
    this.scope = scope;
  }

  /** The conflicts among the names that were given. */
  public List<NameConflict> conflicts() {
    return List.copyOf(conflicts);
  }

  /** The properties that JSON has, by JSON name, in the order they are written. */
  public Map<String, Property> name(Collection<Property> properties) {
    TypeRules rules = TypeRules.of(scope);
    Map<String, Property> byJsonName = new LinkedHashMap<>();
    for (Property property : properties) {
      property.dropIgnored();
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
    byJsonName.forEach(
        (jsonName, property) -> {
          property.hideByAccess();
          property.hideByType();
          if (property.isBackReference()) {
            property.hideFromWriting();
          }
          rules.hide(property, jsonName);
        });
    return rules.ordered(byJsonName);
  }

  private Property merged(Property first, Property second) {
    Property named = first.isUsable() ? first : second;
    Property merged = new Property(named.name(), scope.annotations());
    first.members().forEach(merged::add);
    second.members().forEach(merged::add);
    return merged;
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
