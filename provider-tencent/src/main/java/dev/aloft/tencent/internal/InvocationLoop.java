package dev.aloft.tencent.internal;

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
 * Takes events from SCF, one at a time, hands them to the function and sends its answers back.
 *
 * <p>A failing invocation is reported and the loop goes on; a failing API ends the process, so that
 * SCF starts another. (The Rust runtime {@code tencent_scf} does the same.)
 *
 * <p>The thread's interrupt flag is cleared after each handler: what one left there reaches neither
 * the next one nor the connection, which an interrupt would close.
 */
public final class InvocationLoop {
  /** The exit code of everything but a shutdown. */
  public static final int FAILED = 1;

  /** The exit code after a shutdown; the JVM replaces it with the signal's, 143 for SIGTERM. */
  static final int STOPPED = 0;

  static final String REQUEST_ID = "request_id";
  static final String MEMORY = "memory_limit_in_mb";
  static final String TIME = "time_limit_in_ms";

  private final Bootstrap bootstrap;
  private final Map<String, String> environment;
  private final Recovery recovery;
  private final Input input = new Input();
  private final Output output = new Output();
  private @Nullable LoopShutdown shutdown;
  private volatile @Nullable RuntimeApi waiting;
  private volatile boolean stopping;

  /**
   * @param environment the process's environment, or a test's
   * @param log where the framework's own records go, on SCF standard output
   */
  public InvocationLoop(Bootstrap bootstrap, Map<String, String> environment, PrintStream log) {
    this.bootstrap = bootstrap;
    this.environment = environment;
    this.recovery = new Recovery(log);
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
        handler = initialised(api);
      } catch (Throwable e) {
        return recovery.initFailed(e);
      }
      LoopShutdown ending = recovery.endInOrder(handler.closeable(), api);
      shutdown = ending;
      return ready(api) ? serve(api, handler, ending) : FAILED;
    } catch (Throwable e) {
      return recovery.loopFailed(e);
    } finally {
      if (shutdown != null) {
        shutdown.close();
      }
      api.close();
    }
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
    String host = environment.getOrDefault("SCF_RUNTIME_API", "");
    String port = environment.getOrDefault("SCF_RUNTIME_API_PORT", "");
    if (host.isEmpty() || port.isEmpty()) {
      recovery.notOnScf(host.isEmpty() ? "SCF_RUNTIME_API" : "SCF_RUNTIME_API_PORT");
      return null;
    }
    boolean bareIpv6 = host.indexOf(':') >= 0 && host.charAt(0) != '[' && !host.contains("://");
    try {
      return Endpoint.parse((bareIpv6 ? "[" + host + "]" : host) + ":" + port);
    } catch (IllegalArgumentException e) {
      recovery.badEndpoint(e);
      return null;
    }
  }

  private EventHandler initialised(RuntimeApi api) throws Exception {
    Handler handler = bootstrap.create();
    if (handler.usesJson()) {
      JsonPriming.begin();
      api.open();
      JsonPriming.finish(input, output);
    }
    return (EventHandler) handler;
  }

  /** Tells that events may come; false if that failed. */
  private boolean ready(RuntimeApi api) {
    try {
      int status = api.ready();
      return isTaken(status) || recovery.refused(null, "the message that it is ready", status);
    } catch (IOException e) {
      return recovery.lost(null, "the message that it is ready", e);
    }
  }

  /** SCF documents 200; what else means success is no reason to end. */
  static boolean isTaken(int status) {
    return status >= 200 && status < 300;
  }

  private int serve(RuntimeApi api, EventHandler handler, LoopShutdown ending) {
    for (; ; ) {
      WireResponse event;
      try {
        event = api.next();
      } catch (IOException e) {
        if (stopping || ending.isStopping()) {
          return STOPPED;
        }
        recovery.lost(null, "the request for the next event", e);
        return FAILED;
      }
      if (event.status() != 200) {
        recovery.refused(null, "the request for the next event", event.status());
        return FAILED;
      }
      if (!ending.beginInvocation()) {
        return recovery.stopped(event.fields().value(REQUEST_ID));
      }
      boolean goesOn = invoke(api, handler, event);
      ending.endInvocation();
      if (!goesOn) {
        return FAILED;
      }
    }
  }

  /** Serves one event; false if the process has to end. */
  private boolean invoke(RuntimeApi api, EventHandler handler, WireResponse event) {
    Fields fields = event.fields().copy();
    String requestId = fields.value(REQUEST_ID);
    int memoryMb = number(fields, MEMORY);
    int limitMillis = number(fields, TIME);
    if (requestId == null || requestId.isEmpty() || memoryMb < 0 || limitMillis < 0) {
      return recovery.badHeaders(api, requestId, memoryMb, limitMillis);
    }
    ScfContext context = new ScfContext(requestId, memoryMb, limitMillis, fields, environment);
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
            ? answer(api, requestId)
            : recovery.invocationFailed(api, handler, requestId, failure, input, interrupted);
    List<Output.Report> reports = output.reports();
    return reports == null ? goesOn : recovery.reported(handler, requestId, reports) && goesOn;
  }

  /** Sends the answer, an empty one for a function that returns nothing. */
  private boolean answer(RuntimeApi api, String requestId) {
    try {
      int status = api.respond(output.buffer(), output.isNothing() ? 0 : output.length());
      return isTaken(status) || recovery.refused(requestId, "the answer", status);
    } catch (IOException e) {
      return recovery.lost(requestId, "the answer", e);
    }
  }

  /** The header's value; -1 if it is missing, or no number that makes sense. */
  private static int number(Fields fields, String name) {
    int index = fields.indexOf(name);
    long value = index < 0 ? -1 : fields.number(index);
    return value > Integer.MAX_VALUE ? -1 : (int) value;
  }
}
