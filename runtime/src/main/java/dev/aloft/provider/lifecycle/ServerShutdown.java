package dev.aloft.provider.lifecycle;

import dev.aloft.wire.WireServer;
import org.jspecify.annotations.Nullable;

/** The end of a server that its cloud sends events to. Thread-safe. */
public final class ServerShutdown extends Shutdown {
  private final WireServer server;
  private final long graceMillis;

  /**
   * @param closeable what the function holds; null if nothing
   * @param graceMillis how long events in flight may take to their answers
   */
  public ServerShutdown(
      @Nullable AutoCloseable closeable, WireServer server, long graceMillis, RuntimeLog log) {
    super(closeable, log);
    this.server = server;
    this.graceMillis = graceMillis;
  }

  @Override
  protected void drain() {
    server.stop(graceMillis);
  }
}
