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
 * <p>Clients that violate a rule, a limit or a timeout of {@link ServerLimits} get a suitable
 * status with a line of text that names it, and are disconnected. If a session throws or does not
 * answer, its client gets a 500 and is disconnected, and {@link ServerSessions#failed} is called.
 *
 * <p>Call {@link #bind}, then {@link #run} in one thread; {@link #stop} in any thread.
 */
public final class WireServer {
  private static final int BACKLOG = 1024;
  private static final long FIRST_PAUSE_MILLIS = 10;
  private static final long LONGEST_PAUSE_MILLIS = 1000;
  private static final long NANOS = 1_000_000;

  private static final long QUIET_NANOS = 60_000 * NANOS;

  /** How often the server looks for a connection to evict. */
  private static final long LOOK_MILLIS = 100;

  /** How long a stopping server waits for its own knock, or for a connection without one. */
  private static final int LAST_KNOCK_MILLIS = 100;

  /** How long the stopping thread may take to wake the accepting one. */
  private static final int KNOCK_MILLIS = 1000;

  /** How long a first request may take to arrive once the server is stopping. */
  private static final long FRESH_MILLIS = 1000;

  /** Each connection beyond the first ones needs about half of this heap while idle. */
  private static final int HEAP_EACH = 1 << 15;

  private final ServerLimits limits;
  private final ServerSessions sessions;

  /** No phase of a connection is shorter, so none that starts meanwhile can end earlier. */
  private final long napNanos;

  private @Nullable ServerSocket listener;
  private @Nullable ServerConnection first;
  private int connections;
  private int most;
  private long accepted;
  private long due;
  private volatile @Nullable HttpDate date;
  private boolean evicting;

  /**
   * Set from {@link #bind}, when the system starts to accept, until {@link #run} stops accepting.
   */
  private boolean running;

  /** Whether the thread in {@link #run} may be waiting in {@code accept}. */
  private volatile boolean accepting;

  private volatile boolean stopping;
  private boolean stopped;
  private volatile @Nullable MemoryBudget budget;
  private @Nullable Strain strain;

  /** Creates a server that does not listen yet. */
  public WireServer(ServerLimits limits, ServerSessions sessions) {
    this.limits = limits;
    this.sessions = sessions;
    most = limits.connections();
    napNanos = NANOS * Math.min(Refusal.LINGER_MILLIS, limits.shortestMillis());
  }

  /**
   * Starts to listen, without accepting yet.
   *
   * @param address an address of this machine; null for all of them
   * @param port the port; 0 for any free one
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
      running = true;
    }
    return opened.getLocalPort();
  }

  /**
   * Accepts and serves until {@link #stop} is complete; blocks the calling thread, which also
   * aborts what takes too long on any connection, so that reads and writes need no timeouts of
   * their own. At the limit, a new connection replaces one that waits for a request or has been
   * reading a head for long; without such a one, it waits in the system's queue. When accepting
   * fails, for example for lack of file descriptors, it is retried after a pause.
   *
   * @throws IllegalStateException if the server is not bound
   */
  public void run() throws IOException {
    ServerSocket bound = listener();
    long pause = 0;
    long reported = System.nanoTime() - QUIET_NANOS;
    while (awaitNext(pause)) {
      Socket socket = null;
      try {
        bound.setSoTimeout(napMillis());
        socket = bound.accept();
        accepting = false;
        awaitRoom();
        start(socket);
        pause = 0;
      } catch (IOException | OutOfMemoryError e) {
        accepting = false;
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
          // This must not need a class that is not loaded yet: there may be no file descriptor
          // left.
          sessions.strained("A connection could not be accepted; retrying: " + e.getMessage());
        }
        pause = Math.min(LONGEST_PAUSE_MILLIS, Math.max(FIRST_PAUSE_MILLIS, 2 * pause));
      }
    }
    drain(bound);
    awaitStopped();
  }

  /** Accepts what the system accepted before the stop; nobody else would answer those clients. */
  private void drain(ServerSocket bound) throws IOException {
    try (Knock last = new Knock(bound)) {
      last.connect(LAST_KNOCK_MILLIS);
      // Without a knock, one timeout is not enough: the JDK also counts the time before it looks.
      int vain = 0;
      for (int i = 0; i <= BACKLOG && vain < 2 && !bound.isClosed(); i++) {
        Socket socket = null;
        try {
          bound.setSoTimeout(LAST_KNOCK_MILLIS);
          socket = bound.accept();
          vain = 0;
          if (last.is(socket)) {
            socket.close();
            break;
          }
          awaitRoom();
          start(socket);
        } catch (IOException | OutOfMemoryError e) {
          if (socket != null) {
            socket.close();
          } else if (e instanceof SocketTimeoutException) {
            vain++;
            continue;
          }
          // Requests in flight will end and release what is missing here.
          awaitChange(FIRST_PAUSE_MILLIS);
        }
      }
    }
    bound.close();
    synchronized (this) {
      running = false;
      notifyAll();
    }
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
   * The first close of a socket makes the JVM open a pair of file descriptors. If the process had
   * none left at that moment, no socket could ever be closed again. Runs after the first
   * connection's thread has started, so as not to delay it.
   */
  private static void closeFirst() {
    try (Socket socket = new Socket()) {
      socket.setTcpNoDelay(true);
    } catch (IOException e) {
      // The process has no descriptors left from the start; accepting will report it.
    }
  }

  /** Returns the number of connections including this one, or 0 if no more are allowed. */
  private synchronized int add(ServerConnection connection) {
    if (stopped) {
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
    if (connections == limits.platformThreads()) {
      // Only now, as it is of no use for fewer.
      most =
          (int) Math.min(most, Math.max(connections, Runtime.getRuntime().maxMemory() / HEAP_EACH));
    }
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
    evicting = false;
    if (stopping || connections == most - 1) {
      notifyAll();
    }
  }

  /** Waits before accepting the next connection; false if the server is stopping. */
  private synchronized boolean awaitNext(long pauseMillis) {
    long end = System.nanoTime() + pauseMillis * NANOS;
    while (pauseMillis > 0 && !stopping && end - System.nanoTime() > 0) {
      awaitChange(pauseMillis);
    }
    expire();
    accepting = !stopping;
    return !stopping;
  }

  /** Waits until there is room for a connection that is already accepted. */
  private synchronized void awaitRoom() {
    while (connections >= most && !stopped) {
      if (!stopping) {
        evict();
      }
      awaitChange(Math.min(napMillis(), LOOK_MILLIS));
      expire();
    }
  }

  @SuppressWarnings("WaitNotInLoop") // The callers check their condition again.
  private synchronized void awaitChange(long millis) {
    try {
      wait(millis);
    } catch (InterruptedException e) {
      // Nobody has a reason to interrupt: stop() is how a server ends.
    }
  }

  /** Closes an idle connection, unless one is already being closed for this purpose. */
  private void evict() {
    strain().connections(most);
    ServerConnection spared = null;
    if (!evicting) {
      long now = System.nanoTime();
      for (ServerConnection c = first; c != null; c = c.next) {
        if (c.isSparedBefore(spared, now)) {
          spared = c;
        }
      }
    }
    if (spared != null) {
      evicting = spared.evict();
    }
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

  /** Ends phases that have timed out, unless this was checked recently. */
  private synchronized void expire() {
    long now = System.nanoTime();
    if (first == null || now - due < 0) {
      return;
    }
    long nearest = napNanos;
    for (ServerConnection c = first; c != null; c = c.next) {
      if (stopping) {
        c.hurry(now + FRESH_MILLIS * NANOS);
      }
      long remaining = c.remaining(now, napNanos);
      if (remaining <= 0) {
        c.expire(now);
      } else {
        nearest = Math.min(nearest, remaining);
      }
    }
    due = now + nearest;
  }

  /** Milliseconds until something may time out; 0, for ever, if nothing can. */
  private synchronized int napMillis() {
    if (first == null) {
      return 0;
    }
    return 1 + (int) (Math.max(0, due - System.nanoTime()) / NANOS);
  }

  synchronized int openConnections() {
    return connections;
  }

  /** A {@code Date} header with the current second, made once for each. */
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

  /** Called when a request in flight may have been answered. */
  void changed() {
    if (stopping) {
      synchronized (this) {
        notifyAll();
      }
    }
  }

  /** The memory that all buffers share. */
  MemoryBudget budget() {
    MemoryBudget made = budget;
    if (made == null) {
      synchronized (this) {
        made = budget;
        if (made == null) {
          made = new MemoryBudget(this, limits);
          budget = made;
        }
      }
    }
    return made;
  }

  /** Aborts what has held memory for longest, if that is long: others wait for it. */
  synchronized void endSlowest() {
    long now = System.nanoTime();
    long longest = limits.headMillis() * NANOS;
    ServerConnection slowest = null;
    for (ServerConnection c = first; c != null; c = c.next) {
      long held = c.holds(now);
      if (held > longest) {
        longest = held;
        slowest = c;
      }
    }
    if (slowest != null) {
      slowest.endSlow();
    }
  }

  /** Whether the unread answers of slow clients leave no memory for another one. */
  boolean isMemoryShort() {
    MemoryBudget made = budget;
    return made != null && made.isOverdrawn();
  }

  /** Waits for memory for another answer, if slow clients hold too much. */
  void awaitMemory() throws IOException {
    MemoryBudget made = budget;
    if (made != null) {
      made.awaitRoom();
    }
  }

  synchronized Strain strain() {
    Strain made = strain;
    if (made == null) {
      made = new Strain(sessions);
      strain = made;
    }
    return made;
  }

  /** How long a connection may wait for its first request. */
  long freshMillis() {
    return stopping ? Math.min(FRESH_MILLIS, limits.idleMillis()) : limits.idleMillis();
  }

  /**
   * Closes idle connections, serves those that the system accepted before this call, waits until
   * the requests in flight are answered, and closes all; then {@link #run} returns. A connection
   * without a request has one second to send one. May be called by any thread, and more than once;
   * a session must not call it, as it would wait for its own answer.
   *
   * @param graceMillis the longest to wait
   * @return whether all requests in flight were answered
   */
  public boolean stop(long graceMillis) {
    ServerSocket bound;
    boolean drains;
    synchronized (this) {
      stopping = true;
      due = System.nanoTime();
      bound = listener;
      drains = running && graceMillis > 0;
      notifyAll();
    }
    if (bound != null && (!drains || (accepting && !Knock.on(bound, KNOCK_MILLIS)))) {
      close(bound);
    }
    boolean answered = awaitAnswers(System.nanoTime() + graceMillis * NANOS);
    if (bound != null) {
      close(bound);
    }
    synchronized (this) {
      for (ServerConnection c = first; c != null; c = c.next) {
        c.close();
      }
      stopped = true;
      notifyAll();
    }
    return answered;
  }

  private static void close(ServerSocket bound) {
    try {
      bound.close();
    } catch (IOException e) {
      // Nothing more is accepted in any case.
    }
  }

  private synchronized boolean awaitAnswers(long end) {
    for (; ; ) {
      boolean inFlight = false;
      for (ServerConnection c = first; c != null; c = c.next) {
        inFlight |= c.isInFlight();
        c.closeIdle();
      }
      long millis = (end - System.nanoTime()) / 1_000_000;
      if ((first == null && !running) || millis <= 0) {
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
