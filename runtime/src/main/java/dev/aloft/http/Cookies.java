package dev.aloft.http;

import org.jspecify.annotations.Nullable;

/** Reads {@code Cookie} headers: RFC 6265, section 5.4. */
final class Cookies {
  private Cookies() {}

  /** The value of the first cookie of this name in a header's value, or null. */
  static @Nullable String find(String line, String name) {
    int from = 0;
    while (from < line.length()) {
      int semicolon = line.indexOf(';', from);
      int to = semicolon < 0 ? line.length() : semicolon;
      int start = from;
      while (start < to && (line.charAt(start) == ' ' || line.charAt(start) == '\t')) {
        start++;
      }
      int equals = line.indexOf('=', start);
      if (equals >= 0
          && equals < to
          && equals - start == name.length()
          && line.startsWith(name, start)) {
        return line.substring(equals + 1, to).trim();
      }
      from = to + 1;
    }
    return null;
  }
}
