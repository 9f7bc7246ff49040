package dev.aloft.processor.discover.type.member;

import dev.aloft.processor.discover.type.member.Member.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Accessors cannot distinguish {@code xAxis} from {@code XAxis}: both have {@code getXAxis}. As in
 * Jackson 3, a field or creator's argument without accessors of exactly its name lends it to
 * accessors that differ in case only and have no field of their own, if its first or second letter
 * is not lower case.
 */
public final class FieldNames {
  private FieldNames() {}

  public static void lendToAccessors(Map<String, Property> byName) {
    // Where several would lend their names, the order of a hash map decides, as in Jackson.
    Map<String, Property> lending = new HashMap<>();
    byName.forEach(
        (name, property) -> {
          if (isWithoutAccessors(property) && hasUnusualCase(name)) {
            lending.put(name, property);
          }
        });
    lending.forEach(
        (name, property) -> {
          for (Property other : List.copyOf(byName.values())) {
            if (!other.name().equals(name)
                && other.name().equalsIgnoreCase(name)
                && other.members().stream().noneMatch(FieldNames::isField)) {
              byName.computeIfPresent(name, (same, current) -> current.with(other.members()));
              byName.remove(other.name());
              break;
            }
          }
        });
  }

  /** Whether a creator's argument of that name is linked to accessors that differ in case. */
  public static boolean mayLend(String argument, Map<String, Property> byName) {
    return hasUnusualCase(argument)
        && byName.values().stream()
            .anyMatch(
                each ->
                    each.name().equalsIgnoreCase(argument)
                        && each.members().stream().noneMatch(FieldNames::isField));
  }

  private static boolean isWithoutAccessors(Property property) {
    return property.members().stream()
            .allMatch(each -> each.kind() == Kind.FIELD || each.kind() == Kind.ARGUMENT)
        && property.renames().isEmpty();
  }

  /** A record's component is a field, too. */
  private static boolean isField(Member member) {
    return member.kind() == Kind.FIELD || member.kind() == Kind.COMPONENT;
  }

  private static boolean hasUnusualCase(String name) {
    return !Character.isLowerCase(name.charAt(0))
        || (name.length() > 1 && !Character.isLowerCase(name.charAt(1)));
  }
}
