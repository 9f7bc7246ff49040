package dev.aloft.aws;

import dev.aloft.aws.internal.JsonStyle;
import dev.aloft.aws.internal.TelemetryPipe;
import dev.aloft.aws.internal.TelemetrySocket;
import dev.aloft.provider.lifecycle.LogStyle;
import dev.aloft.provider.lifecycle.RuntimeLog;
import dev.aloft.provider.poll.PollConnection;
import dev.aloft.provider.poll.PollLoop;
import dev.aloft.provider.poll.Recovery;
import dev.aloft.wire.HandedOverException;
import dev.aloft.wire.WireResponse;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What failing calls of Lambda's runtime API mean: most are retried for a few seconds. */
final class ApiFailures extends Recovery<InvocationContext> {
  /** 50 ms, doubled each time: with six retries a little over three seconds. */
  private static final int MOST_RETRIES = 6;

  private static final long FIRST_PAUSE_MILLIS = 50;
  private static final String FORMAT = "AWS_LAMBDA_LOG_FORMAT";
  private static final String LEVEL = "AWS_LAMBDA_LOG_LEVEL";
  private static final String PIPE = "_LAMBDA_TELEMETRY_LOG_FD";
  private static final String SOCKET = "_LAMBDA_TELEMETRY_LOG_FD_PROVIDER_SOCKET";

  private final boolean emulated;

  /**
   * @param emulated whether the API is that of an emulator
   */
  private ApiFailures(PrintStream destination, RuntimeLog log, boolean emulated) {
    super(destination, log);
    this.emulated = emulated;
  }

  /** Hides the type, which a caller's verifier would otherwise load. */
  static Recovery<InvocationContext> of(
      Map<String, String> environment, PrintStream destination, boolean emulated) {
    return new ApiFailures(destination, openLog(environment, destination), emulated);
  }

  /** The log as Lambda's settings want it. */
  static RuntimeLog openLog(Map<String, String> environment, PrintStream destination) {
    String format = environment.getOrDefault(FORMAT, "");
    boolean json = format.equalsIgnoreCase("json");
    String lowest = json ? environment.getOrDefault(LEVEL, "") : "";
    String descriptor = environment.getOrDefault(PIPE, "");
    String socket = descriptor.isEmpty() ? environment.getOrDefault(SOCKET, "") : "";
    PrintStream own =
        !descriptor.isEmpty()
            ? TelemetryPipe.open(descriptor, destination)
            : socket.isEmpty() ? null : TelemetrySocket.open(socket, destination);
    RuntimeLog log =
        new RuntimeLog(
            own == null ? destination : own,
            json ? new JsonStyle() : new LogStyle(),
            lowest.toUpperCase(Locale.ROOT));
    if (!json && !format.isEmpty() && !format.equalsIgnoreCase("text")) {
      log.warn(null, RuntimeLog.noEffect(FORMAT, format, "Text or JSON"));
    }
    if (!lowest.isEmpty() && log.lowest() < 0) {
      log.warn(
          null, RuntimeLog.noEffect(LEVEL, lowest, "TRACE, DEBUG, INFO, WARN, ERROR or FATAL"));
    }
    if (own == null && !descriptor.isEmpty()) {
      log.warn(
          null,
          RuntimeLog.noEffect(PIPE, descriptor, "the number of a file that is open for writing"));
    }
    if (own == null && !socket.isEmpty()) {
      log.warn(
          null, RuntimeLog.noEffect(SOCKET, socket, "the path of a socket that takes connections"));
    }
    return log;
  }

  static IllegalArgumentException notOnLambda() {
    return new IllegalArgumentException(
        "The environment variable AWS_LAMBDA_RUNTIME_API is not set. Lambda sets it to the"
            + " host:port of its runtime API, so this process was not started by Lambda. To run"
            + " the function on your machine, start it under an emulator of that API, such as"
            + " AWS's runtime interface emulator, cargo lambda, or aloft-emulator, which set it.");
  }

  static IllegalArgumentException badEndpoint(IllegalArgumentException problem) {
    return new IllegalArgumentException(
        "The environment variable AWS_LAMBDA_RUNTIME_API is wrong: " + problem.getMessage());
  }

  @Override
  protected String initErrorType() {
    return "Runtime.InitError";
  }

  @Override
  protected int noEvent(
      PollLoop<InvocationContext> loop,
      PollConnection api,
      @Nullable WireResponse event,
      @Nullable IOException lost,
      int failures) {
    String problem;
    if (event == null) {
      problem = "No event from Lambda: " + lost;
    } else if (event.status() == 200) {
      problem = "Lambda sent an event without a usable request id, so it cannot be answered.";
    } else if (event.status() < 500) {
      problem = "Lambda answered " + event.status() + " to the request for the next event.";
    } else {
      apiBroken(null, event.status());
      return END;
    }
    if (failures > MOST_RETRIES) {
      int level = loop.isAlone() ? RuntimeLog.FATAL : RuntimeLog.ERROR;
      log().write(level, null, problem + " Gave up after " + failures + " attempts.", null);
      return LEAVE;
    }
    if (failures == 1) {
      log().warn(null, problem + " Trying again.");
    }
    pause(failures);
    return AGAIN;
  }

  /**
   * Lambda has informed the invoker itself, and would only refuse an error report after a response.
   * If an earlier attempt may have arrived, a refusal shows that it did.
   */
  @Override
  protected boolean refused(@Nullable String requestId, String what, int status, boolean arrived) {
    if (arrived && (status == 400 || status == 403)) {
      return true;
    }
    if (what.equals(INIT_FAILURE)) {
      log().warn(null, "Lambda answered " + status + " to the report of the init error.");
      return false;
    }
    if (status >= 500 && !(emulated && status == 500)) {
      apiBroken(requestId, status);
      return false;
    }
    String reason =
        switch (status) {
          case 400 -> "it no longer knows the invocation, or the answer was cut off";
          case 403 -> "the invocation was answered before";
          case 410 -> "the invocation has timed out";
          case 413 -> "the answer is larger than the limit of 6 MB";
          case 500 -> "the caller has probably not waited for it";
          default -> "no reason is known";
        };
    log().warn(requestId, "Lambda refused the answer with status " + status + ": " + reason + ".");
    return true;
  }

  /** Lambda calls its own failures unrecoverable and wants the process to end. */
  private void apiBroken(@Nullable String requestId, int status) {
    String problem = "The runtime API failed with status " + status + ".";
    log().write(RuntimeLog.FATAL, requestId, problem, null);
  }

  /**
   * An answer that was sent, but not acknowledged by a single byte, is sent once more. If the first
   * did not arrive, Lambda would call the function again; if it did, Lambda refuses the second, as
   * the invocation is over or answered.
   */
  @Override
  protected int lost(
      @Nullable String requestId, String what, int failures, boolean arrived, IOException failure) {
    if (failure instanceof HandedOverException handedOver) {
      if (handedOver.isUnanswered() && !arrived) {
        return AGAIN;
      }
      log().warn(requestId, failure.getMessage() + " It may be lost.");
      return GO_ON;
    }
    if (failures > MOST_RETRIES) {
      log().write(RuntimeLog.ERROR, requestId, "The answer is lost: " + failure, null);
      return GO_ON;
    }
    pause(failures);
    return AGAIN;
  }

  private static void pause(int failures) {
    try {
      Thread.sleep(FIRST_PAUSE_MILLIS << (failures - 1));
    } catch (InterruptedException e) {
      // Only a stray thread of the function interrupts the loop; the next attempt comes early.
    }
  }
}
