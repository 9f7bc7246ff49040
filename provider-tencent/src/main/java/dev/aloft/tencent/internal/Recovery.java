package dev.aloft.tencent.internal;

import dev.aloft.provider.ErrorReport;
import dev.aloft.provider.Handler;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import dev.aloft.provider.WhatFailed;
import dev.aloft.provider.lifecycle.Failures;
import dev.aloft.provider.lifecycle.LoopShutdown;
import dev.aloft.provider.lifecycle.RuntimeLog;
import dev.aloft.wire.HandedOverException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the loop does when something is wrong: whom it tells, and whether it goes on. Kept out of
 * the loop so that it stays readable, and the error report is not loaded while all is well.
 *
 * <p>SCF takes an error as plain text and defines no form for it. It gets the JSON that AWS Lambda
 * defines, {@code {"errorMessage", "errorType", "stackTrace"}}, which is text of one line and the
 * same on every cloud.
 */
final class Recovery {
  /**
   * SCF does not say how long it waits between SIGTERM and SIGKILL, nor that it sends the first.
   */
  private static final long IN_FLIGHT_MILLIS = 5_000;

  private final PrintStream destination;
  private @Nullable RuntimeLog log;

  Recovery(PrintStream destination) {
    this.destination = destination;
  }

  RuntimeLog log() {
    RuntimeLog made = log;
    if (made == null) {
      made = new RuntimeLog(destination, RuntimeLog.Style.PLAIN);
      log = made;
    }
    return made;
  }

  /**
   * Sees to it that SIGTERM lets an invocation in flight out and closes this, if there is anything.
   */
  LoopShutdown endInOrder(@Nullable AutoCloseable closeable, RuntimeApi api) {
    LoopShutdown shutdown = new LoopShutdown(closeable, api, IN_FLIGHT_MILLIS, log());
    shutdown.install();
    return shutdown;
  }

  void notOnScf(String missing) {
    log()
        .fatal(
            "The environment variable "
                + missing
                + " is not set. SCF sets SCF_RUNTIME_API and SCF_RUNTIME_API_PORT to the host and"
                + " the port of its runtime API.");
  }

  void badEndpoint(IllegalArgumentException problem) {
    log()
        .fatal(
            "The environment variables SCF_RUNTIME_API and SCF_RUNTIME_API_PORT are wrong: "
                + problem.getMessage());
  }

  /** The function cannot serve, which SCF only learns from the process's end; gives the code. */
  int initFailed(Throwable failure) {
    return failed("The function could not be initialised", failure);
  }

  /** The loop itself failed, most likely for want of memory; gives the exit code. */
  int loopFailed(Throwable failure) {
    return failed("The loop failed", failure);
  }

  private int failed(String what, Throwable failure) {
    try {
      log().failure(null, what, ErrorReport.of(failure, null));
    } catch (Throwable e) {
      unreported(failure);
    }
    return InvocationLoop.FAILED;
  }

  /**
   * The event came without one of its headers: nothing can be called.
   *
   * @return whether the loop goes on
   */
  boolean badHeaders(RuntimeApi api, @Nullable String requestId, int memoryMb, int limitMillis) {
    boolean named = requestId != null && !requestId.isEmpty();
    String bad = !named ? InvocationLoop.REQUEST_ID : InvocationLoop.MEMORY;
    if (named && memoryMb >= 0 && limitMillis < 0) {
      bad = InvocationLoop.TIME;
    }
    String problem =
        "The event came without a usable header "
            + bad
            + (named ? ", which is a whole number from 0 to 2147483647" : "")
            + "; the function was not called.";
    log().write(RuntimeLog.ERROR, named ? requestId : null, problem, null);
    return fail(
        api,
        requestId,
        ("{\"errorMessage\":\"" + problem + "\",\"errorType\":\"InvalidHeader\",\"stackTrace\":[]}")
            .getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Tells SCF that an invocation failed.
   *
   * @param input which knows whether its decoding failed
   * @return whether the loop goes on
   */
  boolean invocationFailed(
      RuntimeApi api,
      Handler handler,
      String requestId,
      Throwable failure,
      Input input,
      boolean interrupted) {
    boolean goesOn = !Failures.isFatal(failure);
    boolean posted = false;
    try {
      ErrorReport report = ErrorReport.of(failure, handler, input.place());
      byte[] body = report.toJson();
      posted = true;
      goesOn &= fail(api, requestId, body);
      Output.Report failed = WhatFailed.of(failure, input, interrupted);
      log().failure(requestId, failed.what(), report);
      return goesOn && !Failures.ends(failed, handler);
    } catch (Throwable e) {
      unreported(failure);
      if (!posted) {
        String type = failure.getClass().getName();
        String body = "{\"errorMessage\":\"\",\"errorType\":\"" + type + "\",\"stackTrace\":[]}";
        fail(api, requestId, body.getBytes(StandardCharsets.UTF_8));
      }
      return false;
    }
  }

  private boolean fail(RuntimeApi api, @Nullable String requestId, byte[] report) {
    try {
      int status = api.fail(report);
      return InvocationLoop.isTaken(status)
          || refused(requestId, "the report of a failure", status);
    } catch (IOException e) {
      return lost(requestId, "the report of a failure", e);
    }
  }

  /** Records failures that an answer already told of; gives whether the loop goes on. */
  boolean reported(Handler handler, String requestId, List<Output.Report> reports) {
    return Failures.record(reports, handler, requestId, log());
  }

  /** The last resort, when the report itself failed; most likely there is no memory. */
  private void unreported(Throwable failure) {
    destination.println(failure.getClass().getName());
    destination.flush();
  }

  /** The API did not take something; false, as the process ends. */
  boolean refused(@Nullable String requestId, String what, int status) {
    return ends(requestId, "The runtime API refused " + what + " with status " + status + ".");
  }

  /** The API did not answer; false, as the process ends. */
  boolean lost(@Nullable String requestId, String what, IOException failure) {
    String outcome = failure instanceof HandedOverException ? "; it may have taken it: " : ": ";
    return ends(
        requestId, "The runtime API did not answer " + what + outcome + failure.getMessage());
  }

  private boolean ends(@Nullable String requestId, String problem) {
    log().write(RuntimeLog.FATAL, requestId, problem + " The process ends.", null);
    return false;
  }

  /** An event came while the process was ending; gives the exit code. */
  int stopped(@Nullable String requestId) {
    log()
        .warn(requestId, "The event came while the process was being shut down; it is not served.");
    return InvocationLoop.STOPPED;
  }
}
