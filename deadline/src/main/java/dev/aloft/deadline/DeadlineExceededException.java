package dev.aloft.deadline;

import dev.aloft.function.FunctionException;
import dev.aloft.provider.Completion;
import org.jspecify.annotations.Nullable;

/** An invocation that was ended before its deadline. Its stack trace is the function's. */
final class DeadlineExceededException extends FunctionException {
  private static final long serialVersionUID = 1L;

  /**
   * @param where the function was
   * @param cause what it threw when it was interrupted; null if it threw nothing
   */
  DeadlineExceededException(String message, StackTraceElement[] where, @Nullable Throwable cause) {
    super(Completion.DEADLINE_EXCEEDED, message, cause);
    setStackTrace(where);
  }
}
