package dev.aloft.provider.tests;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** A provider's server in this process, on a port of its own. */
public abstract class RunningOnPort extends Running {
  private static final int LIMIT_SECONDS = 30;

  private final int port;

  /** Starts what {@code creation} makes around a log. */
  protected RunningOnPort(int port, Function<PrintStream, Loop> creation) {
    super(creation);
    this.port = port;
  }

  /** The same server, as soon as it listens. */
  protected static <R extends RunningOnPort> R listening(R server) throws IOException {
    if (!awaitOpen(server.port(), server::hasEnded)) {
      throw new IOException("The server does not listen: " + server.log());
    }
    return server;
  }

  /** A port that nobody listens on. */
  public static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }

  /** Waits until somebody listens; false if what should has ended, or after a while. */
  public static boolean awaitOpen(int port, BooleanSupplier hasEnded) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (true) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        return true;
      } catch (IOException e) {
        if (hasEnded.getAsBoolean() || System.nanoTime() > end) {
          return false;
        }
        Thread.onSpinWait();
      }
    }
  }

  public final int port() {
    return port;
  }
}
