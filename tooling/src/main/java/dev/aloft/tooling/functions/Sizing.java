package dev.aloft.tooling.functions;

import dev.aloft.tooling.ToolingException;
import dev.aloft.tooling.cloud.CloudTarget;
import dev.aloft.tooling.cloud.CloudTarget.Range;
import java.util.OptionalInt;

/**
 * What a function gets, checked against what its cloud takes.
 *
 * @param memoryMb the memory in MB: what {@code @Function} says, else {@link #DEFAULT_MEMORY_MB}
 * @param timeoutSeconds the longest invocation: what {@code @Function} says, else {@link
 *     #DEFAULT_TIMEOUT_SECONDS}
 */
public record Sizing(int memoryMb, int timeoutSeconds) {
  /**
   * 512: every cloud takes it, and a JVM with its heap, its code cache and a function of usual size
   * has room in it.
   */
  public static final int DEFAULT_MEMORY_MB = 512;

  /** 30, which is also the longest that API Gateway waits for an answer. */
  public static final int DEFAULT_TIMEOUT_SECONDS = 30;

  /**
   * Those of a function on a cloud.
   *
   * @throws ToolingException if the cloud does not take them
   */
  public static Sizing of(FunctionEntry function, CloudTarget cloud) throws ToolingException {
    return new Sizing(
        checked(function, "memoryMb", function.memoryMb(), DEFAULT_MEMORY_MB, cloud, true),
        checked(
            function,
            "timeoutSeconds",
            function.timeoutSeconds(),
            DEFAULT_TIMEOUT_SECONDS,
            cloud,
            false));
  }

  private static int checked(
      FunctionEntry function,
      String element,
      OptionalInt said,
      int usual,
      CloudTarget cloud,
      boolean memory)
      throws ToolingException {
    int value = said.orElse(usual);
    Range allowed = memory ? cloud.memory() : cloud.timeout();
    if (!allowed.allows(value)) {
      throw new ToolingException(
          "Function \""
              + function.name()
              + "\" has "
              + element
              + " = "
              + value
              + ", but "
              + cloud.displayName()
              + " takes "
              + allowed
              + ".",
          "Change @Function("
              + element
              + " = ...) of "
              + function.className()
              + "."
              + function.method()
              + ".");
    }
    return value;
  }
}
