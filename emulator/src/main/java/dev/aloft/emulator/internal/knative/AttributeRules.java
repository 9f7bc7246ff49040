package dev.aloft.emulator.internal.knative;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/** The rules for context attributes in CloudEvents 1.0.2. */
final class AttributeRules {
  private static final List<String> REQUIRED = List.of("specversion", "id", "source", "type");
  private static final List<String> OPTIONAL =
      List.of("datacontenttype", "dataschema", "subject", "time");

  private AttributeRules() {}

  /** Whether the specification defines an attribute of this name: all of those are strings. */
  static boolean isDefined(String name) {
    return REQUIRED.contains(name) || OPTIONAL.contains(name);
  }

  /** Adds what is wrong with the attributes of an event. */
  static void check(Map<String, String> attributes, List<String> problems) {
    for (String name : REQUIRED) {
      if (!attributes.containsKey(name)) {
        problems.add("an event without " + name);
      }
    }
    attributes.forEach(
        (name, value) -> {
          if (!name.matches("[a-z0-9]+")) {
            problems.add("an attribute called " + name);
          } else if (value.isEmpty() && isDefined(name)) {
            problems.add("an empty " + name);
          } else if (value.chars().anyMatch(Character::isISOControl)) {
            problems.add("a control character in " + name);
          } else if (!isValid(name, value)) {
            problems.add("a " + name + " that reads " + value);
          }
        });
  }

  private static boolean isValid(String name, String value) {
    return switch (name) {
      case "specversion" -> value.equals("1.0");
      case "source" -> isUri(value, false);
      case "dataschema" -> isUri(value, true);
      case "time" -> isTime(value);
      default -> true;
    };
  }

  private static boolean isUri(String value, boolean absolute) {
    try {
      return new URI(value).isAbsolute() || !absolute;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isTime(String value) {
    try {
      OffsetDateTime.parse(value);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
