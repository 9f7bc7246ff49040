package dev.aloft.function;

import org.jspecify.annotations.Nullable;

/**
 * An exception with the error type that is reported to the cloud.
 *
 * <p>A handler may throw any exception; this one is for errors that callers distinguish by type and
 * that need no class of their own. Not thread-safe, like all exceptions.
 */
public class FunctionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String errorType;

  /**
   * @param errorType the type to report, for example {@code "OutOfStock"}; not blank
   * @param message the message to report
   */
  public FunctionException(String errorType, String message) {
    this(errorType, message, null);
  }

  /**
   * @param errorType the type to report, for example {@code "OutOfStock"}; not blank
   * @param message the message to report
   * @param cause the cause, or null
   */
  public FunctionException(String errorType, String message, @Nullable Throwable cause) {
    super(message, cause);
    if (errorType.isBlank()) {
      throw new IllegalArgumentException("errorType is blank");
    }
    this.errorType = errorType;
  }

  /** The type to report. */
  public final String errorType() {
    return errorType;
  }
}
