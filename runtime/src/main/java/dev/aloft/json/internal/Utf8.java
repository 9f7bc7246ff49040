package dev.aloft.json.internal;

/** Checks UTF-8 (RFC 3629) strictly. */
public final class Utf8 {
  /** The least first byte of a two-byte sequence, as a signed Java byte. */
  private static final int TWO = (byte) 0xc2;

  /** The least first byte of a three-byte sequence; its second byte is restricted. */
  private static final int THREE = (byte) 0xe0;

  /** The first of three bytes that may encode a surrogate. */
  private static final int SURROGATES = (byte) 0xed;

  /** Continuation bytes are the signed bytes below this. */
  private static final int CONTINUES = (byte) 0xc0;

  private Utf8() {}

  /** Where a document begins after a byte order mark, which RFC 8259 allows parsers to ignore. */
  public static int afterMark(byte[] utf8, int from, int to) {
    return to - from >= 3
            && utf8[from] == (byte) 0xef
            && utf8[from + 1] == (byte) 0xbb
            && utf8[from + 2] == (byte) 0xbf
        ? from + 3
        : from;
  }

  /**
   * The index of the first byte that does not start a well-formed sequence, or -1 if all do:
   * overlong forms, surrogates, code points beyond U+10FFFF and truncated sequences are malformed.
   */
  public static int malformedAt(byte[] bytes, int start, int end) {
    int at = start;
    while ((at = afterAscii(bytes, at, end)) < end) {
      int first = bytes[at];
      int length;
      if (first >= TWO && first < THREE && at + 1 < end && bytes[at + 1] < CONTINUES) {
        length = 2;
      } else if (first > THREE
          && first < SURROGATES
          && at + 2 < end
          && bytes[at + 1] < CONTINUES
          && bytes[at + 2] < CONTINUES) {
        length = 3;
      } else {
        length = sequence(bytes, at, end);
      }
      if (length == 0) {
        return at;
      }
      at += length;
    }
    return -1;
  }

  private static int afterAscii(byte[] utf8, int from, int to) {
    int at = from;
    while (at <= to - 4 && (utf8[at] | utf8[at + 1] | utf8[at + 2] | utf8[at + 3]) >= 0) {
      at += 4;
    }
    while (at < to && utf8[at] >= 0) {
      at++;
    }
    return at;
  }

  /** How many bytes the sequence of several bytes has that begins there; 0 if it is malformed. */
  static int sequence(byte[] bytes, int at, int end) {
    int first = bytes[at] & 0xff;
    if (first < 0xc2 || first > 0xf4 || at + 1 >= end) {
      return 0;
    }
    int second = bytes[at + 1] & 0xff;
    if (first < 0xe0) {
      return continues(second) ? 2 : 0;
    }
    if (first < 0xf0) {
      boolean fits =
          first == 0xe0
              ? second >= 0xa0 && second <= 0xbf
              : first == 0xed ? second >= 0x80 && second <= 0x9f : continues(second);
      return fits && at + 2 < end && continues(bytes[at + 2]) ? 3 : 0;
    }
    boolean fits =
        first == 0xf0
            ? second >= 0x90 && second <= 0xbf
            : first == 0xf4 ? second >= 0x80 && second <= 0x8f : continues(second);
    return fits && at + 3 < end && continues(bytes[at + 2]) && continues(bytes[at + 3]) ? 4 : 0;
  }

  private static boolean continues(int next) {
    return (next & 0xc0) == 0x80;
  }
}
