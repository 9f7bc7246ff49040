package dev.aloft.provider.lifecycle;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The limits of an invocation, as clouds send them and contexts give them to functions. */
public final class InvocationLimits {
  private static final int MOST_DIGITS = 9;

  private InvocationLimits() {}

  /**
   * A deadline.
   *
   * @param epochMillis negative if there is no deadline
   */
  public static Instant deadline(long epochMillis) {
    return epochMillis < 0 ? Instant.MAX : Instant.ofEpochMilli(epochMillis);
  }

  /**
   * The time up to a deadline; zero when it is over.
   *
   * @param epochMillis negative if there is no deadline
   */
  public static Duration remaining(long epochMillis) {
    return Duration.ofMillis(
        epochMillis < 0 ? Long.MAX_VALUE : Math.max(0, epochMillis - System.currentTimeMillis()));
  }

  /** A header's or variable's number, such as a memory size in MB; -1 if it is not a number. */
  public static int number(@Nullable String digits) {
    if (digits == null || digits.isEmpty() || digits.length() > MOST_DIGITS) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }
}
