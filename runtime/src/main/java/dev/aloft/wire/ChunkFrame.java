package dev.aloft.wire;

/**
 * The frame of a chunk that is put together in a buffer (RFC 9112, section 7.1): its size has a
 * fixed width, so that it can be written before the content once that is known.
 */
final class ChunkFrame {
  /** Four hexadecimal digits and CR LF, before the content. */
  static final int SIZE = 6;

  /** CR LF behind it. */
  static final int END = 2;

  private ChunkFrame() {}

  /**
   * Writes what is around the content.
   *
   * @param start where the size belongs; the content is behind it
   * @param end where the content ends
   * @return where the chunk ends
   */
  static int complete(byte[] buffer, int start, int end) {
    int count = end - start - SIZE;
    for (int i = 0; i < 4; i++) {
      buffer[start + i] = (byte) "0123456789abcdef".charAt(count >> (12 - 4 * i) & 15);
    }
    buffer[start + 4] = '\r';
    buffer[start + 5] = '\n';
    buffer[end] = '\r';
    buffer[end + 1] = '\n';
    return end + END;
  }
}
