package dev.aloft.aws.extension;

/** An extension that is notified of each invocation. Not called on Lambda Managed Instances. */
public interface InvokeListener {
  /**
   * Called when an invocation begins, at the same time as the function; Lambda does not end the
   * invocation, nor freeze the process, before this returns. Called by one thread at a time, which
   * is another than that of a {@link TelemetrySubscriber}.
   *
   * @throws Exception why the extension cannot go on: it is reported to Lambda, and the process
   *     ends, which ends the function's environment too
   */
  void invoked(InvokeEvent event) throws Exception;
}
