package dev.aloft.json.internal;

import java.nio.ByteBuffer;

/** Looks for bytes, eight at a time. Loaded for a scanner whose code is, or will be, compiled. */
final class EightBytes {
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long SPACES = ' ' * ONES;
  private static final long QUOTES = '"' * ONES;
  private static final long BACKSLASHES = '\\' * ONES;

  private EightBytes() {}

  /**
   * The first byte that is not plain text of a string: a quotation mark, backslash, control or
   * beyond ASCII; or an index less than eight before the end.
   *
   * <p>A method of its own, so that it is compiled for what it processes: only then are the calls
   * below inlined and fast.
   *
   * @param words in little-endian order
   */
  static int plainEnd(ByteBuffer words, int from, int end) {
    int i = from;
    for (; i <= end - Long.BYTES; i += Long.BYTES) {
      long word = words.getLong(i);
      long quotes = word ^ QUOTES;
      long backslashes = word ^ BACKSLASHES;
      // The lowest mark is right; a byte above it may be marked because of a borrow.
      long marks =
          (word
                  | ((word - SPACES) & ~word)
                  | ((quotes - ONES) & ~quotes)
                  | ((backslashes - ONES) & ~backslashes))
              & HIGH_BITS;
      if (marks != 0) {
        return i + (Long.numberOfTrailingZeros(marks) >>> 3);
      }
    }
    return i;
  }
}
