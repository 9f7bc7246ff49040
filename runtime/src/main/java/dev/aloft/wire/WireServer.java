package dev.aloft.wire;

import java.io.IOException;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** Skeleton of the agreed API; its body comes with the next commit. */
public final class WireServer {
  private final ServerLimits limits;
  private final ServerSessions sessions;

  public WireServer(ServerLimits limits, ServerSessions sessions) {
    this.limits = limits;
    this.sessions = sessions;
  }

  public int bind(@Nullable InetAddress address, int port) throws IOException {
    return address == null ? port : limits.connections();
  }

  public void run() throws IOException {
    sessions.open();
  }

  public boolean stop(long graceMillis) {
    return graceMillis > 0;
  }
}
