package dev.aloft.wire;

/**
 * The limits of a {@link WireServer}. Immutable.
 *
 * @param message limits of one request; its start line is the request line
 * @param connections open connections at a time; more wait in the system's queue until one of these
 *     ends
 * @param platformThreads how many connections are served by platform threads. The others are served
 *     by virtual threads where the JVM has them (from 21 on), otherwise by platform threads as
 *     well. Before Java 24 a virtual thread that waits inside a {@code synchronized} block keeps
 *     others from running; raise this if handlers do so
 * @param headMillis milliseconds from a request's first byte to the end of its head. A body or an
 *     answer that takes longer than this is aborted if others wait for the memory it holds
 * @param bodyMillis milliseconds from the end of a head to the end of its body; of a streamed body,
 *     the milliseconds that a session may have to wait for each mebibyte of it
 * @param answerMillis milliseconds within which the client must read a piece of an answer: at most
 *     128 KiB, which is what the system buffers of a large answer before it accepts the next piece
 * @param idleMillis milliseconds that a connection may wait for the first byte of a request
 * @param bufferBytes the most that the buffers of all connections may hold together: heads and
 *     bodies of requests from the ninth kilobyte on, and answers while they are sent; 0 for a
 *     quarter of the maximum heap. The function's own copies of a body are not included
 * @param waitMillis milliseconds that a request waits for such memory before it is rejected with
 *     503
 * @param streamBytes a body, decoded, that is {@linkplain ServerSessions#streams streamed}
 */
public record ServerLimits(
    HttpLimits message,
    int connections,
    int platformThreads,
    long headMillis,
    long bodyMillis,
    long answerMillis,
    long idleMillis,
    long bufferBytes,
    long waitMillis,
    long streamBytes) {

  /**
   * For a server behind a platform's gateway: request lines of 16 KiB, heads of 256 KiB with 256
   * headers, bodies of 64 MiB; 1,024 connections, 16 of them on platform threads; 10 s for a head,
   * 2 min for a body, 1 min for a piece of an answer. Idle connections are kept for 20 minutes:
   * Function Compute wants at least 15. Streamed bodies may have 1 GiB.
   */
  public static final ServerLimits DEFAULT =
      new ServerLimits(
          new HttpLimits(16_384, 65_536, 256, 262_144, 4096, 64 << 20),
          1024,
          16,
          10_000,
          120_000,
          60_000,
          1_200_000,
          0,
          5_000,
          1 << 30);

  /** Checks that every limit is positive. */
  public ServerLimits {
    check(connections, "connections");
    check(platformThreads, "platformThreads");
    check(headMillis, "headMillis");
    check(bodyMillis, "bodyMillis");
    check(answerMillis, "answerMillis");
    check(idleMillis, "idleMillis");
    check(waitMillis, "waitMillis");
    if (streamBytes < 1) {
      throw new IllegalArgumentException(
          "streamBytes is " + streamBytes + "; expected a number of bytes");
    }
    if (bufferBytes < 0) {
      throw new IllegalArgumentException(
          "bufferBytes is " + bufferBytes + "; expected a number of bytes, or 0");
    }
  }

  /** The shortest of the time limits. */
  long shortestMillis() {
    return Math.min(Math.min(headMillis, bodyMillis), Math.min(answerMillis, idleMillis));
  }

  private static void check(long value, String name) {
    if (value < 1 || value > MOST) {
      throw new IllegalArgumentException(name + " is " + value + "; expected 1 to " + MOST);
    }
  }

  /** About 24 days, which is enough and cannot overflow in nanoseconds. */
  private static final long MOST = Integer.MAX_VALUE;
}
