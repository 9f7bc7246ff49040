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

  /** How often is looked for a connection that can be spared. */
  private static final long LOOK_MILLIS = 100;

  /** How long a stopping server waits for its own knock, or for a connection without one. */
  private static final int LAST_KNOCK_MILLIS = 100;

  /** How long the thread that stops the server may take to wake the one that accepts. */
  private static final int KNOCK_MILLIS = 1000;

  /** How long a first request may take to come once the server is stopping. */
  private static final long FRESH_MILLIS = 1000;

  /** Each connection beyond the first ones needs about half of this much heap while it is idle. */
  private static final int HEAP_EACH = 1 << 15;

  private final ServerLimits limits;
  private final ServerSessions sessions;

  /** No phase of a connection is shorter, so none that starts meanwhile is over before its end. */
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
   * From {@link #bind} on, as the system accepts from then on, until {@link #run} accepts no more.
   */
  private boolean running;

  /** Whether the thread in {@link #run} may be waiting in {@code accept}. */
  private volatile boolean accepting;

  private volatile boolean stopping;
  private boolean stopped;
  private volatile @Nullable MemoryBudget budget;
  private @Nullable Strain strain;

  /** A server that does not listen yet. */
  public WireServer(ServerLimits limits, ServerSessions sessions) {
    this.limits = limits;
    this.sessions = sessions;
    most = limits.connections();
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
      running = true;
    }
    return opened.getLocalPort();
  }

  /**
   * Accepts and serves until {@link #stop} has done its work; blocks the calling thread, which also
   * ends what takes too long on any connection, so that no read or write needs a time-out of its
   * own. At the limit, a further connection takes the place of one that waits for a request, or
   * reads a head for long; if there is none of these, it waits in the system's queue. When
   * accepting fails, for example for want of file descriptors, it is tried again after a pause.
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
          // No class may be needed for this that is not loaded yet: there may be no file left.
          sessions.strained(
              "A connection could not be accepted, which is tried again: " + e.getMessage());
        }
        pause = Math.min(LONGEST_PAUSE_MILLIS, Math.max(FIRST_PAUSE_MILLIS, 2 * pause));
      }
    }
    drain(bound);
    awaitStopped();
  }

  /** Accepts what the system accepted before the stop; nobody else would answer it. */
  private void drain(ServerSocket bound) throws IOException {
    try (Knock last = new Knock(bound)) {
      last.connect(LAST_KNOCK_MILLIS);
      // Without a knock, one time-out is not enough: the JDK counts the time before it looks, too.
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
          // Those in flight will end and give back what is missing here.
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
      // Only now, as it is worth nothing for fewer.
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

  /** Waits before the next connection is accepted; false if the server is stopping. */
  private synchronized boolean awaitNext(long pauseMillis) {
    long end = System.nanoTime() + pauseMillis * NANOS;
    while (pauseMillis > 0 && !stopping && end - System.nanoTime() > 0) {
      awaitChange(pauseMillis);
    }
    expire();
    accepting = !stopping;
    return !stopping;
  }

  /** Waits until there may be a connection more, for one that is accepted already. */
  private synchronized void awaitRoom() {
    while (connections >= most && !stopped) {
      if (!stopping) {
        evict();
      }
      awaitChange(Math.min(napMillis(), LOOK_MILLIS));
      expire();
    }
  }

  @SuppressWarnings("WaitNotInLoop") // The callers look again at what they wait for.
  private synchronized void awaitChange(long millis) {
    try {
      wait(millis);
    } catch (InterruptedException e) {
      // Nobody has a reason to: stop() is how a server ends.
    }
  }

  /** Closes a connection that can be spared, unless one is being closed for that already. */
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

  /** Ends what is over its time, if that was not looked at lately. */
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

  /** What buffers may take together. */
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

  /** Ends what has held memory for longest, if that is long: others wait for it. */
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

  /** Whether answers that clients are slow to take leave no memory for a further one. */
  boolean isMemoryShort() {
    MemoryBudget made = budget;
    return made != null && made.isOverdrawn();
  }

  /** Waits for memory for a further answer, if clients are slow to take theirs. */
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
   * the requests in flight are answered, and closes all; {@link #run} returns then. A connection
   * without a request yet has a second to send one. May be called by any thread, also more than
   * once; a session that calls it waits for its own answer in vain.
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
      // Nothing is accepted any more in any case.
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
