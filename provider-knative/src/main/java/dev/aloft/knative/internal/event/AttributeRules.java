package dev.aloft.knative.internal.event;

import org.jspecify.annotations.Nullable;

/**
 * What attributes may be: CloudEvents 1.0.2, sections "Naming conventions", "Type system" and
 * "Context attributes". The syntax of URIs is not checked: senders that do not percent-encode their
 * headers, such as Knative, have theirs decoded once too often.
 */
public final class AttributeRules {
  /** The specification recommends 20. */
  private static final int LONGEST_NAME = 128;

  /** That of a header; all attributes of an event should fit into 64 KiB. */
  private static final int LONGEST_VALUE = 65_536;

  private AttributeRules() {}

  /** Whether the specification defines this attribute, so that it is not an extension. */
  public static boolean isContextAttribute(String name) {
    return switch (name) {
      case "specversion",
          "id",
          "source",
          "type",
          "datacontenttype",
          "dataschema",
          "subject",
          "time" ->
          true;
      default -> false;
    };
  }

  /** Why an attribute is not valid, as a sentence without its value; null if it is. */
  public static @Nullable String problem(String name, String value) {
    if (!isName(name)) {
      return "The name of an attribute is not 1 to "
          + LONGEST_NAME
          + " lower-case letters and digits, or is \"data\".";
    }
    if (value.length() > LONGEST_VALUE) {
      return "The attribute " + name + " has more than " + LONGEST_VALUE + " characters.";
    }
    if (!isText(value)) {
      return "The attribute "
          + name
          + " has a control character, half of a surrogate pair, or a code point that Unicode"
          + " reserves.";
    }
    return isContextAttribute(name) ? problemWithContext(name, value) : null;
  }

  private static @Nullable String problemWithContext(String name, String value) {
    if (value.isEmpty()) {
      return "The attribute " + name + " is empty.";
    }
    if (name.equals("specversion") && !value.equals("1.0")) {
      return "The attribute specversion is not 1.0.";
    }
    if (name.equals("time") && Rfc3339.instant(value) == null) {
      return "The attribute time is not a timestamp of RFC 3339.";
    }
    return null;
  }

  private static boolean isName(String name) {
    boolean good = !name.isEmpty() && name.length() <= LONGEST_NAME && !name.equals("data");
    for (int i = 0; good && i < name.length(); i++) {
      char c = name.charAt(i);
      good = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
    return good;
  }

  private static boolean isText(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= ' ' && c < 127) {
        continue;
      }
      int codePoint = value.codePointAt(i);
      boolean noncharacter =
          (codePoint & 0xfffe) == 0xfffe || (codePoint >= 0xfdd0 && codePoint <= 0xfdef);
      if (noncharacter || Character.isISOControl(codePoint) || isSurrogate(codePoint)) {
        return false;
      }
      i += Character.charCount(codePoint) - 1;
    }
    return true;
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint <= Character.MAX_VALUE && Character.isSurrogate((char) codePoint);
  }
}
