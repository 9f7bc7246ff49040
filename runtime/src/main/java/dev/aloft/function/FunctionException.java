package dev.aloft.function;

import org.jspecify.annotations.Nullable;

/**
 * An exception that says which error type the cloud is told.
 *
 * <p>Any exception may leave a handler; this one is for errors that callers tell apart by type
 * without a class of their own. Not thread-safe, as exceptions are.
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
   * @param cause what led to it, or null
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
