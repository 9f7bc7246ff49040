package dev.aloft.json;

import java.util.IllegalFormatException;

/** What a caller may see of an exception from the user's code. Only loaded when there is one. */
final class RefusalWords {
  private static final int LONGEST = 1000;

  private RefusalWords() {}

  /**
   * Describes a problem.
   *
   * @param problem what happened, in general
   * @throws IllegalFormatException if the failure is one: the format is in the code, so the code is
   *     wrong
   */
  static String of(String problem, IllegalArgumentException failure) {
    if (failure instanceof IllegalFormatException) {
      throw failure;
    }
    String words = words(failure);
    if (words.isEmpty()) {
      return problem;
    }
    return problem
        + ": "
        + (words.length() > LONGEST ? words.substring(0, LONGEST) + "..." : words);
  }

  private static String words(IllegalArgumentException failure) {
    try {
      String message = failure.getMessage();
      return message == null || isOfJdk(failure) ? "" : message;
    } catch (RuntimeException hostile) {
      return "";
    }
  }

  /**
   * Whether the JDK threw it. Its messages are for developers: that of {@code Enum.valueOf} names
   * the enum's class, which a caller must not see, and others quote the value, which must not be
   * logged.
   */
  private static boolean isOfJdk(IllegalArgumentException failure) {
    StackTraceElement[] frames = failure.getStackTrace();
    String thrower = frames.length > 0 ? frames[0].getClassName() : failure.getClass().getName();
    return thrower.startsWith("java.")
        || thrower.startsWith("javax.")
        || thrower.startsWith("jdk.")
        || thrower.startsWith("sun.")
        || thrower.startsWith("com.sun.");
  }
}
