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
 * One connection of a server: reads requests and has them answered, one by one, in its own thread.
 * The {@link WireServer} interrupts its waits from outside. Uses a {@link Socket}, not a channel,
 * because opening the first channel of a process runs a lambda or two.
 */
final class ServerConnection implements Runnable, ReadableByteChannel {
  /** Waits for the next request. On a timeout the connection is closed. */
  private static final long IDLE = 0;

  /** Reads a head. On a timeout the input ends, and 408 is the answer. */
  private static final long HEAD = 1;

  /** The session works; there is no time limit. */
  private static final long SERVING = 2;

  /** Writes a piece of an answer. On a timeout the connection is closed. */
  private static final long WRITING = 3;

  /** Waits for the client to close. On a timeout the connection is closed. */
  private static final long LINGERING = 4;

  /** The phase has timed out. */
  private static final long ENDED = 5;

  /** Waits for the first request, as {@link #IDLE}. */
  private static final long FRESH = 6;

  /** Reads a body, as {@link #HEAD}. */
  private static final long BODY = 7;

  private static final long PHASE = 7;
  static final long NANOS = 1_000_000;

  /**
   * The size of the system's send buffer, once much is sent. A write waits until a third of it is
   * free, so with the megabytes to which it would grow, a client that reads slowly but steadily
   * would seem not to read at all.
   */
  private static final int SEND_BUFFER = 1 << 17;

  private static final long MUCH = 1 << 16;

  /** The rank of a connection that waits for a request. */
  private static final int WAITING = 3;

  /** A head that takes longer than this did not arrive in one piece. */
  private static final long LONG_HEAD_NANOS = 1_000 * NANOS;

  private final WireServer server;
  private final ServerLimits limits;
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final RequestReader request;
  private final ServerExchange exchange;

  /**
   * The phase in the lowest bits, and in the others its deadline by {@link System#nanoTime()}: one
   * word, so that whoever ends a phase cannot end the next one by mistake.
   */
  private final AtomicLong state = new AtomicLong(SERVING);

  private long sent;
  private boolean undelayed;
  private boolean narrow;
  private volatile boolean evicted;

  /** When the sending of a counted answer began; 0 if none is being sent. */
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
      // The client went away or was disconnected: nobody is left to answer.
    } catch (OutOfMemoryError e) {
      // Not the session's error, so nothing is broken, and the connection's memory is free now.
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
          // Nothing follows, but the request itself is complete.
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
      if (!exchange.finishBody() || exchange.isClosing()) {
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

  /** Reads a request; false if it was rejected, and answered, before its body was read. */
  private boolean read() throws IOException {
    request.readHead(this);
    boolean bodied = request.hasBody();
    if (bodied) {
      // The rejected client may still send the body, which must not be read as a request.
      exchange.closeAfter();
    }
    long most = bodied ? server.sessions().streams(exchange) : 0;
    if (most > 0) {
      most = Math.min(most, limits.streamBytes());
      MessageReader.checkLength(request.length(), most);
    } else {
      request.checkLength();
    }
    if (!server.sessions().admits(exchange)) {
      return false;
    }
    exchange.begin();
    if (most > 0) {
      exchange.openBody(most);
      if (!begins(SERVING, 0)) {
        throw new IOException("The head took too long.");
      }
    } else if (bodied) {
      if (request.awaitsContinue()) {
        Refusal.sendContinue(this);
      }
      begins(BODY, limits.bodyMillis());
      request.readBody(this);
    }
    server.awaitMemory();
    return true;
  }

  /** Lets a session answer; false if the connection must be closed at once. */
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
    exchange.release();
    // If the session left the thread interrupted, that must not affect the next request.
    Thread.interrupted();
    if (failure == null && exchange.isWhole()) {
      return true;
    }
    return Refusal.unanswered(this, exchange, failure);
  }

  /**
   * Starts a phase.
   *
   * @throws IOException if the last phase had timed out
   */
  private void enter(long phase, long millis) throws IOException {
    if (!begins(phase, millis)) {
      throw new IOException("The operation timed out.");
    }
  }

  /** Starts a phase, unless the last one had timed out. */
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

  /** Allows one more phase, to report why the last one was ended. */
  void resume() {
    state.set(SERVING);
  }

  /** Whether a request has started to arrive and is not yet answered. */
  boolean isInFlight() {
    long phase = state.get() & PHASE;
    return phase == HEAD || phase == BODY || phase == SERVING || phase == WRITING;
  }

  /** Nanoseconds until this phase times out, capped at {@code most}; not positive if it has. */
  long remaining(long now, long most) {
    RequestStream body = exchange.body();
    long longest = body == null ? most : body.remaining(now, most);
    long current = state.get();
    long phase = current & PHASE;
    return phase == SERVING || phase == ENDED
        ? longest
        : Math.min(longest, (current & ~PHASE) - now);
  }

  /** Ends a phase that has timed out, unless what it waited for has arrived. */
  void expire(long now) {
    RequestStream body = exchange.body();
    if (body != null) {
      body.expire(now);
    }
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

  /** Makes the reading thread see the end of input, so that it can report why. */
  void endInput() {
    try {
      socket.shutdownInput();
    } catch (IOException e) {
      close();
    }
  }

  /** A {@code Date} header for an answer sent now. */
  String date() {
    return server.date();
  }

  /** Closes the connection if nothing is in flight and no input has arrived. */
  void closeIdle() {
    long current = state.get();
    long phase = current & PHASE;
    if ((phase == IDLE && !hasInput()) || phase == LINGERING) {
      end(current);
    }
  }

  /** Whether bytes have arrived that are not in the buffer yet. */
  boolean hasInput() {
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

  /** Limits the time for a first request, as the server is stopping. */
  void hurry(long latest) {
    long current = state.get();
    if ((current & PHASE) == FRESH && (current & ~PHASE) - latest > 0) {
      state.compareAndSet(current, (latest & ~PHASE) | FRESH);
    }
  }

  /**
   * Whether this connection is a better candidate to close than the other: one that waits for a
   * request comes before one that waits for its client to close, and that before one that reads a
   * head; among equals, the one that began earlier.
   *
   * @param other null if there is no candidate yet
   * @param now heads count only if they have been read for a while
   */
  boolean isSparedBefore(@Nullable ServerConnection other, long now) {
    long current = state.get();
    int rank = rank(current, now);
    if (rank == 0 || (other != null && !isBefore(rank, current, other, now))) {
      return false;
    }
    // Its thread may not have seen input that has already arrived.
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

  /** Notes that sending a counted answer begins or ends. */
  void sends(boolean counted) {
    sending = counted ? System.nanoTime() | 1 : 0;
  }

  /** For how many nanoseconds its client has held memory that others need; 0 if it does not. */
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

  /** Aborts the incoming body, or the outgoing answer, to free its memory. */
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

  /** Closes the connection in favour of another, if it is still idle; returns whether it was. */
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

  /** Writes everything, in pieces; the client must read each piece in time. */
  void write(byte[] bytes, int offset, int length) throws IOException {
    IOException before = broken;
    if (before != null) {
      // A new exception: try-with-resources cannot add an exception to itself as suppressed.
      throw new IOException(before.getMessage(), before);
    }
    // A virtual thread's socket would close if the session had left the thread interrupted.
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
      // Caused here and not by the session, where it would end the process.
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

  /** Sets options that the connection needs from its second write on, or once it has sent much. */
  private void configure() throws IOException {
    if (sent > 0 && !undelayed) {
      // The first write on a connection is sent at once in any case.
      socket.setTcpNoDelay(true);
      undelayed = true;
    }
    if (sent > MUCH && !narrow) {
      socket.setSendBufferSize(SEND_BUFFER);
      narrow = true;
    }
  }

  /** The reason why nothing more can be sent, or null. */
  @Nullable IOException broken() {
    return broken;
  }

  /**
   * Shuts down the output and reads on until the client closes too: closing with unread bytes would
   * reset the connection, and the client might lose the answer.
   */
  void linger() throws IOException {
    enter(LINGERING, Refusal.LINGER_MILLIS);
    server.changed();
    socket.shutdownOutput();
    Refusal.drain(in);
  }

  /** Turns the close into a reset, which shows the client that something is missing. */
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

  /** Reads a part of a body past the buffer, which must be empty; -1 at the end of the input. */
  int receive(byte[] bytes, int offset, int length) throws IOException {
    return in.read(bytes, offset, length);
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
      // The connection is abandoned in any case.
    }
  }
}
