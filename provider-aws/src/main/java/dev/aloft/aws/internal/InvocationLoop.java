package dev.aloft.aws.internal;

import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Handler;
import dev.aloft.provider.Input;
import dev.aloft.provider.JsonPriming;
import dev.aloft.provider.Output;
import dev.aloft.provider.lifecycle.LoopShutdown;
import dev.aloft.wire.Endpoint;
import dev.aloft.wire.Fields;
import dev.aloft.wire.WireResponse;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes events from Lambda, one at a time, hands them to the function and sends its answers back.
 *
 * <p>The thread's interrupt flag is cleared after each handler: what one left there reaches neither
 * the next one nor the connection, which an interrupt would close.
 */
public final class InvocationLoop {
  /** The exit code of everything but a shutdown. */
  public static final int FAILED = 1;

  /** The exit code after a shutdown; the JVM replaces it with the signal's, 143 for SIGTERM. */
  static final int STOPPED = 0;

  /** Where the AWS SDK for Java and the X-Ray SDK look for the trace of the current invocation. */
  private static final String TRACE_PROPERTY = "com.amazonaws.xray.traceHeader";

  private static final byte[] NULL = {'n', 'u', 'l', 'l'};

  private final Bootstrap bootstrap;
  private final Map<String, String> environment;
  private final PrintStream log;
  private final Input input = new Input(true);
  private final Output output = new Output(true);
  private @Nullable Recovery recovery;
  private @Nullable LoopShutdown shutdown;
  private volatile @Nullable RuntimeApi waiting;
  private volatile boolean stopping;

  /**
   * @param environment the process's environment, or a test's
   * @param log where the framework's own records go, on Lambda standard error
   */
  public InvocationLoop(Bootstrap bootstrap, Map<String, String> environment, PrintStream log) {
    this.bootstrap = bootstrap;
    this.environment = environment;
    this.log = log;
  }

  /** Runs until the process has to end, and gives its exit code. */
  public int run() {
    Endpoint endpoint = endpoint();
    if (endpoint == null) {
      return FAILED;
    }
    RuntimeApi api = new RuntimeApi(endpoint);
    waiting = api;
    try {
      EventHandler handler;
      try {
        handler = initialised(api, endpoint);
      } catch (Throwable e) {
        return recovery().initFailed(api, e);
      }
      return serve(api, handler);
    } catch (Throwable e) {
      return recovery().loopFailed(e);
    } finally {
      if (shutdown != null) {
        shutdown.close();
      }
      api.close();
    }
  }

  /** Not loaded before it is needed. */
  private Recovery recovery() {
    Recovery made = recovery;
    if (made == null) {
      made = new Recovery(environment, log);
      recovery = made;
    }
    return made;
  }

  /** Ends the loop while it waits for an event; may come from any thread. */
  public void stop() {
    stopping = true;
    RuntimeApi api = waiting;
    if (api != null) {
      api.close();
    }
  }

  private @Nullable Endpoint endpoint() {
    String value = environment.get("AWS_LAMBDA_RUNTIME_API");
    if (value == null || value.isEmpty()) {
      recovery().notOnLambda();
      return null;
    }
    try {
      return Endpoint.parse(value);
    } catch (IllegalArgumentException e) {
      recovery().badEndpoint(e);
      return null;
    }
  }

  private EventHandler initialised(RuntimeApi api, Endpoint endpoint) throws Exception {
    Handler handler = bootstrap.create();
    AutoCloseable closeable = handler.closeable();
    if (closeable != null) {
      shutdown = recovery().closeAtTheEnd(closeable, api, endpoint);
    }
    if (handler.usesJson() || handler.usesText()) {
      JsonPriming.begin();
      api.open();
      JsonPriming.finish(input, output);
    }
    return (EventHandler) handler;
  }

  private int serve(RuntimeApi api, EventHandler handler) {
    for (int failures = 0; ; ) {
      String problem;
      try {
        WireResponse event = api.next();
        if (event.status() == 200) {
          String requestId = event.fields().value("Lambda-Runtime-Aws-Request-Id");
          if (requestId != null && isUsable(requestId)) {
            failures = 0;
            if (shutdown != null && !shutdown.beginInvocation()) {
              return recovery().stopped(requestId);
            }
            boolean goesOn = invoke(api, handler, requestId, event);
            if (shutdown != null) {
              shutdown.endInvocation();
            }
            if (!goesOn) {
              return FAILED;
            }
            continue;
          }
          problem = "Lambda sent an event without a usable request id, so it cannot be answered.";
        } else if (event.status() >= 500) {
          return recovery().apiBroken(null, event.status());
        } else {
          problem = "Lambda answered " + event.status() + " to the request for the next event.";
        }
      } catch (IOException e) {
        problem = "No event from Lambda: " + e;
      }
      if (stopping || (shutdown != null && shutdown.isStopping())) {
        return STOPPED;
      }
      if (!recovery().mayRetry(++failures, problem)) {
        return FAILED;
      }
    }
  }

  /** Whether the id can stand in a path. */
  private static boolean isUsable(String requestId) {
    for (int i = 0; i < requestId.length(); i++) {
      char c = requestId.charAt(i);
      if (c <= ' ' || c > '~' || c == '/' || c == '?' || c == '#' || c == '%') {
        return false;
      }
    }
    return !requestId.isEmpty();
  }

  /** Serves one event; false if the process has to end. */
  private boolean invoke(
      RuntimeApi api, EventHandler handler, String requestId, WireResponse event) {
    Fields fields = event.fields().copy();
    LambdaContext context = new LambdaContext(requestId, fields, environment);
    setTrace(context.xrayTraceId());
    input.reset(event.buffer(), event.bodyStart(), event.bodyLength());
    output.reset();
    Throwable failure = null;
    try {
      handler.handle(input, context, output);
    } catch (Throwable e) {
      failure = e;
    }
    boolean interrupted = Thread.interrupted();
    boolean goesOn =
        failure == null
            ? respond(api, requestId, fields)
            : recovery().invocationFailed(api, handler, requestId, fields, failure, interrupted);
    List<Output.Report> reports = output.reports();
    return (reports == null || recovery().reported(handler, requestId, reports)) && goesOn;
  }

  /** Hands the answer over; false if the process has to end. */
  private boolean respond(RuntimeApi api, String requestId, Fields fields) {
    byte[] body = output.isNothing() ? NULL : output.buffer();
    int length = output.isNothing() ? NULL.length : output.length();
    for (int failures = 0; ; ) {
      try {
        int status = api.respond(requestId, fields, body, length);
        return status < 300 || recovery().answerRefused(requestId, status);
      } catch (IOException e) {
        if (!recovery().mayRedeliver(requestId, ++failures, e)) {
          return true;
        }
      }
    }
  }

  private static void setTrace(@Nullable String trace) {
    if (trace == null) {
      System.clearProperty(TRACE_PROPERTY);
    } else {
      System.setProperty(TRACE_PROPERTY, trace);
    }
  }
}
