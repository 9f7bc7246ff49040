package dev.aloft.emulator.internal.lambda;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parts that the records of several platform events have in common. */
final class PlatformRecord {
  private static final Pattern ERROR_TYPE = Pattern.compile("(Runtime|Function)\\.[A-Z][a-zA-Z]+");

  private PlatformRecord() {}

  /** Adds how something ended, with the type of error if there is one. */
  static void status(
      Map<String, @Nullable Object> record, String status, @Nullable String errorType) {
    record.put("status", status);
    if (errorType != null) {
      record.put("errorType", errorType);
    }
  }

  /**
   * What the service makes of a type of error that a runtime reported ({@code rapid}'s {@code
   * GetValidRuntimeOrFunctionErrorType}).
   */
  static String reported(String errorType) {
    if (ERROR_TYPE.matcher(errorType).matches()) {
      return errorType;
    }
    return errorType.startsWith("Function.") ? "Function.Unknown" : "Runtime.Unknown";
  }

  /** The time since then in milliseconds, to three decimals. */
  static double millisSince(long nanos) {
    return Math.round((System.nanoTime() - nanos) / 1_000.0) / 1_000.0;
  }
}
