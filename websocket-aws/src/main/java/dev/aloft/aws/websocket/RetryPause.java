package dev.aloft.aws.websocket;

import java.io.InterruptedIOException;
import java.util.concurrent.ThreadLocalRandom;

/** When a request is repeated: after a random part of a time that doubles, or as asked. */
final class RetryPause {
  private static final long FIRST_MILLIS = 100;
  private static final int LONGEST_SECONDS = 5;

  private RetryPause() {}

  /** Whether a request that was answered so may be answered otherwise a little later. */
  static boolean mayHelp(int status) {
    return status == 429 || status == 500 || status == 502 || status == 503 || status == 504;
  }

  /** The milliseconds that a {@code Retry-After} asks for, at most five seconds; 0 for none. */
  static long asked(String retryAfter) {
    if (!retryAfter.matches("\\d{1,9}")) {
      return 0;
    }
    return Math.min(Integer.parseInt(retryAfter), LONGEST_SECONDS) * 1000L;
  }

  /**
   * Waits.
   *
   * @param attempt how often the request was sent
   */
  static void sleep(int attempt, long asked) throws InterruptedIOException {
    long most = Math.min(FIRST_MILLIS << Math.min(attempt - 1, 6), LONGEST_SECONDS * 1000L);
    long millis = asked > 0 ? asked : ThreadLocalRandom.current().nextLong(most + 1);
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted before a request was repeated.");
    }
  }
}
