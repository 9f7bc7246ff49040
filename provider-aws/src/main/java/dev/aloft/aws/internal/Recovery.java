package dev.aloft.aws.internal;

import dev.aloft.provider.ErrorReport;
import dev.aloft.provider.Handler;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import dev.aloft.provider.WhatFailed;
import dev.aloft.provider.lifecycle.Failures;
import dev.aloft.provider.lifecycle.LoopShutdown;
import dev.aloft.provider.lifecycle.RuntimeLog;
import dev.aloft.wire.Endpoint;
import dev.aloft.wire.Fields;
import dev.aloft.wire.HandedOverException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the loop does when something is wrong: whom it tells, and whether it goes on. Kept out of
 * the loop so that the log and the error report are not even loaded while all is well.
 */
final class Recovery {
  private static final String INIT_ERROR = "Runtime.InitError";

  /** 50 ms, doubled each time: with six retries a little over three seconds. */
  private static final int MOST_RETRIES = 6;

  private static final long FIRST_PAUSE_MILLIS = 50;

  /** Lambda gives a process 300 to 500 ms between SIGTERM and SIGKILL. */
  private static final long IN_FLIGHT_MILLIS = 250;

  private final Map<String, String> environment;
  private final PrintStream destination;
  private @Nullable RuntimeLog log;

  /** Whether the answer that is being sent was handed over before. */
  private boolean sentAgain;

  Recovery(Map<String, String> environment, PrintStream destination) {
    this.environment = environment;
    this.destination = destination;
  }

  RuntimeLog log() {
    RuntimeLog made = log;
    if (made == null) {
      boolean json = "json".equalsIgnoreCase(environment.get("AWS_LAMBDA_LOG_FORMAT"));
      String lowest = json ? environment.getOrDefault("AWS_LAMBDA_LOG_LEVEL", "") : "";
      made =
          new RuntimeLog(
              destination,
              json ? RuntimeLog.Style.JSON : RuntimeLog.Style.PLAIN,
              lowest.toUpperCase(Locale.ROOT));
      log = made;
    }
    return made;
  }

  /** Sees to it that this is closed at the end, and that Lambda announces the end with SIGTERM. */
  LoopShutdown closeAtTheEnd(AutoCloseable closeable, RuntimeApi api, Endpoint endpoint) {
    LoopShutdown shutdown = new LoopShutdown(closeable, api, IN_FLIGHT_MILLIS, log());
    shutdown.install();
    NoOpExtension extension = new NoOpExtension(endpoint, log());
    extension.start();
    extension.awaitRegistration();
    return shutdown;
  }

  void notOnLambda() {
    log()
        .fatal(
            "The environment variable AWS_LAMBDA_RUNTIME_API is not set. Lambda sets it to the"
                + " host:port of its runtime API, so this process was not started by Lambda. To run"
                + " the function on your machine, start it under an emulator of that API, such as"
                + " AWS's runtime interface emulator, cargo lambda, or aloft-emulator, which set it.");
  }

  void badEndpoint(IllegalArgumentException problem) {
    log()
        .fatal("The environment variable AWS_LAMBDA_RUNTIME_API is wrong: " + problem.getMessage());
  }

  /** Tells Lambda that the function cannot serve; gives the exit code. */
  int initFailed(RuntimeApi api, Throwable failure) {
    try {
      ErrorReport report = ErrorReport.of(failure, null);
      for (int failures = 0; ; ) {
        try {
          int status = api.failInit(INIT_ERROR, report.toJson());
          if (status >= 300 && !isOfTheSecond(status, failures)) {
            log().warn(null, "Lambda answered " + status + " to the report of the init error.");
          }
          break;
        } catch (IOException e) {
          if (!mayRedeliver(null, ++failures, e)) {
            break;
          }
        }
      }
      log().failure(null, "The function could not be initialised", report);
    } catch (Throwable e) {
      unreported(failure);
    }
    return InvocationLoop.FAILED;
  }

  /** The loop itself failed, most likely for want of memory; gives the exit code. */
  int loopFailed(Throwable failure) {
    try {
      log().failure(null, "The loop failed", ErrorReport.of(failure, null));
    } catch (Throwable e) {
      unreported(failure);
    }
    return InvocationLoop.FAILED;
  }

  /**
   * Tells Lambda that an invocation failed.
   *
   * @param input which knows whether its decoding failed
   * @return whether the loop goes on
   */
  boolean invocationFailed(
      RuntimeApi api,
      Handler handler,
      String requestId,
      Fields event,
      Throwable failure,
      Input input,
      boolean interrupted) {
    boolean goesOn = !Failures.isFatal(failure);
    boolean posted = false;
    try {
      ErrorReport report = ErrorReport.of(failure, handler, input.place());
      byte[] body = report.toJson();
      posted = true;
      goesOn &= fail(api, requestId, event, report.type(), body);
      Output.Report failed = WhatFailed.of(failure, input, interrupted);
      log().failure(requestId, failed.what(), report);
      return goesOn && !Failures.ends(failed, handler);
    } catch (Throwable e) {
      unreported(failure);
      if (!posted) {
        String type = failure.getClass().getName();
        String body = "{\"errorMessage\":\"\",\"errorType\":\"" + type + "\",\"stackTrace\":[]}";
        fail(api, requestId, event, type, body.getBytes(StandardCharsets.UTF_8));
      }
      return false;
    }
  }

  private boolean fail(RuntimeApi api, String requestId, Fields event, String type, byte[] body) {
    for (int failures = 0; ; ) {
      try {
        int status = api.fail(requestId, event, type, body);
        return status < 300 || answerRefused(requestId, status, failures);
      } catch (IOException e) {
        if (!mayRedeliver(requestId, ++failures, e)) {
          return true;
        }
      }
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

  /**
   * Lambda did not take an answer. It has told the invoker on its own, and an error report after a
   * response would only be refused.
   *
   * @param failures how often sending the answer failed before
   * @return whether the loop goes on
   */
  boolean answerRefused(String requestId, int status, int failures) {
    if (isOfTheSecond(status, failures)) {
      return true;
    }
    if (status >= 500) {
      apiBroken(requestId, status);
      return false;
    }
    String reason =
        switch (status) {
          case 400 -> "it no longer knows the invocation, or the answer was cut off";
          case 403 -> "the invocation was answered before";
          case 410 -> "the invocation has timed out";
          case 413 -> "the answer is larger than the limit of 6 MB";
          default -> "no reason is known";
        };
    log().warn(requestId, "Lambda refused the answer with status " + status + ": " + reason + ".");
    return true;
  }

  /** Whether the first answer had arrived, and it is the second one that Lambda does not want. */
  private boolean isOfTheSecond(int status, int failures) {
    return failures > 0 && sentAgain && (status == 400 || status == 403);
  }

  /** Lambda calls its own failures unrecoverable and wants the process to end; gives the code. */
  int apiBroken(@Nullable String requestId, int status) {
    log()
        .write(
            RuntimeLog.FATAL,
            requestId,
            "The runtime API failed with status " + status + ".",
            null);
    return InvocationLoop.FAILED;
  }

  /** An event came while the process was ending; gives the exit code. */
  int stopped(String requestId) {
    log()
        .warn(requestId, "The event came while the process was being shut down; it is not served.");
    return InvocationLoop.STOPPED;
  }

  /** Waits before the next attempt to get an event; false if there have been enough. */
  boolean mayRetry(int failures, String problem) {
    if (failures > MOST_RETRIES) {
      log().fatal(problem + " Gave up after " + failures + " attempts.");
      return false;
    }
    if (failures == 1) {
      log().warn(null, problem + " Trying again.");
    }
    pause(failures);
    return true;
  }

  /**
   * Waits before the next attempt to hand an answer over; false if there must be none.
   *
   * <p>An answer that was handed over, but of which Lambda acknowledged not a byte, is sent once
   * more. If the first did not arrive, Lambda would have the function called again; if it did, the
   * second is refused, as the invocation is over or answered.
   */
  boolean mayRedeliver(@Nullable String requestId, int failures, IOException failure) {
    if (failures == 1) {
      sentAgain = false;
    }
    if (failure instanceof HandedOverException handedOver) {
      if (handedOver.isUnanswered() && !sentAgain) {
        sentAgain = true;
        return true;
      }
      log().warn(requestId, failure.getMessage() + " It may be lost.");
      return false;
    }
    if (failures > MOST_RETRIES) {
      log().write(RuntimeLog.ERROR, requestId, "The answer is lost: " + failure, null);
      return false;
    }
    pause(failures);
    return true;
  }

  private static void pause(int failures) {
    try {
      Thread.sleep(FIRST_PAUSE_MILLIS << (failures - 1));
    } catch (InterruptedException e) {
      // Nobody but a handler's stray thread interrupts the loop; the next attempt comes early.
    }
  }
}
