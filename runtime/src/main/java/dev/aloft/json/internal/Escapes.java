package dev.aloft.json.internal;

/** The escapes in strings (RFC 8259, section 7). Loaded for the first string that has one. */
public final class Escapes {
  private static final String ESCAPED = "\"\\/bfnrt";
  private static final String MEANT = "\"\\/\b\f\n\r\t";

  private Escapes() {}

  /** The first backslash from {@code from} on, or {@code to}. */
  public static int next(byte[] b, int from, int to) {
    int i = from;
    while (i < to && b[i] != '\\') {
      i++;
    }
    return i;
  }

  /**
   * The index behind the escape that begins there; the complement of the index of the fault if it
   * is malformed.
   */
  static int end(byte[] b, int backslash, int end) {
    int i = backslash + 1;
    if (i == end) {
      return ~end;
    }
    if (b[i] != 'u') {
      return b[i] >= 0 && ESCAPED.indexOf(b[i]) >= 0 ? i + 1 : ~i;
    }
    for (int digits = 0; digits < 4; digits++) {
      i++;
      if (i == end || digit(b[i]) < 0) {
        return ~i;
      }
    }
    return i + 1;
  }

  private static int digit(byte c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int letter = c | 0x20;
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
  }

  /** The character for which this one stands behind a backslash, if that is well-formed. */
  public static char meant(int escaped) {
    return MEANT.charAt(ESCAPED.indexOf(escaped));
  }

  /** The number that four hexadecimal digits make, which begin there and are well-formed. */
  public static int unit(byte[] b, int i) {
    return digit(b[i]) << 12 | digit(b[i + 1]) << 8 | digit(b[i + 2]) << 4 | digit(b[i + 3]);
  }
}
