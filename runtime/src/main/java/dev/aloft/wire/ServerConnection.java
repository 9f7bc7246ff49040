package dev.aloft.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * One connection of a server: reads a request, has it answered, and so on, in a thread of its own.
 * The {@link WireServer} ends its waiting from outside. A {@link Socket}, not a channel, because a
 * process that opens its first channel starts a lambda or two before.
 */
final class ServerConnection implements Runnable, ReadableByteChannel {
  /** Waits for a further request. When its time is over the connection is closed. */
  private static final long IDLE = 0;

  /** Reads a head. When its time is over there is no more to read, and 408 is the answer. */
  private static final long HEAD = 1;

  /** The session works, for as long as it wants. */
  private static final long SERVING = 2;

  /** Writes a piece of an answer. When its time is over the connection is closed. */
  private static final long WRITING = 3;

  /** Waits for the client's close. When its time is over the connection is closed. */
  private static final long LINGERING = 4;

  /** Its time is over. */
  private static final long ENDED = 5;

  /** Waits for the first request, as {@link #IDLE}. */
  private static final long FRESH = 6;

  /** Reads a body, as {@link #HEAD}. */
  private static final long BODY = 7;

  private static final long PHASE = 7;
  private static final long NANOS = 1_000_000;

  /**
   * How much the system may hold of what is sent, once much is. A write waits until a third of it
   * is free, so with the megabytes that it would grow to, a client that reads slowly but steadily
   * would seem not to read at all.
   */
  private static final int SEND_BUFFER = 1 << 17;

  private static final long MUCH = 1 << 16;

  /** The rank of a connection that waits for a request. */
  private static final int WAITING = 3;

  /** A head that takes longer than this is not on its way in one piece. */
  private static final long LONG_HEAD_NANOS = 1_000 * NANOS;

  private final WireServer server;
  private final ServerLimits limits;
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final RequestReader request;
  private final ServerExchange exchange;

  /**
   * The phase in the lowest bits, in the others the time by {@link System#nanoTime()} at which it
   * is over: one word, so that whoever ends a phase ends that one and not the next.
   */
  private final AtomicLong state = new AtomicLong(SERVING);

  private long sent;
  private boolean undelayed;
  private boolean narrow;
  private volatile boolean evicted;

  /** Since when an answer that counts is being sent; 0 if none is. */
  private volatile long sending;

  private @Nullable IOException broken;

  /** The server's list of connections, guarded by the server. */
  @Nullable ServerConnection previous;

  @Nullable ServerConnection next;

  ServerConnection(WireServer server, ServerLimits limits, Socket socket) throws IOException {
    this.server = server;
    this.limits = limits;
    this.socket = socket;
    in = socket.getInputStream();
    out = socket.getOutputStream();
    request = new RequestReader(limits.message(), server);
    exchange = new ServerExchange(this, request);
  }

  @Override
  public void run() {
    try {
      serve();
    } catch (IOException e) {
      // The client went away or is cut off: there is nobody to tell.
    } catch (OutOfMemoryError e) {
      // Not a session's, so nothing is broken, and the connection's memory is free now.
      server.strain().memory();
    } catch (Throwable t) {
      server.sessions().failed(t);
    } finally {
      try {
        close();
      } finally {
        request.release();
        server.remove(this);
      }
    }
  }

  private void serve() throws IOException {
    enter(FRESH, server.freshMillis());
    while (request.await(this)) {
      enter(HEAD, limits.headMillis());
      exchange.begin();
      boolean admitted;
      try {
        admitted = read();
        if (!begins(SERVING, 0)) {
          // There is no more to read behind it, but the request itself is whole.
          resume();
          exchange.closeAfter();
        }
      } catch (IOException | OutOfMemoryError e) {
        request.release();
        if (Refusal.answer(this, exchange, e)) {
          linger();
        }
        return;
      }
      boolean good = admitted ? answer() : Refusal.isAnswered(this, exchange);
      exchange.end();
      if (!good) {
        return;
      }
      if (exchange.isClosing()) {
        request.release();
        linger();
        return;
      }
      request.next();
      if (!request.hasMore()) {
        enter(IDLE, limits.idleMillis());
        if (server.isStopping() && !hasInput()) {
          return;
        }
      }
    }
  }

  /** Reads a request; false if it is turned away, and answered, before its body is read. */
  private boolean read() throws IOException {
    request.readHead(this);
    boolean bodied = request.hasBody();
    if (bodied) {
      // Whoever is turned away may send the body all the same, which is not a request.
      exchange.closeAfter();
    }
    if (!server.sessions().admits(exchange)) {
      return false;
    }
    exchange.begin();
    if (bodied) {
      if (request.awaitsContinue()) {
        Refusal.sendContinue(this);
      }
      begins(BODY, limits.bodyMillis());
      request.readBody(this);
    }
    server.awaitMemory();
    return true;
  }

  /** Has a session answer; false if the connection is to be closed at once. */
  private boolean answer() throws IOException {
    ServerSessions sessions = server.sessions();
    Throwable failure = null;
    try {
      ServerSession session = sessions.open();
      session.serve(exchange);
      session.clear();
      sessions.release(session);
    } catch (Throwable t) {
      failure = t;
    }
    // What it left interrupted was its own work, not the next request's.
    Thread.interrupted();
    if (failure == null && exchange.isWhole()) {
      return true;
    }
    return Refusal.unanswered(this, exchange, failure);
  }

  /**
   * Starts a phase.
   *
   * @throws IOException if the time of the last one was over
   */
  private void enter(long phase, long millis) throws IOException {
    if (!begins(phase, millis)) {
      throw new IOException("The time for this is over.");
    }
  }

  /** Starts a phase, unless the time of the last one was over. */
  private boolean begins(long phase, long millis) {
    long time = phase == SERVING ? 0 : System.nanoTime() + millis * NANOS;
    boolean inTime = (state.getAndSet((time & ~PHASE) | phase) & PHASE) != ENDED;
    if (!inTime) {
      state.set(ENDED);
    }
    return inTime;
  }

  /** Whether the last phase was ended from outside. */
  boolean isEnded() {
    return (state.get() & PHASE) == ENDED;
  }

  /** Allows one more phase, to say why the last one was ended. */
  void resume() {
    state.set(SERVING);
  }

  /** Whether a request was begun and is not answered yet. */
  boolean isInFlight() {
    long phase = state.get() & PHASE;
    return phase == HEAD || phase == BODY || phase == SERVING || phase == WRITING;
  }

  /** Nanoseconds until this phase is over, at most as many as given; not positive if it is over. */
  long remaining(long now, long most) {
    long current = state.get();
    long phase = current & PHASE;
    return phase == SERVING || phase == ENDED ? most : Math.min(most, (current & ~PHASE) - now);
  }

  /** Ends a phase of which the time is over, unless what it waited for is there. */
  void expire(long now) {
    long current = state.get();
    long phase = current & PHASE;
    boolean waits = phase == FRESH || phase == IDLE;
    if (phase == SERVING
        || phase == ENDED
        || (current & ~PHASE) - now > 0
        || (waits && hasInput())
        || !state.compareAndSet(current, ENDED)) {
      return;
    }
    if (phase == HEAD || phase == BODY) {
      endInput();
    } else {
      close();
    }
  }

  /** Lets the thread that reads find the end, so that it can say why. */
  private void endInput() {
    try {
      socket.shutdownInput();
    } catch (IOException e) {
      close();
    }
  }

  /** A {@code Date} header for an answer that is sent now. */
  String date() {
    return server.date();
  }

  /** Closes the connection if nothing is in flight on it, nor has come in for it. */
  void closeIdle() {
    long current = state.get();
    long phase = current & PHASE;
    if ((phase == IDLE && !hasInput()) || phase == LINGERING) {
      end(current);
    }
  }

  private boolean hasInput() {
    try {
      return in.available() > 0;
    } catch (IOException e) {
      return false;
    }
  }

  private boolean end(long current) {
    boolean ended = state.compareAndSet(current, ENDED);
    if (ended) {
      close();
    }
    return ended;
  }

  /** Leaves a first request no more time than this, as the server is stopping. */
  void hurry(long latest) {
    long current = state.get();
    if ((current & PHASE) == FRESH && (current & ~PHASE) - latest > 0) {
      state.compareAndSet(current, (latest & ~PHASE) | FRESH);
    }
  }

  /**
   * How well this connection can be spared, if that is better than the other: one that waits for a
   * request before one that waits for its client's close, and that before one that reads a head;
   * among equals the one that began earlier.
   *
   * @param other null if there is none yet
   * @param now heads count only if they have been read for a while
   */
  boolean isSparedBefore(@Nullable ServerConnection other, long now) {
    long current = state.get();
    int rank = rank(current, now);
    if (rank == 0 || (other != null && !isBefore(rank, current, other, now))) {
      return false;
    }
    // What has come in may not have been seen yet by its thread.
    return rank != WAITING || !hasInput();
  }

  private static boolean isBefore(int rank, long current, ServerConnection other, long now) {
    long others = other.state.get();
    int otherRank = other.rank(others, now);
    return rank > otherRank || (rank == otherRank && (current & ~PHASE) - (others & ~PHASE) < 0);
  }

  private int rank(long current, long now) {
    long phase = current & PHASE;
    if (phase == IDLE || phase == FRESH) {
      return WAITING;
    }
    if (phase == LINGERING) {
      return 2;
    }
    long begun = (current & ~PHASE) - limits.headMillis() * NANOS;
    return phase == HEAD && now - begun > LONG_HEAD_NANOS ? 1 : 0;
  }

  /** Notes that an answer that counts is sent from now on, or is no longer. */
  void sends(boolean counted) {
    sending = counted ? System.nanoTime() | 1 : 0;
  }

  /** For how many nanoseconds its client has kept memory from others; 0 if it does not. */
  long holds(long now) {
    long since = sending;
    if (since != 0) {
      return now - since;
    }
    long current = state.get();
    return (current & PHASE) == BODY && request.message().in().holdsMemory()
        ? now - ((current & ~PHASE) - limits.bodyMillis() * NANOS)
        : 0;
  }

  /** Gives up the body that comes in, or the answer that is sent, for its memory. */
  void endSlow() {
    long current = state.get();
    long phase = current & PHASE;
    if (phase == WRITING) {
      end(current);
    } else if (phase == BODY) {
      evicted = true;
      if (state.compareAndSet(current, ENDED)) {
        endInput();
      }
    }
  }

  /** Closes the connection for another one, if it still can be spared; whether it could. */
  boolean evict() {
    long current = state.get();
    long phase = current & PHASE;
    if (phase == IDLE || phase == FRESH) {
      return !hasInput() && end(current);
    }
    if (phase == LINGERING) {
      return end(current);
    }
    evicted = phase == HEAD;
    if (!evicted || !state.compareAndSet(current, ENDED)) {
      return false;
    }
    endInput();
    return true;
  }

  boolean isEvicted() {
    return evicted && isEnded();
  }

  boolean isStopping() {
    return server.isStopping();
  }

  WireServer server() {
    return server;
  }

  ServerLimits limits() {
    return limits;
  }

  /** Writes it all, in pieces of which the client must take each in time. */
  void write(byte[] bytes, int offset, int length) throws IOException {
    IOException before = broken;
    if (before != null) {
      // A new one: try-with-resources cannot suppress an exception in favour of itself.
      throw new IOException(before.getMessage(), before);
    }
    // A virtual thread's socket would close if the session had left its thread interrupted.
    boolean interrupted = Thread.interrupted();
    try {
      int done = 0;
      do {
        enter(WRITING, limits.answerMillis());
        configure();
        int count = Math.min(length - done, ServerExchange.PIECE);
        out.write(bytes, offset + done, count);
        sent += count;
        done += count;
      } while (done < length);
      enter(SERVING, 0);
    } catch (IOException e) {
      broken = e;
      throw e;
    } catch (OutOfMemoryError e) {
      // Ours and not the session's, for which it would be the end of the process.
      server.strain().memory();
      IOException lost = new IOException("There is not enough memory to send the answer.", e);
      broken = lost;
      throw lost;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Sets what the connection needs from its second write on, or once it has sent much. */
  private void configure() throws IOException {
    if (sent > 0 && !undelayed) {
      // What is written first on a connection is sent at once in any case.
      socket.setTcpNoDelay(true);
      undelayed = true;
    }
    if (sent > MUCH && !narrow) {
      socket.setSendBufferSize(SEND_BUFFER);
      narrow = true;
    }
  }

  /** Why nothing more can be sent, or null. */
  @Nullable IOException broken() {
    return broken;
  }

  /**
   * Ends the sending and reads on until the client closes too: closing with bytes unread would
   * reset the connection, and the client might lose the answer.
   */
  void linger() throws IOException {
    enter(LINGERING, Refusal.LINGER_MILLIS);
    server.changed();
    socket.shutdownOutput();
    Refusal.drain(in);
  }

  /** Makes the close a reset, by which the client sees that something is missing. */
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
  }

  String remoteAddress() {
    InetAddress address = socket.getInetAddress();
    String text = address == null ? "" : address.getHostAddress();
    int zone = text.indexOf('%');
    return zone < 0 ? text : text.substring(0, zone);
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    int count =
        in.read(target.array(), target.arrayOffset() + target.position(), target.remaining());
    if (count > 0) {
      target.position(target.position() + count);
    }
    return count;
  }

  @Override
  public boolean isOpen() {
    return !socket.isClosed();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // It is given up in any case.
    }
  }
}
