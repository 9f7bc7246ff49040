package dev.aloft.tencent;

import dev.aloft.provider.lifecycle.LogStyle;
import dev.aloft.provider.lifecycle.RuntimeLog;
import dev.aloft.provider.poll.PollConnection;
import dev.aloft.provider.poll.PollLoop;
import dev.aloft.provider.poll.Recovery;
import dev.aloft.wire.Fields;
import dev.aloft.wire.HandedOverException;
import dev.aloft.wire.WireResponse;
import java.io.IOException;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * What failing calls of SCF's runtime API mean: the end of the process.
 *
 * <p>SCF accepts any text as an error and defines no form for it. It gets the JSON that AWS Lambda
 * defines, {@code {"errorMessage", "errorType", "stackTrace"}}, which is text of one line and the
 * same on every cloud.
 */
final class ApiFailures extends Recovery<InvocationContext> {
  private static final String NEXT = "the request for the next event";

  private ApiFailures(PrintStream destination) {
    super(destination, new RuntimeLog(destination, new LogStyle()));
  }

  /** Hides the type, which a caller's verifier would otherwise load. */
  static Recovery<InvocationContext> of(PrintStream destination) {
    return new ApiFailures(destination);
  }

  static IllegalArgumentException notOnScf(String missing) {
    return new IllegalArgumentException(
        "The environment variable "
            + missing
            + " is not set. SCF sets SCF_RUNTIME_API and SCF_RUNTIME_API_PORT to the host and"
            + " the port of its runtime API.");
  }

  static IllegalArgumentException badEndpoint(IllegalArgumentException problem) {
    return new IllegalArgumentException(
        "The environment variables SCF_RUNTIME_API and SCF_RUNTIME_API_PORT are wrong: "
            + problem.getMessage());
  }

  /** An event that lacks a header is reported as a failure, as the function cannot be called. */
  @Override
  protected int noEvent(
      PollLoop<InvocationContext> loop,
      PollConnection api,
      @Nullable WireResponse event,
      @Nullable IOException lost,
      int failures) {
    if (lost != null) {
      return lost(null, NEXT, failures, false, lost);
    }
    if (event == null || event.status() != 200) {
      return event != null && refused(null, NEXT, event.status(), false) ? AGAIN : END;
    }
    Fields headers = event.fields();
    String requestId = headers.value(InvocationLoop.REQUEST_ID);
    boolean named = requestId != null && !requestId.isEmpty();
    String bad = !named ? InvocationLoop.REQUEST_ID : InvocationLoop.MEMORY;
    if (named && InvocationContext.number(headers, InvocationLoop.MEMORY) >= 0) {
      bad = InvocationLoop.TIME;
    }
    String problem =
        "The event came without a usable header "
            + bad
            + (named ? ", which is a whole number from 0 to 2147483647" : "")
            + "; the function was not called.";
    log().write(RuntimeLog.ERROR, named ? requestId : null, problem, null);
    return reportFailure(loop, api, null, "InvalidHeader", problem) ? AGAIN : END;
  }

  @Override
  protected boolean refused(@Nullable String requestId, String what, int status, boolean arrived) {
    ends(requestId, "The runtime API refused " + what + " with status " + status + ".");
    return false;
  }

  @Override
  protected int lost(
      @Nullable String requestId, String what, int failures, boolean arrived, IOException failure) {
    String outcome = failure instanceof HandedOverException ? "; it may have taken it: " : ": ";
    ends(requestId, "The runtime API did not answer " + what + outcome + failure.getMessage());
    return END;
  }

  private void ends(@Nullable String requestId, String problem) {
    log().write(RuntimeLog.FATAL, requestId, problem + " The process ends.", null);
  }
}
