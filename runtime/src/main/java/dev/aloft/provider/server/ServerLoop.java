package dev.aloft.provider.server;

import dev.aloft.function.AfterInvocation;
import dev.aloft.function.Context;
import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.Handler;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.JsonPriming;
import dev.aloft.provider.LogWriter;
import dev.aloft.provider.Output;
import dev.aloft.provider.lifecycle.Failures;
import dev.aloft.provider.lifecycle.FunctionCloser;
import dev.aloft.provider.lifecycle.RuntimeLog;
import dev.aloft.provider.lifecycle.WorkAfter;
import dev.aloft.wire.ServerExchange;
import dev.aloft.wire.ServerLimits;
import dev.aloft.wire.ServerSession;
import dev.aloft.wire.ServerSessions;
import dev.aloft.wire.WireServer;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Builds a function, listens, serves it to many connections at a time, and ends in order: after
 * SIGTERM what is in flight is answered, then what the function holds is closed, once. See the
 * package's description for how a provider uses it. Thread-safe, except for {@link #run()}, which
 * is called once.
 */
public abstract class ServerLoop implements ServerSessions, Supplier<LogWriter> {
  /** The exit code unless the process was shut down. */
  public static final int FAILED = 1;

  /** The exit code after a shutdown; the JVM replaces it with the signal's, 143 for SIGTERM. */
  public static final int STOPPED = 0;

  /** How long other invocations may take to be answered when one has broken the process. */
  private static final long BROKEN_GRACE_MILLIS = 2_000;

  /** The most sessions kept for later requests; others are created as needed. */
  private static final int KEPT_SESSIONS = 16;

  private final Bootstrap bootstrap;
  private final List<ServerSession> kept = new ArrayList<>();
  private final WireServer server;
  private final long graceMillis;
  private @Nullable Handler handler;
  private @Nullable ConcurrencyGate gate;
  private @Nullable RuntimeLog log;
  private @Nullable FunctionCloser closer;
  private volatile boolean broken;

  /** The most bytes of a body that is streamed, or 0; set before the server accepts. */
  private long streaming;

  /**
   * @param graceMillis how long events in flight may take to be answered after SIGTERM
   */
  @SuppressWarnings("this-escape") // The server only keeps it until run().
  protected ServerLoop(Bootstrap bootstrap, ServerLimits limits, long graceMillis) {
    this.bootstrap = bootstrap;
    this.graceMillis = graceMillis;
    server = new WireServer(limits, this);
  }

  /**
   * The port to listen on.
   *
   * @throws IllegalArgumentException if the environment has no valid one; its message is logged
   */
  protected abstract int port();

  /** The address of this machine to listen on; null, the default, for all of them. */
  protected @Nullable InetAddress address() {
    return null;
  }

  /**
   * Whether to listen before the function is built, so that calls wait instead of being refused.
   * Usually not, since a platform may take an open port for a ready function.
   */
  protected boolean listensEarly() {
    return false;
  }

  /**
   * Builds the function that is served.
   *
   * @throws Exception what the user's constructor threw
   */
  protected Handler create() throws Exception {
    return bootstrap.create();
  }

  /** Whether JSON is read or written, so that its engine is loaded before the first call. */
  protected boolean usesJson() {
    return handler().usesJson();
  }

  /** Opens the log of the process; called once, when there is something to record. */
  protected abstract RuntimeLog openLog();

  /** The function; available once sessions are opened. */
  public final Handler handler() {
    return present(handler);
  }

  private ConcurrencyGate gate() {
    return present(gate);
  }

  private static <T> T present(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("The loop does not run yet.");
    }
    return value;
  }

  /** The log of the process, for records of the function. */
  @Override
  public final LogWriter get() {
    return log().writer();
  }

  /** The log of the process; opened by the first record. */
  public final RuntimeLog log() {
    synchronized (bootstrap) {
      RuntimeLog opened = log;
      if (opened == null) {
        opened = openLog();
        log = opened;
      }
      return opened;
    }
  }

  /** Runs until the process has to end, and returns its exit code. */
  public final int run() {
    Bootstrap.logTo(this);
    try {
      int port = port();
      boolean early = listensEarly();
      if ((early && !listen(port)) || !initialise() || (!early && !listen(port))) {
        return FAILED;
      }
      Runtime.getRuntime().addShutdownHook(new Ending(false));
      server.run();
    } catch (IllegalArgumentException e) {
      log().fatal(String.valueOf(e.getMessage()));
      return FAILED;
    } catch (Throwable e) {
      log(null, "The server failed", e);
      return FAILED;
    } finally {
      close();
    }
    return broken ? FAILED : STOPPED;
  }

  private boolean initialise() {
    try {
      Handler created = create();
      gate = new ConcurrencyGate(created.concurrency());
      AutoCloseable closeable = created.closeable();
      closer = closeable == null ? null : new FunctionCloser(closeable);
      handler = created;
      streaming =
          created instanceof HttpHandler http && http.takesStream() ? http.mostStreamed() : 0;
      if (usesJson()) {
        JsonPriming.runBeside();
      }
      return true;
    } catch (Throwable e) {
      log(null, "The function could not be initialised", e);
      return false;
    }
  }

  private boolean listen(int port) {
    try {
      server.bind(address(), port);
    } catch (IOException e) {
      log()
          .fatal(
              "The server cannot listen on port "
                  + port
                  + ": "
                  + e.getMessage()
                  + ". Is another process listening on it?");
      return false;
    }
    return true;
  }

  /** Ends the server from another thread, as SIGTERM does. */
  public final void stop() {
    server.stop(graceMillis);
    close();
  }

  /**
   * Prepares for the cloud to freeze or kill the process without a signal: admits no invocation,
   * waits for those in flight, closes what the function holds.
   *
   * @param millis how long those in flight may take
   */
  public final void closeFunction(long millis) {
    gate().close();
    gate().awaitEmpty(millis);
    close();
  }

  private void close() {
    FunctionCloser closing = closer;
    if (closing != null) {
      closing.close(log());
    }
  }

  /** A session that can answer any request. */
  protected abstract ServerSession newSession();

  /**
   * A session that is not in use. Sessions belong to requests, not to connections: a thousand of
   * those may be waiting.
   */
  @Override
  public final ServerSession open() {
    synchronized (kept) {
      if (!kept.isEmpty()) {
        return kept.remove(kept.size() - 1);
      }
    }
    return newSession();
  }

  @Override
  public final void release(ServerSession session) {
    synchronized (kept) {
      if (kept.size() < KEPT_SESSIONS) {
        kept.add(session);
      }
    }
  }

  @Override
  public final void strained(String what) {
    log().warn(null, what);
  }

  /** By default, if the function takes the body of a request as a stream. */
  @Override
  public long streams(ServerExchange exchange) {
    return streaming;
  }

  /**
   * Admits an invocation when it is its turn and there is memory for its answer. While it waits,
   * answers that nobody reads may use up that memory, one after another.
   *
   * @return false if the process is ending; call {@link #leave} only after true
   * @throws IOException if memory stays short, which the session has to pass on
   */
  final boolean enter(ServerExchange exchange) throws IOException {
    while (gate().enter()) {
      if (!exchange.isMemoryShort()) {
        return true;
      }
      // Waiting inside would keep out later invocations, which need not wait as long.
      gate().leave();
      exchange.awaitMemory();
    }
    return false;
  }

  /**
   * Admits the next invocation.
   *
   * @param last whether the process has to end, so that no other invocation may begin
   */
  final void leave(boolean last) {
    if (last) {
      gate().close();
    }
    gate().leave();
  }

  /**
   * Records what an invocation failed with.
   *
   * @param reports what the function failed with, and what the answer takes into account; null if
   *     nothing failed
   * @return whether the process has to {@link #end()} when the answer is sent
   */
  final boolean record(String requestId, @Nullable List<Output.Report> reports) {
    return reports != null && !Failures.record(reports, handler(), requestId, log());
  }

  /** Does the work after an answer; false if the process has to {@link #end()}. */
  final boolean work(AfterInvocation after, Context context) {
    return WorkAfter.run(after, context, handler(), log());
  }

  /** Records that a client did not send the whole body that the function wanted to read. */
  final void recordUnread(String requestId, IOException why) {
    log().warn(requestId, "The body of the request could not be read: " + why.getMessage());
  }

  /** A session or the server failed; the client already has an answer if possible. */
  @Override
  public final void failed(Throwable failure) {
    log(null, "Serving a connection failed", failure);
    if (Failures.isFatal(failure)) {
      end();
    }
  }

  private void log(@Nullable String requestId, String what, Throwable failure) {
    Failures.log(log(), requestId, what, failure, handler);
  }

  /**
   * Ends the process with {@link #FAILED}: no further invocation begins, those in flight get a
   * moment for their answers. Returns at once.
   */
  final void end() {
    broken = true;
    gate().close();
    try {
      Ending ending = new Ending(true);
      ending.setDaemon(true);
      ending.start();
    } catch (Throwable noThread) {
      server.stop(0);
    }
  }

  /** Ends the server from a thread of its own, which does not wait for itself. */
  private final class Ending extends Thread {
    private final boolean broke;

    Ending(boolean broke) {
      super("aloft-ending");
      this.broke = broke;
    }

    @Override
    public void run() {
      if (broke) {
        server.stop(BROKEN_GRACE_MILLIS);
      } else {
        ServerLoop.this.stop();
      }
    }
  }
}
