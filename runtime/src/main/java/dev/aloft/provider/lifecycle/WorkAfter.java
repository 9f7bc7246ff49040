package dev.aloft.provider.lifecycle;

import dev.aloft.function.AfterInvocation;
import dev.aloft.function.Context;
import dev.aloft.provider.Handler;

/** Does a function's work after an answer; loaded by functions that have some. */
public final class WorkAfter {
  private WorkAfter() {}

  /**
   * Does the work of an invocation. Its thread's interrupt flag is cleared afterwards.
   *
   * @return whether the process may go on
   */
  public static boolean run(
      AfterInvocation work, Context context, Handler handler, RuntimeLog log) {
    try {
      work.afterInvocation(context);
      return true;
    } catch (Throwable e) {
      Failures.log(log, context.requestId(), "The work after the invocation failed", e, handler);
      return !Failures.isFatal(e) && !handler.exitsOnError();
    } finally {
      Thread.interrupted();
    }
  }
}
