package dev.aloft.provider.lifecycle;

import dev.aloft.provider.ErrorReport;
import dev.aloft.provider.Handler;
import dev.aloft.provider.Output;
import dev.aloft.provider.trigger.BatchFailedException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which failures a process survives, and how they are recorded. */
public final class Failures {
  private Failures() {}

  /**
   * Whether the process cannot be trusted after this: a {@link LinkageError}, as a class that could
   * not be linked or initialised once stays unusable, and any {@link VirtualMachineError}, above
   * all {@link OutOfMemoryError}, except {@link StackOverflowError}: that has unwound and left the
   * rest of the JVM intact.
   */
  public static boolean isFatal(Throwable failure) {
    return failure instanceof LinkageError
        || (failure instanceof VirtualMachineError && !(failure instanceof StackOverflowError));
  }

  /**
   * Whether the process has to end after this: the failure is fatal, or the function asks for it
   * and has failed itself. An undecodable event must not end the process, as any caller could send
   * one; nor does a batch that failed as a whole, whose messages have reports of their own.
   */
  public static boolean ends(Output.Report report, Handler handler) {
    return isFatal(report.failure())
        || (handler.exitsOnError()
            && report.ofFunction()
            && !(report.failure() instanceof BatchFailedException));
  }

  /**
   * Records failures that an answer already takes into account.
   *
   * @return whether the process may go on
   */
  public static boolean record(
      List<Output.Report> reports, Handler handler, @Nullable String requestId, RuntimeLog log) {
    boolean goesOn = true;
    for (Output.Report report : reports) {
      goesOn &= !ends(report, handler);
      log(log, requestId, report.what(), report.failure(), handler);
    }
    return goesOn;
  }

  /** Writes a failure to the log, or at least its name if there is no memory for more. */
  public static void log(
      RuntimeLog log,
      @Nullable String requestId,
      String what,
      Throwable failure,
      @Nullable Handler handler) {
    try {
      log.failure(requestId, what, ErrorReport.of(failure, handler));
    } catch (Throwable e) {
      System.out.println(failure.getClass().getName());
    }
  }
}
