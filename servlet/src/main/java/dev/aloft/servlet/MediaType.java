package dev.aloft.servlet;

import org.jspecify.annotations.Nullable;

/**
 * A value of {@code Content-Type}.
 *
 * @param bare the value without its parameter {@code charset}
 * @param charset that parameter; null if there is none
 */
record MediaType(String bare, @Nullable String charset) {
  private static final String CHARSET = "charset=";

  static MediaType of(String value) {
    StringBuilder bare = new StringBuilder();
    String charset = null;
    for (int from = 0; from <= value.length(); ) {
      int to = end(value, from);
      String part = value.substring(from, to).strip();
      if (from > 0 && part.regionMatches(true, 0, CHARSET, 0, CHARSET.length())) {
        charset = unquoted(part.substring(CHARSET.length()).strip());
      } else if (from == 0) {
        bare.append(part);
      } else if (!part.isEmpty()) {
        bare.append("; ").append(part);
      }
      from = to + 1;
    }
    return new MediaType(bare.toString(), charset == null || charset.isEmpty() ? null : charset);
  }

  /** Where a part ends: at a semicolon that is not in quotation marks. */
  private static int end(String value, int from) {
    boolean quoted = false;
    for (int i = from; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\\' && quoted) {
        i++;
      } else if (c == ';' && !quoted) {
        return i;
      }
    }
    return value.length();
  }

  private static String unquoted(String text) {
    return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1)
        : text;
  }

  /** Type and subtype. */
  String essence() {
    int semicolon = bare.indexOf(';');
    return semicolon < 0 ? bare : bare.substring(0, semicolon).strip();
  }
}
