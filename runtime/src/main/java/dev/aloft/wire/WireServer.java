package dev.aloft.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP/1.1 server (RFC 9110, RFC 9112) for a platform that sends requests to a process, often
 * many at a time. Each connection has a thread; requests on one connection are answered one after
 * the other, in order.
 *
 * <p>Clients that break a rule, a limit of {@link ServerLimits} or its time get the fitting status
 * with a line of text that names it, and the connection is closed. A session that throws or does
 * not answer costs its client a 500 and the connection; {@link ServerSessions#failed} hears of it.
 *
 * <p>{@link #bind}, then {@link #run} in one thread; {@link #stop} in any.
 */
public final class WireServer {
  private static final int BACKLOG = 1024;
  private static final long FIRST_PAUSE_MILLIS = 10;
  private static final long LONGEST_PAUSE_MILLIS = 1000;
  private static final long NANOS = 1_000_000;
  private static final long QUIET_NANOS = 60_000 * NANOS;

  private final ServerLimits limits;
  private final ServerSessions sessions;

  /** No phase of a connection is shorter, so none that starts meanwhile is over before its end. */
  private final long napNanos;

  private @Nullable ServerSocket listener;
  private @Nullable ServerConnection first;
  private int connections;
  private long accepted;
  private long due;
  private volatile @Nullable HttpDate date;
  private volatile boolean stopping;
  private boolean stopped;

  /** A server that does not listen yet. */
  public WireServer(ServerLimits limits, ServerSessions sessions) {
    this.limits = limits;
    this.sessions = sessions;
    napNanos = NANOS * Math.min(Refusal.LINGER_MILLIS, limits.shortestMillis());
  }

  /**
   * Listens, without accepting yet.
   *
   * @param address of this machine; null for all of them
   * @param port 0 for any free one
   * @return the port
   */
  public int bind(@Nullable InetAddress address, int port) throws IOException {
    synchronized (this) {
      if (listener != null || stopping) {
        throw new IllegalStateException("The server is bound or stopped already.");
      }
    }
    ServerSocket opened = new ServerSocket();
    try {
      opened.bind(new InetSocketAddress(address, port), BACKLOG);
    } catch (IOException e) {
      opened.close();
      throw new IOException("Cannot listen on port " + port + ": " + e.getMessage(), e);
    }
    synchronized (this) {
      listener = opened;
    }
    return opened.getLocalPort();
  }

  /**
   * Accepts and serves until {@link #stop} has done its work; blocks the calling thread, which also
   * ends what takes too long on any connection, so that no read or write needs a time-out of its
   * own. A connection over the limit waits in the system's queue. When accepting fails, for example
   * for want of file descriptors, it is tried again after a pause, and reported once a minute at
   * most.
   *
   * @throws IllegalStateException if the server is not bound
   */
  public void run() throws IOException {
    ServerSocket bound = listener();
    long pause = 0;
    long reported = System.nanoTime() - QUIET_NANOS;
    while (awaitRoom(pause)) {
      Socket socket = null;
      try {
        bound.setSoTimeout(napMillis());
        socket = bound.accept();
        start(socket);
        pause = 0;
      } catch (IOException | OutOfMemoryError e) {
        if (socket != null) {
          socket.close();
        }
        if (bound.isClosed()) {
          break;
        }
        if (socket == null && e instanceof SocketTimeoutException) {
          continue;
        }
        long now = System.nanoTime();
        if (now - reported >= QUIET_NANOS) {
          reported = now;
          sessions.failed(e);
        }
        pause = Math.min(LONGEST_PAUSE_MILLIS, Math.max(FIRST_PAUSE_MILLIS, 2 * pause));
      }
    }
    awaitStopped();
  }

  private synchronized ServerSocket listener() {
    ServerSocket bound = listener;
    if (bound == null) {
      throw new IllegalStateException("The server is not bound.");
    }
    return bound;
  }

  private void start(Socket socket) throws IOException {
    ServerConnection connection = new ServerConnection(this, limits, socket);
    int open = add(connection);
    if (open == 0) {
      socket.close();
      return;
    }
    boolean started = false;
    try {
      started = open > limits.platformThreads() && VirtualThreads.start(connection);
      if (!started) {
        Thread thread = new Thread(connection, "aloft-connection-" + accepted);
        thread.setDaemon(true);
        thread.start();
        started = true;
      }
    } finally {
      if (!started) {
        remove(connection);
      }
    }
    if (accepted == 1) {
      closeFirst();
    }
  }

  /**
   * The first close of a socket makes the JVM open a pair of file descriptors. Had the process none
   * left at that moment, no socket could ever be closed again. Behind the first connection's
   * thread, which it must not keep waiting.
   */
  private static void closeFirst() {
    try (Socket socket = new Socket()) {
      socket.setTcpNoDelay(true);
    } catch (IOException e) {
      // The process starts with nothing left; accepting will say so.
    }
  }

  /** Gives the number of connections with this one, or 0 if there may be no new one. */
  private synchronized int add(ServerConnection connection) {
    if (stopping) {
      return 0;
    }
    ServerConnection head = first;
    connection.next = head;
    if (head == null) {
      due = System.nanoTime() + napNanos;
    } else {
      head.previous = connection;
    }
    first = connection;
    accepted++;
    return ++connections;
  }

  synchronized void remove(ServerConnection connection) {
    ServerConnection before = connection.previous;
    ServerConnection after = connection.next;
    if (before != null) {
      before.next = after;
    } else {
      first = after;
    }
    if (after != null) {
      after.previous = before;
    }
    connections--;
    if (stopping || connections == limits.connections() - 1) {
      notifyAll();
    }
  }

  /** Waits until a connection more may be accepted; false if none may any more. */
  private synchronized boolean awaitRoom(long pauseMillis) {
    try {
      long end = System.nanoTime() + pauseMillis * NANOS;
      while (pauseMillis > 0 && !stopping && end - System.nanoTime() > 0) {
        wait(pauseMillis);
      }
      expire();
      while (connections >= limits.connections() && !stopping) {
        wait(napMillis());
        expire();
      }
    } catch (InterruptedException e) {
      // Whoever interrupts the server's thread wants it to end.
      Thread.currentThread().interrupt();
      return false;
    }
    return !stopping;
  }

  private synchronized void awaitStopped() {
    try {
      while (!stopped) {
        wait(napMillis());
        expire();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends what is over its time, if that was not looked at lately. */
  private synchronized void expire() {
    long now = System.nanoTime();
    if (first == null || now - due < 0) {
      return;
    }
    long nearest = napNanos;
    for (ServerConnection c = first; c != null; c = c.next) {
      long remaining = c.remaining(now, napNanos);
      if (remaining <= 0) {
        c.expire(now);
      } else {
        nearest = Math.min(nearest, remaining);
      }
    }
    due = now + nearest;
  }

  /** Milliseconds until something may be over its time; 0, for ever, if there is nothing. */
  private synchronized int napMillis() {
    if (first == null) {
      return 0;
    }
    return 1 + (int) (Math.max(0, due - System.nanoTime()) / NANOS);
  }

  synchronized int openConnections() {
    return connections;
  }

  /** A {@code Date} header for now, made once a second. */
  String date() {
    long second = Math.max(0, System.currentTimeMillis() / 1000);
    HttpDate made = date;
    if (made == null || made.second() != second) {
      made = new HttpDate(second);
      date = made;
    }
    return made.line();
  }

  ServerSessions sessions() {
    return sessions;
  }

  boolean isStopping() {
    return stopping;
  }

  /** Hears that something in flight may be answered. */
  void changed() {
    if (stopping) {
      synchronized (this) {
        notifyAll();
      }
    }
  }

  /**
   * Takes no new connections or requests, closes idle connections, waits until the requests in
   * flight are answered, and closes all; {@link #run} returns then. May be called by any thread,
   * also more than once; a session that calls it waits for its own answer in vain.
   *
   * @param graceMillis the longest to wait
   * @return whether all requests in flight were answered
   */
  public boolean stop(long graceMillis) {
    ServerSocket bound;
    synchronized (this) {
      stopping = true;
      bound = listener;
      notifyAll();
    }
    if (bound != null) {
      try {
        bound.close();
      } catch (IOException e) {
        // Nothing is accepted any more in any case.
      }
    }
    boolean answered = awaitAnswers(System.nanoTime() + graceMillis * 1_000_000);
    synchronized (this) {
      for (ServerConnection c = first; c != null; c = c.next) {
        c.close();
      }
      stopped = true;
      notifyAll();
    }
    return answered;
  }

  private synchronized boolean awaitAnswers(long end) {
    for (; ; ) {
      boolean inFlight = false;
      for (ServerConnection c = first; c != null; c = c.next) {
        inFlight |= c.isInFlight();
        c.closeIdle();
      }
      long millis = (end - System.nanoTime()) / 1_000_000;
      if (first == null || millis <= 0) {
        return !inFlight;
      }
      try {
        wait(millis);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }
}
