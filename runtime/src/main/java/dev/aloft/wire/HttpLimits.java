package dev.aloft.wire;

/**
 * The most that is accepted from the other side. Anything above is rejected with a {@link
 * WireException} or an answer that names the limit. Immutable.
 *
 * @param startLineBytes a status or request line
 * @param fieldBytes one header or trailer line
 * @param fields the number of headers of one message, and of its trailers
 * @param headBytes a whole head, and all trailers
 * @param chunkLineBytes a chunk's size line with its extensions
 * @param bodyBytes a body, decoded; at most 1 GiB
 */
public record HttpLimits(
    int startLineBytes,
    int fieldBytes,
    int fields,
    int headBytes,
    int chunkLineBytes,
    int bodyBytes) {

  private static final int MEBIBYTE = 1 << 20;

  /**
   * For a platform's own API: heads of 1 MiB with 256 headers, bodies of 64 MiB. Lambda's
   * documented maxima are 1 MB of headers and 6 MB of event.
   */
  public static final HttpLimits DEFAULT =
      new HttpLimits(8192, MEBIBYTE, 256, MEBIBYTE, 4096, 64 * MEBIBYTE);

  /** Checks that every limit is positive and fits the reader's indexes. */
  public HttpLimits {
    check(startLineBytes, "startLineBytes", 64 * MEBIBYTE);
    check(fieldBytes, "fieldBytes", 64 * MEBIBYTE);
    check(fields, "fields", MEBIBYTE);
    check(headBytes, "headBytes", 64 * MEBIBYTE);
    check(chunkLineBytes, "chunkLineBytes", 64 * MEBIBYTE);
    check(bodyBytes, "bodyBytes", 1024 * MEBIBYTE);
  }

  private static void check(int value, String name, int most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(name + " is " + value + "; expected 1 to " + most);
    }
  }
}
