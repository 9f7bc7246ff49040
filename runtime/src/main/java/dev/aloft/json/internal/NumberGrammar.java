package dev.aloft.json.internal;

/** Where numbers end (RFC 8259, section 6). */
final class NumberGrammar {
  private NumberGrammar() {}

  /**
   * The index behind the number that begins there; the complement of the index of the fault if it
   * is malformed, or if something follows that cannot follow a number.
   */
  static int end(byte[] b, int from, int end) {
    int i = from;
    if (b[i] == '-') {
      i++;
    }
    int whole = i;
    i = digits(b, i, end);
    if (i == whole || (b[whole] == '0' && i > whole + 1)) {
      return ~i;
    }
    if (i < end && b[i] == '.') {
      int fraction = i + 1;
      i = digits(b, fraction, end);
      if (i == fraction) {
        return ~i;
      }
    }
    if (i < end && (b[i] | 0x20) == 'e') {
      i++;
      if (i < end && (b[i] == '+' || b[i] == '-')) {
        i++;
      }
      int exponent = i;
      i = digits(b, exponent, end);
      if (i == exponent) {
        return ~i;
      }
    }
    return i == end || mayFollow(b[i]) ? i : ~i;
  }

  private static int digits(byte[] b, int from, int end) {
    int i = from;
    while (i < end && b[i] >= '0' && b[i] <= '9') {
      i++;
    }
    return i;
  }

  /** Whether this byte can follow a number. */
  static boolean mayFollow(byte c) {
    return c == ',' || c == '}' || c == ']' || c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  /** Whether the number in these bytes has neither a point nor an exponent. */
  static boolean isInteger(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      int c = b[i];
      if (c == '.' || c == 'e' || c == 'E') {
        return false;
      }
    }
    return true;
  }
}
