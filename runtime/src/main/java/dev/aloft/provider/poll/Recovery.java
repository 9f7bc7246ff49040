package dev.aloft.provider.poll;

import dev.aloft.function.Context;
import dev.aloft.provider.ErrorReport;
import dev.aloft.provider.Output;
import dev.aloft.provider.WhatFailed;
import dev.aloft.provider.lifecycle.Failures;
import dev.aloft.provider.lifecycle.RuntimeLog;
import dev.aloft.wire.WireResponse;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a loop does when something is wrong: what it reports and logs, and whether it goes on. Kept
 * out of the loop so that neither the log nor the error report is loaded while all is well. A
 * provider's subclass has its cloud's rules for failing calls of the API.
 *
 * @param <C> the cloud's context of an invocation
 */
public abstract class Recovery<C extends Context> {
  /** A decision about a call: make it again. */
  public static final int AGAIN = 0;

  /** A decision about a call: give it up and serve the next event. */
  public static final int GO_ON = 1;

  /** A decision about a call: give it up and end the process. */
  public static final int END = 2;

  /** A decision about a request for an event: give it up and end this loop, if others are left. */
  public static final int LEAVE = 3;

  /** What is delivered: that the function is initialised. */
  protected static final String READY = "the message that it is ready";

  /** What is delivered: an answer. */
  protected static final String ANSWER = "the answer";

  /** What is delivered: that an invocation failed. */
  protected static final String FAILURE = "the report of a failure";

  /** What is delivered: that the initialisation failed. */
  protected static final String INIT_FAILURE = "the report of the init error";

  private final PrintStream destination;
  private final RuntimeLog log;

  /**
   * @param destination where the log goes
   */
  protected Recovery(PrintStream destination, RuntimeLog log) {
    this.destination = destination;
    this.log = log;
  }

  /** The log of the process. */
  protected final RuntimeLog log() {
    return log;
  }

  /**
   * The type with which a failed initialisation is reported; null if the cloud takes no such
   * report, but notices the end of the process.
   */
  protected @Nullable String initErrorType() {
    return null;
  }

  /**
   * Decides whether another event is asked for after this failure, and waits if that takes time.
   *
   * @param event what came instead of a usable event; null if nothing came
   * @param lost why nothing came
   * @param failures how often in a row this failed
   * @return {@link #AGAIN}, {@link #LEAVE} or {@link #END}, of which the last two are then logged
   */
  protected abstract int noEvent(
      PollLoop<C> loop,
      PollConnection api,
      @Nullable WireResponse event,
      @Nullable IOException lost,
      int failures);

  /**
   * The API refused a call.
   *
   * @param arrived whether an earlier attempt at the same call may have arrived
   * @return whether the loop goes on
   */
  protected abstract boolean refused(
      @Nullable String requestId, String what, int status, boolean arrived);

  /**
   * A call got no reply.
   *
   * @param failures how often that has happened to this call
   * @param arrived whether an earlier attempt at the same call may have arrived
   * @return {@link #AGAIN}, {@link #GO_ON} or {@link #END}
   */
  protected abstract int lost(
      @Nullable String requestId, String what, int failures, boolean arrived, IOException failure);

  /** The function cannot serve. */
  final void initFailed(PollLoop<C> loop, PollConnection api, Throwable failure) {
    try {
      ErrorReport report = ErrorReport.of(failure, null);
      String type = initErrorType();
      if (type != null) {
        loop.deliver(api, INIT_FAILURE, null, type, report.toJson());
      }
      log.failure(null, "The function could not be initialised", report);
    } catch (Throwable e) {
      unreported(failure);
    }
  }

  /** A loop itself failed, most likely for lack of memory. */
  final void loopFailed(Throwable failure) {
    try {
      log.failure(null, "The loop failed", ErrorReport.of(failure, null));
    } catch (Throwable e) {
      unreported(failure);
    }
  }

  /**
   * Reports that an invocation failed.
   *
   * @param interrupted whether the handler left the thread interrupted
   * @return whether the loop goes on
   */
  final boolean invocationFailed(
      PollLoop<C> loop, PollConnection api, C context, Throwable failure, boolean interrupted) {
    boolean goesOn = !Failures.isFatal(failure);
    boolean posted = false;
    try {
      ErrorReport report = ErrorReport.of(failure, loop.handler(), api.input().place());
      byte[] body = report.toJson();
      posted = true;
      goesOn &= loop.deliver(api, FAILURE, context, report.type(), body);
      Output.Report failed = WhatFailed.of(failure, api.input(), interrupted);
      log.failure(context.requestId(), failed.what(), report);
      return goesOn && !Failures.ends(failed, loop.handler());
    } catch (Throwable e) {
      unreported(failure);
      if (!posted) {
        String type = failure.getClass().getName();
        reportFailure(loop, api, context, type, "");
      }
      return false;
    }
  }

  /** The API refused a streamed answer: the client is gone, or it has become too long. */
  final void streamRefused(String requestId, int status, long count) {
    log.warn(
        requestId,
        "The runtime API refused a streamed answer with status "
            + status
            + ", after the function had written "
            + count
            + " bytes.");
  }

  /** A streamed answer cannot be sent any more, most likely because its client is gone. */
  final void streamLost(String requestId, IOException why, long count) {
    log.warn(
        requestId,
        "A streamed answer could not be sent to its end; the function had written "
            + count
            + " bytes: "
            + why.getMessage());
  }

  /**
   * The function failed in the middle of a streamed answer, which is already reported.
   *
   * @return whether the loop goes on
   */
  final boolean streamFailed(
      PollLoop<C> loop, PollConnection api, C context, Throwable failure, ErrorReport report) {
    Output.Report failed = WhatFailed.of(failure, api.input());
    log.failure(context.requestId(), failed.what(), report);
    return !Failures.ends(failed, loop.handler());
  }

  /**
   * Reports a failure without a stack trace.
   *
   * @param message goes into a JSON string without escaping
   * @return whether the loop goes on
   */
  protected final boolean reportFailure(
      PollLoop<C> loop, PollConnection api, @Nullable C context, String type, String message) {
    String json =
        "{\"errorMessage\":\"" + message + "\",\"errorType\":\"" + type + "\",\"stackTrace\":[]}";
    return loop.deliver(api, FAILURE, context, type, json.getBytes(StandardCharsets.UTF_8));
  }

  /** The last resort, when the report itself failed; most likely there is no memory. */
  private void unreported(Throwable failure) {
    destination.println(failure.getClass().getName());
    destination.flush();
  }

  /** Of several loops, one has ended, and the process goes on with the others. */
  final void loopLeft(String name, int left) {
    String rest = left == 0 ? "No loop is left; the process ends." : left + " loops go on.";
    log.write(left == 0 ? RuntimeLog.FATAL : RuntimeLog.WARN, null, name + " ended. " + rest, null);
  }

  /** Of several loops, not all could be started. */
  final void loopsMissing(int started, int wanted, Throwable why) {
    log.warn(
        null,
        "Only " + started + " of " + wanted + " loops serve events, as no more start: " + why);
  }

  /** An event came while the process was ending. */
  final void stopped(String requestId) {
    log.warn(requestId, "The event came while the process was being shut down; it is not served.");
  }
}
