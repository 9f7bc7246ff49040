package dev.aloft.processor.discover.type.member;

import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.discover.type.context.TypeScope;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;

/** Gives each property its name in JSON; two properties that rename to the same may be one. */
public record JsonNames(TypeScope scope) {
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
        scope.reportOf(
            element(property), Message.RENAMES_CONFLICT, property.name(), jsonName, names.next());
      }
      Property other = byJsonName.putIfAbsent(jsonName, property);
      if (other != null && other.complements(property)) {
        byJsonName.put(jsonName, merged(other, property));
      } else if (other != null) {
        twice(jsonName, other, property);
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
          twice(alias, other, property);
        }
      }
    }
  }

  private void twice(String name, Property first, Property second) {
    scope.reportOf(element(second), Message.JSON_NAME_TWICE, first.name(), second.name(), name);
  }

  private static Element element(Property property) {
    return property.members().get(0).element();
  }
}
