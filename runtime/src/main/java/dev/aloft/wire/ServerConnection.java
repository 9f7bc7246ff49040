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
  /** Waits for a request. When its time is over the connection is closed. */
  private static final long IDLE = 0;

  /** Reads a request. When its time is over there is no more to read, and 408 is the answer. */
  private static final long READING = 1;

  /** The session works, for as long as it wants. */
  private static final long SERVING = 2;

  /** Writes a piece of an answer. When its time is over the connection is closed. */
  private static final long WRITING = 3;

  /** Waits for the client's close. When its time is over the connection is closed. */
  private static final long LINGERING = 4;

  /** Its time is over. */
  private static final long ENDED = 5;

  private static final long PHASE = 7;
  private static final long NANOS = 1_000_000;

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

  private boolean written;
  private boolean undelayed;
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
    request = new RequestReader(limits.message());
    exchange = new ServerExchange(this, request);
  }

  @Override
  public void run() {
    try {
      serve(server.sessions().open());
    } catch (IOException e) {
      // The client went away or is cut off: there is nobody to tell.
    } catch (Throwable t) {
      server.sessions().failed(t);
    } finally {
      try {
        close();
      } finally {
        server.remove(this);
      }
    }
  }

  private void serve(ServerSession session) throws IOException {
    for (; ; ) {
      enter(IDLE, limits.idleMillis());
      if (server.isStopping() || !request.await(this)) {
        return;
      }
      enter(READING, limits.headMillis());
      exchange.begin();
      try {
        read();
        if (!begins(SERVING, 0)) {
          // There is no more to read behind it, but the request itself is whole.
          resume();
          exchange.closeAfter();
        }
      } catch (IOException | OutOfMemoryError e) {
        if (Refusal.answer(this, server.sessions(), exchange, e, limits)) {
          linger();
        }
        return;
      }
      boolean good = answer(session);
      exchange.end();
      if (!good) {
        return;
      }
      if (exchange.isClosing()) {
        linger();
        return;
      }
      request.next();
    }
  }

  private void read() throws IOException {
    request.readHead(this);
    if (request.hasBody()) {
      if (request.awaitsContinue()) {
        Refusal.sendContinue(this);
      }
      begins(READING, limits.bodyMillis());
      request.readBody(this);
    }
  }

  /** Has the session answer; false if the connection is to be closed at once. */
  private boolean answer(ServerSession session) throws IOException {
    Throwable failure = null;
    try {
      session.serve(exchange);
    } catch (Throwable t) {
      failure = t;
    }
    // What it left interrupted was its own work, not the next request's.
    Thread.interrupted();
    if (failure == null && exchange.isWhole()) {
      return true;
    }
    return Refusal.unanswered(this, server.sessions(), exchange, failure);
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
    return phase == READING || phase == SERVING || phase == WRITING;
  }

  /** Nanoseconds until this phase is over, at most as many as given; not positive if it is over. */
  long remaining(long now, long most) {
    long current = state.get();
    long phase = current & PHASE;
    return phase == SERVING || phase == ENDED ? most : Math.min(most, (current & ~PHASE) - now);
  }

  /** Ends a phase of which the time is over. */
  void expire(long now) {
    long current = state.get();
    long phase = current & PHASE;
    if (phase == SERVING
        || phase == ENDED
        || (current & ~PHASE) - now > 0
        || !state.compareAndSet(current, ENDED)) {
      return;
    }
    if (phase == READING) {
      try {
        socket.shutdownInput();
      } catch (IOException e) {
        close();
      }
    } else {
      close();
    }
  }

  /** Closes the connection if nothing is in flight on it. */
  void closeIdle() {
    long current = state.get();
    long phase = current & PHASE;
    if ((phase == IDLE || phase == LINGERING) && state.compareAndSet(current, ENDED)) {
      close();
    }
  }

  /** A {@code Date} header for an answer that is sent now. */
  String date() {
    return server.date();
  }

  boolean isStopping() {
    return server.isStopping();
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
      int sent = 0;
      do {
        enter(WRITING, limits.answerMillis());
        if (written && !undelayed) {
          // What is written first on a connection is sent at once in any case.
          socket.setTcpNoDelay(true);
          undelayed = true;
        }
        written = true;
        int count = Math.min(length - sent, ServerExchange.PIECE);
        out.write(bytes, offset + sent, count);
        sent += count;
      } while (sent < length);
      enter(SERVING, 0);
    } catch (IOException e) {
      broken = e;
      throw e;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
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
