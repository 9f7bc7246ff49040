package dev.aloft.scaleway;

import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.lifecycle.LogStyle;
import dev.aloft.provider.lifecycle.RuntimeLog;
import dev.aloft.provider.server.ServerLoop;
import dev.aloft.scaleway.internal.Settings;
import dev.aloft.scaleway.internal.ShortLines;
import dev.aloft.wire.ServerExchange;
import dev.aloft.wire.ServerLimits;
import dev.aloft.wire.ServerSession;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The function as the child of Scaleway's core runtime (repository scaleway-functions-runtimes),
 * which sends each event as a POST to the loopback address.
 *
 * <p>The core runtime refuses requests only for the first ten seconds, so the port opens before the
 * function is built. It takes every status but 500 as success, so a request is refused with 500
 * alone. A log line over 64 KiB would make it stop reading, and the function would hang on its next
 * write, so long lines are broken.
 */
final class CoreServer extends ServerLoop {
  /** Half of the time that most supervisors give a process between SIGTERM and SIGKILL. */
  private static final long GRACE_MILLIS = 5_000;

  private final Settings settings;
  private final PrintStream out;
  private final PrintStream log;
  private final AtomicBoolean valuesLost = new AtomicBoolean();

  CoreServer(Bootstrap bootstrap, Settings settings, PrintStream out, PrintStream log) {
    super(bootstrap, ServerLimits.DEFAULT, GRACE_MILLIS);
    this.settings = settings;
    this.out = ShortLines.of(out);
    this.log = ShortLines.of(log);
  }

  /** For this process, whose own output is broken into short lines too. */
  static ServerLoop ofProcess(Bootstrap bootstrap, Settings settings) {
    CoreServer server = new CoreServer(bootstrap, settings, System.out, System.err);
    System.setOut(server.out);
    System.setErr(server.log);
    return server;
  }

  Settings settings() {
    return settings;
  }

  @Override
  protected int port() {
    return settings.upstreamPort();
  }

  @Override
  protected InetAddress address() {
    try {
      return InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  protected boolean listensEarly() {
    return true;
  }

  /** Events are JSON, whatever part of them the function takes. */
  @Override
  protected boolean usesJson() {
    return true;
  }

  /** The body is a part of the event, which has to be there as a whole. */
  @Override
  public long streams(ServerExchange exchange) {
    return 0;
  }

  @Override
  protected RuntimeLog openLog() {
    return new RuntimeLog(log, new LogStyle(), "", ShortLines.LONGEST);
  }

  @Override
  protected ServerSession newSession() {
    return new CoreSession(this);
  }

  @Override
  public int refusal(int fitting) {
    return 500;
  }

  /** The client knows the length of its own body, not of the event made from it. */
  @Override
  public String refusalText(int fitting, String text) {
    return fitting == 413
        ? "Scaleway's core runtime made an event of the request that is too large for the function."
            + " Control characters and what is not UTF-8 take up to six bytes each in it. "
            + text
        : text;
  }

  /** Warns, the first time, that a response has more than the core runtime can carry. */
  void warnOfLostValues(String requestId, @Nullable String header) {
    if (header != null && valuesLost.compareAndSet(false, true)) {
      log()
          .warn(
              requestId,
              "The response has several values of the header "
                  + header
                  + ", of which Scaleway's core runtime can send one; the others are left out. This"
                  + " is said only once.");
    }
  }
}
