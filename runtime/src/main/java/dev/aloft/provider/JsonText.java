package dev.aloft.provider;

/**
 * Writes JSON strings into text without any JSON engine, so that an error can be reported when
 * little else works. The result is always valid JSON and valid Unicode.
 */
public final class JsonText {
  private static final String HEX = "0123456789abcdef";

  private JsonText() {}

  /** Appends a JSON string with its quotes. A lone surrogate becomes U+FFFD. */
  public static void appendString(StringBuilder json, CharSequence value) {
    json.append('"');
    int length = value.length();
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ' || (c >= 127 && isUnsafeInText(c))) {
        appendEscape(json, c);
      } else if (!Character.isSurrogate(c)) {
        json.append(c);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < length
          && Character.isLowSurrogate(value.charAt(i + 1))) {
        json.append(c).append(value.charAt(++i));
      } else {
        json.append('\uFFFD');
      }
    }
    json.append('"');
  }

  /**
   * Whether a character that JSON allows would end a line of a log, steer a terminal, or change the
   * direction of reading.
   */
  public static boolean isUnsafeInText(char c) {
    return Character.isISOControl(c)
        || c == '\u061c'
        || c == '\u200e'
        || c == '\u200f'
        || (c >= '\u2028' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069');
  }

  private static void appendEscape(StringBuilder json, char c) {
    if (c == '\n') {
      json.append("\\n");
    } else if (c == '\t') {
      json.append("\\t");
    } else if (c == '\r') {
      json.append("\\r");
    } else {
      json.append("\\u");
      for (int shift = 12; shift >= 0; shift -= 4) {
        json.append(HEX.charAt((c >> shift) & 0xF));
      }
    }
  }
}
