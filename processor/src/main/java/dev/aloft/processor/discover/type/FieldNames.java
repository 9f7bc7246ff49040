package dev.aloft.processor.discover.type;

import dev.aloft.processor.discover.type.Member.Kind;
import java.util.List;
import java.util.Map;

/**
 * Accessors cannot tell {@code xAxis} from {@code XAxis}: both have {@code getXAxis}. As in Jackson
 * 3, a field without accessors of exactly its name lends it to those that differ in case only, if
 * its first or second letter is upper case.
 */
final class FieldNames {
  private FieldNames() {}

  static void lendToAccessors(Map<String, Property> byName) {
    for (Property field : List.copyOf(byName.values())) {
      if (isOnlyField(field) && startsUpperCase(field.name())) {
        for (Property other : List.copyOf(byName.values())) {
          if (other != field && other.name().equalsIgnoreCase(field.name())) {
            other.members().forEach(field::add);
            byName.remove(other.name());
            break;
          }
        }
      }
    }
  }

  private static boolean isOnlyField(Property property) {
    return property.members().stream().allMatch(each -> each.kind() == Kind.FIELD)
        && property.renames().isEmpty();
  }

  private static boolean startsUpperCase(String name) {
    return Character.isUpperCase(name.charAt(0))
        || (name.length() > 1 && Character.isUpperCase(name.charAt(1)));
  }
}
