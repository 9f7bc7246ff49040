package dev.aloft.provider.lifecycle;

import dev.aloft.provider.ErrorReport;
import dev.aloft.provider.Handler;
import dev.aloft.provider.Output;
import java.util.List;

/** Which failures a process survives. */
public final class Failures {
  private Failures() {}

  /**
   * Whether the process cannot be trusted after this. A stack overflow has unwound and left the
   * rest of the JVM as it was.
   */
  public static boolean isFatal(Throwable failure) {
    return failure instanceof LinkageError
        || (failure instanceof VirtualMachineError && !(failure instanceof StackOverflowError));
  }

  /**
   * Records failures that an answer already told of.
   *
   * @return whether the process may go on
   */
  public static boolean record(
      List<Output.Report> reports, Handler handler, String requestId, RuntimeLog log) {
    boolean goesOn = !handler.exitsOnError();
    for (Output.Report report : reports) {
      goesOn &= !isFatal(report.failure());
      log.failure(requestId, report.what() + " failed", ErrorReport.of(report.failure(), handler));
    }
    return goesOn;
  }
}
