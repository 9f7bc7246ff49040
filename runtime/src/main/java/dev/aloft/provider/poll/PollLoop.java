package dev.aloft.provider.poll;

import dev.aloft.function.AfterInvocation;
import dev.aloft.function.Context;
import dev.aloft.function.StreamingResponse;
import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.ErrorReport;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Handler;
import dev.aloft.provider.Input;
import dev.aloft.provider.LogWriter;
import dev.aloft.provider.Output;
import dev.aloft.provider.lifecycle.Failures;
import dev.aloft.provider.lifecycle.RuntimeLog;
import dev.aloft.provider.lifecycle.WorkAfter;
import dev.aloft.wire.ChunkedRequest;
import dev.aloft.wire.Fields;
import dev.aloft.wire.HandedOverException;
import dev.aloft.wire.WireResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes events from a cloud's runtime API, hands them to the function and sends its answers back:
 * one at a time, or as many as there are {@link #loops loops}. A provider's subclass makes the
 * calls of its API. What belongs to one loop is in a {@link PollConnection}; handler, log and
 * shutdown belong to the process.
 *
 * <p>The thread's interrupt flag is cleared after each handler: a leftover interrupt reaches
 * neither the next handler nor the connection, which it would close.
 *
 * @param <C> the cloud's context of an invocation
 */
public abstract class PollLoop<C extends Context> implements Supplier<LogWriter> {
  /** The exit code unless the process was shut down. */
  public static final int FAILED = 1;

  /** The exit code after a shutdown; the JVM replaces it with the signal's, 143 for SIGTERM. */
  public static final int STOPPED = 0;

  private final Bootstrap bootstrap;

  /** What {@link #stop} closes: one connection for each loop. */
  private final List<PollConnection> connections = new ArrayList<>(1);

  private @Nullable EventHandler handler;
  private @Nullable Recovery<C> recovery;
  private @Nullable LoopShutdown shutdown;
  private int loops = 1;
  private volatile boolean stopping;

  /** A loop for the function that this builds. */
  protected PollLoop(Bootstrap bootstrap) {
    this.bootstrap = bootstrap;
  }

  /**
   * A new connection, not opened yet.
   *
   * @throws IllegalArgumentException if the environment has no proper address; its message is
   *     logged
   */
  protected abstract PollConnection connect();

  /** Reports that the function is initialised; returns the status of the reply. */
  protected int ready(PollConnection to) throws IOException {
    return 200;
  }

  /**
   * The context of an event, which owns a copy of the headers.
   *
   * @return null if the headers lack what an invocation needs; {@link Recovery#noEvent} then
   *     decides
   */
  protected abstract @Nullable C context(Fields headers);

  /** Called right before the function. */
  protected void begin(C context) {}

  /** Sends the connection's output as the answer; returns the status of the reply. */
  protected abstract int respond(PollConnection to, C context) throws IOException;

  /**
   * Starts to send an answer that is streamed. Only for clouds whose API takes such answers.
   *
   * @param contentType the media type of the answer
   */
  protected ChunkedRequest stream(PollConnection to, C context, String contentType) {
    throw new UnsupportedOperationException("This cloud's runtime API takes no streamed answers.");
  }

  /**
   * The trailers that end a streamed answer when the function failed after its first byte was sent:
   * lines, each with its end.
   */
  protected String trailers(ErrorReport failure) {
    return "";
  }

  /**
   * Reports a failure; returns the status of the reply.
   *
   * @param context null if the initialisation failed, or an event was unusable
   */
  protected abstract int fail(PollConnection to, @Nullable C context, String type, byte[] report)
      throws IOException;

  /** What to do when something is wrong; called at most once. */
  protected abstract Recovery<C> newRecovery();

  /** How long an event in flight may take to be answered after SIGTERM. */
  protected abstract long inFlightMillis();

  /** Whether SIGTERM waits for an event in flight even if the function has nothing to close. */
  protected abstract boolean alwaysDrains();

  /**
   * Called when the function is created, before the first event is asked for. A failure is one of
   * the initialisation.
   */
  protected void created(PollConnection to, Handler function) throws Exception {}

  /**
   * How many events are served at the same time, each by a loop of its own; called once, when the
   * function is created. With more than one, everything but the {@link PollConnection} is shared.
   */
  protected int loops(Handler function) {
    return 1;
  }

  /** Called before the first event is asked for, if the process will end in an orderly way. */
  protected void awaitSignal(PollConnection to) {}

  /** Runs until the process has to end, and returns its exit code. */
  public final int run() {
    Bootstrap.logTo(this);
    PollConnection api;
    try {
      api = open();
    } catch (IllegalArgumentException e) {
      log().fatal(String.valueOf(e.getMessage()));
      return FAILED;
    }
    try {
      if (!initialise(api) || !deliver(api, Recovery.READY, null, "", null)) {
        return FAILED;
      }
      int end = isAlone() ? serve(api) : ParallelLoops.run(this, api, loops, shutdown);
      return end == STOPPED ? STOPPED : FAILED;
    } catch (Throwable e) {
      recovery().loopFailed(e);
      return FAILED;
    } finally {
      if (shutdown != null) {
        shutdown.close();
      }
      api.close();
    }
  }

  /** A new connection, which {@link #stop} ends. */
  final PollConnection open() {
    PollConnection opened = connect();
    synchronized (connections) {
      connections.add(opened);
      if (stopping) {
        opened.close();
      }
    }
    return opened;
  }

  /** Ends all loops that wait for an event; may come from any thread. */
  public final void stop() {
    stopping = true;
    close(true);
  }

  /** Closes the connections of all loops, or of those that serve no event. */
  final void close(boolean all) {
    synchronized (connections) {
      for (PollConnection connection : connections) {
        if (all || !connection.isServing()) {
          connection.close();
        }
      }
    }
  }

  /** Whether there is only one loop, so that what happens to it happens to the process. */
  public final boolean isAlone() {
    return loops == 1;
  }

  /** The function; available once it is initialised. */
  final EventHandler handler() {
    EventHandler created = handler;
    if (created == null) {
      throw new IllegalStateException("The function is not initialised yet.");
    }
    return created;
  }

  private boolean isStopping() {
    return stopping || (shutdown != null && shutdown.isStopping());
  }

  /** Not loaded before it is needed. */
  final Recovery<C> recovery() {
    synchronized (bootstrap) {
      Recovery<C> made = recovery;
      if (made == null) {
        made = newRecovery();
        recovery = made;
      }
      return made;
    }
  }

  /** The log of the process; opened by the first record. */
  protected final RuntimeLog log() {
    return recovery().log();
  }

  /** The same, for records of the function. */
  @Override
  public final LogWriter get() {
    return log().writer();
  }

  private boolean initialise(PollConnection api) {
    try {
      Handler created = bootstrap.create();
      handler = (EventHandler) created;
      if (created.usesJson() || (api.isJson() && created.usesText())) {
        api.prime();
      }
      loops = loops(created);
      AutoCloseable closeable = created.closeable();
      boolean signalled = closeable != null || alwaysDrains();
      if (signalled || created.afterInvocation() != null) {
        shutdown = LoopShutdown.install(this, closeable);
      }
      if (signalled) {
        awaitSignal(api);
      }
      created(api, created);
      return true;
    } catch (Throwable e) {
      if (!isStopping()) {
        recovery().initFailed(this, api, e);
      }
      return false;
    }
  }

  /**
   * Serves events, as one loop of the process.
   *
   * @return {@link #STOPPED}, {@link Recovery#LEAVE}, or anything else if the process has to end
   */
  final int serve(PollConnection api) {
    for (int failures = 0; ; ) {
      WireResponse event = null;
      IOException lost = null;
      try {
        event = api.next();
      } catch (IOException e) {
        lost = e;
      }
      C context = event == null || event.status() != 200 ? null : context(event.fields());
      if (event != null && context != null) {
        failures = 0;
        if (shutdown != null && !shutdown.beginInvocation(api)) {
          recovery().stopped(context.requestId());
          return STOPPED;
        }
        boolean goesOn;
        try {
          api.input().reset(event.buffer(), event.bodyStart(), event.bodyLength());
          goesOn = invoke(api, context);
        } finally {
          if (shutdown != null) {
            shutdown.endInvocation(api);
          }
        }
        if (!goesOn) {
          return FAILED;
        }
        if (isStopping()) {
          return STOPPED;
        }
      } else if (isStopping()) {
        return STOPPED;
      } else {
        int decision = recovery().noEvent(this, api, event, lost, ++failures);
        if (decision != Recovery.AGAIN) {
          return decision;
        }
      }
    }
  }

  /** Serves one event; false if the process has to end. */
  private boolean invoke(PollConnection api, C context) {
    EventHandler function = handler();
    Input input = api.input();
    Output output = api.output();
    output.reset();
    Bootstrap.begin(context);
    begin(context);
    Throwable failure = null;
    try {
      function.handle(input, context, output);
    } catch (Throwable e) {
      failure = e;
    }
    boolean interrupted = Thread.interrupted();
    StreamingResponse streamed = failure == null ? output.takeStreaming() : null;
    boolean goesOn;
    if (streamed != null) {
      goesOn = new StreamedAnswer<>(this, api, context, streamed).deliver(recovery());
    } else if (failure == null) {
      goesOn = deliver(api, Recovery.ANSWER, context, "", null);
    } else {
      goesOn = recovery().invocationFailed(this, api, context, failure, interrupted);
    }
    List<Output.Report> reports = output.reports();
    goesOn &= reports == null || Failures.record(reports, function, context.requestId(), log());
    AfterInvocation after = function.afterInvocation();
    if (after != null && goesOn) {
      goesOn = WorkAfter.run(after, context, function, log());
    }
    Bootstrap.end();
    return goesOn;
  }

  /**
   * Makes a call until it has arrived or is given up: reports a failure, sends an answer, or
   * reports that the function is ready.
   *
   * @param what what is delivered, for the log
   * @return false if the process has to end
   */
  final boolean deliver(
      PollConnection to, String what, @Nullable C context, String type, byte @Nullable [] report) {
    String requestId = context == null ? null : context.requestId();
    boolean arrived = false;
    for (int failures = 0; ; ) {
      try {
        int status =
            report != null
                ? fail(to, context, type, report)
                : context != null ? respond(to, context) : ready(to);
        return status < 300 || recovery().refused(requestId, what, status, arrived);
      } catch (IOException e) {
        int decision = recovery().lost(requestId, what, ++failures, arrived, e);
        if (decision != Recovery.AGAIN) {
          return decision == Recovery.GO_ON;
        }
        arrived |= e instanceof HandedOverException;
      }
    }
  }
}
