package dev.aloft.emulator.internal.push;

import dev.aloft.emulator.internal.HttpCaller;
import dev.aloft.emulator.internal.Violations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The instance behind a port: it is called once the port is listened to. Without a launch the
 * function runs elsewhere, and only its port shows that it does.
 */
public final class Instance {
  private static final int FIRST_PORT = 12_000;
  private static final int LAST_PORT = 32_000;
  private static final int TRIES = 100;
  private static final long LOOK_MILLIS = 5;
  private static final Duration GONE_LIMIT = Duration.ofMillis(500);

  private final Violations violations = new Violations();
  private final int port = freePort();
  private final HttpCaller caller = new HttpCaller(port, violations);
  private final Duration startLimit;
  private boolean launched;
  private boolean running;
  private boolean listening;
  private int number;

  /** An instance whose callers wait up to 30 seconds for the port. */
  public Instance() {
    this(Duration.ofSeconds(30));
  }

  /** {@code startLimit} is how long a call waits for the port. */
  public Instance(Duration startLimit) {
    this.startLimit = startLimit;
  }

  public int port() {
    return port;
  }

  public HttpCaller caller() {
    return caller;
  }

  /** What the function does wrong is noted here. */
  public Violations violations() {
    return violations;
  }

  /**
   * A port that was free a moment ago. It is below the range for outgoing connections, so that no
   * such connection takes it before the function listens.
   */
  private static int freePort() {
    for (int tries = 1; ; tries++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
      try (ServerSocket socket = new ServerSocket(port)) {
        return socket.getLocalPort();
      } catch (IOException e) {
        if (tries == TRIES) {
          throw new UncheckedIOException("no port is free", e);
        }
      }
    }
  }

  /** A process starts; returns its number. */
  public synchronized int started() {
    caller.dropIdle();
    launched = true;
    running = true;
    listening = false;
    return ++number;
  }

  public synchronized void ended(int which) {
    if (which == number) {
      running = false;
      listening = false;
      notifyAll();
    }
  }

  /** Why an exchange with the function broke. */
  String lossReason() {
    synchronized (this) {
      long end = System.nanoTime() + GONE_LIMIT.toNanos();
      try {
        // The connection ends a little before the process is known to have ended.
        while (launched && running && System.nanoTime() < end) {
          wait(LOOK_MILLIS);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return launched && !running ? "Runtime.ExitError" : "Emulator.ConnectionLost";
    }
  }

  /** Waits for the port as a call does, before the first call. */
  void awaitListening() throws IOException, InterruptedException {
    if (!awaitListening(startLimit)) {
      throw new ConnectException("the port is not listened to");
    }
  }

  /** Waits for the port; false when the time is over, or the process has ended. */
  private boolean awaitListening(Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (true) {
      synchronized (this) {
        if (listening) {
          return true;
        }
        if (launched && !running) {
          return false;
        }
      }
      if (caller.isListening("127.0.0.1")) {
        synchronized (this) {
          listening = !launched || running;
          return listening;
        }
      }
      if (System.nanoTime() >= end) {
        return false;
      }
      synchronized (this) {
        wait(LOOK_MILLIS);
      }
    }
  }

  /** As {@link #awaitListening(Duration)}; also false when the thread is interrupted. */
  public boolean isListeningWithin(Duration limit) {
    try {
      return awaitListening(limit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Notes a server that no other machine could reach. */
  public void checkWildcard() {
    if (isLinux() && !caller.isListening("127.0.0.2")) {
      violations.add("listens on port " + port + " of 127.0.0.1, not of all addresses");
    }
  }

  /** Notes a server that another machine could reach. */
  public void checkExact() {
    if (isLinux() && caller.isListening("127.0.0.2")) {
      violations.add("listens on port " + port + " of all addresses, not only of 127.0.0.1");
    }
  }

  /** Linux alone has every address of 127.0.0.0/8, which shows how the server is bound. */
  private static boolean isLinux() {
    return System.getProperty("os.name", "").startsWith("Linux");
  }
}
