package dev.aloft.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request, read from its connection while the session reads it. Holds no more of it
 * than the connection's buffer. Loaded only by servers whose sessions read so.
 *
 * <p>For one thread at a time, not necessarily the session's. A thread that still waits for bytes
 * when the session ends is woken up: what comes next is another request.
 */
public final class RequestStream extends InputStream {
  /** A client must send this much within {@link ServerLimits#bodyMillis}. */
  private static final int PORTION = 1 << 20;

  /** A session may leave this much unread without losing the connection. */
  private static final int MOST_LEFT = 1 << 16;

  /** Smaller reads go through the buffer, so that each of them is not one of the system's. */
  private static final int DIRECT = 1 << 11;

  private static final String LAST_CHUNK = "0\r\n\r\n";

  private final ServerConnection connection;
  private final MessageReader message;
  private final InputBuffer in;
  private final ReentrantLock lock = new ReentrantLock();
  private final long most;
  private final boolean chunked;

  /** How much of the body, or of the current chunk, has not been given out. */
  private long rest;

  private long chunks;
  private boolean inChunk;
  private boolean complete;
  private boolean closed;
  private volatile boolean ended;
  private volatile @Nullable IOException broken;

  /** Whether the client waits until it is asked for the body. */
  private boolean expectant;

  private boolean answering;

  /** For how many nanoseconds more this may wait for the rest of a portion. */
  private long credit;

  private long portion;

  /** Until when this waits for bytes, by {@link System#nanoTime()}; 0 if it does not wait. */
  private volatile long deadline;

  private volatile boolean late;

  /**
   * @param most bytes that the body may have
   */
  RequestStream(ServerConnection connection, RequestReader request, long most) {
    this.connection = connection;
    message = request.message();
    in = message.in();
    this.most = most;
    chunked = request.length() == MessageReader.CHUNKED;
    rest = chunked ? 0 : request.length();
    expectant = request.awaitsContinue();
    credit = allowance();
  }

  private long allowance() {
    return connection.limits().bodyMillis() * ServerConnection.NANOS;
  }

  /** Itself, by a type for which the verifier of other classes need not load this one. */
  InputStream stream() {
    return this;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if ((offset | length | (bytes.length - offset - length)) < 0) {
      throw new IndexOutOfBoundsException(
          offset + " and " + length + " of an array of " + bytes.length);
    }
    lock.lock();
    try {
      checkReadable();
      return length == 0 ? 0 : next(bytes, offset, length);
    } finally {
      lock.unlock();
    }
  }

  /**
   * At least 1 while more may come: readers such as {@code GZIPInputStream} of JDK 17 take 0 for
   * the end of everything.
   */
  @Override
  public int available() {
    if (!lock.tryLock()) {
      return 1;
    }
    try {
      if (complete || closed || ended || broken != null) {
        return 0;
      }
      return (int) Math.max(1, Math.min(rest, in.held()));
    } finally {
      lock.unlock();
    }
  }

  private void checkReadable() throws IOException {
    IOException before = broken;
    if (before != null) {
      throw new IOException(before.getMessage(), before);
    }
    if (closed) {
      throw new IOException("The stream of the request's body was closed.");
    }
    if (ended) {
      throw tooLate();
    }
  }

  private static IOException tooLate() {
    return new IOException("The request has been answered: its body cannot be read any more.");
  }

  /** Reads on, whoever reads; remembers why that failed. */
  private int next(byte[] bytes, int offset, int length) throws IOException {
    // A virtual thread's socket closes if the session has left the thread interrupted.
    boolean interrupted = Thread.interrupted();
    try {
      ask();
      if (complete || (rest == 0 && !beginChunk())) {
        return -1;
      }
      int wanted = (int) Math.min(length, rest);
      int count = in.take(bytes, offset, wanted);
      if (count == 0) {
        count = receive(bytes, offset, wanted);
      }
      rest -= count;
      complete = rest == 0 && !chunked;
      came(count);
      return count;
    } catch (IOException | OutOfMemoryError e) {
      IOException why = reason(e);
      broken = why;
      throw why;
    } finally {
      deadline = 0;
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private int receive(byte[] bytes, int offset, int wanted) throws IOException {
    waits();
    if (wanted < DIRECT) {
      in.fill(connection, 1, "the body", 413);
      return in.take(bytes, offset, wanted);
    }
    int count = connection.receive(bytes, offset, Math.min(wanted, InputBuffer.SERVER_SLICE));
    if (count < 0) {
      throw WireException.refusal("The connection was closed in the middle of the body.");
    }
    return count;
  }

  /** Reads on to the content of the next chunk; false if there is none. */
  private boolean beginChunk() throws IOException {
    waits();
    if (inChunk) {
      message.endChunk(connection);
    }
    inChunk = true;
    rest = message.nextChunk(connection);
    chunks += rest;
    if (chunks > most) {
      throw InputBuffer.tooLarge(most);
    }
    if (rest == 0) {
      message.readTrailers(connection);
      complete = true;
    }
    came(0);
    return !complete;
  }

  /** Asks for the body when it is first wanted: RFC 9110, section 10.1.1. */
  private synchronized void ask() throws IOException {
    if (expectant && !answering && !complete) {
      expectant = false;
      Refusal.sendContinue(connection);
    }
  }

  private void waits() throws IOException {
    if (credit <= 0) {
      late = true;
      throw tooSlow();
    }
    deadline = (System.nanoTime() + credit) | 1;
  }

  private void came(int count) {
    long end = deadline;
    if (end != 0) {
      deadline = 0;
      credit = end - System.nanoTime();
    }
    portion += count;
    if (portion >= PORTION) {
      portion = 0;
      credit = allowance();
    }
    expectant &= count == 0;
  }

  private IOException reason(Throwable failure) {
    if (ended) {
      return tooLate();
    }
    if (late) {
      return tooSlow();
    }
    if (failure instanceof WireException refused) {
      return refused;
    }
    if (failure instanceof OutOfMemoryError) {
      return WireException.refusal(503, "There is not enough memory to read the request's body.");
    }
    return new IOException(
        "The connection failed in the middle of the body: " + failure.getMessage(), failure);
  }

  private IOException tooSlow() {
    return WireException.refusal(
        408,
        "The body came too slowly: each mebibyte of it may take "
            + connection.limits().bodyMillis()
            + " ms.");
  }

  /** Ends the stream for its reader. What is left of the body stays in the connection. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
    } finally {
      lock.unlock();
    }
  }

  /** What reading failed with, if this failure is, or comes from, that; else null. */
  @Nullable IOException causeOf(Throwable failure) {
    IOException reason = broken;
    return reason != null && Refusal.isBecauseOf(failure, reason) ? reason : null;
  }

  /** Nanoseconds until this has waited for too long, capped at {@code longest}. */
  long remaining(long now, long longest) {
    long end = deadline;
    return end == 0 || late ? longest : Math.min(longest, end - now);
  }

  /** Ends a wait for bytes that has taken too long. */
  void expire(long now) {
    long end = deadline;
    if (end != 0 && !late && end - now <= 0) {
      late = true;
      connection.endInput();
    }
  }

  /**
   * Notes that the answer begins, after which the client cannot be asked for the body.
   *
   * @param whole whether the session has its whole answer, so that it does not read any more
   * @return whether the connection is not to be kept after the answer; what a session still reads
   *     while it writes is not known
   */
  boolean answering(boolean whole) {
    synchronized (this) {
      answering = true;
    }
    if (whole) {
      end();
    }
    if (!lock.tryLock()) {
      // Another thread reads, so nobody knows yet where the body ends.
      return true;
    }
    try {
      return isLost();
    } finally {
      lock.unlock();
    }
  }

  /** Lets nobody read any more; a thread that waits for bytes is woken up. */
  public void end() {
    ended = true;
    if (!lock.tryLock()) {
      connection.endInput();
      lock.lock();
    }
    lock.unlock();
  }

  private boolean isLost() {
    return !complete && (expectant || broken != null || (chunked ? !endsHere() : rest > MOST_LEFT));
  }

  /** Whether what was read before has the end of a chunked body. */
  private boolean endsHere() {
    return in.follows(rest, inChunk ? "\r\n" + LAST_CHUNK : LAST_CHUNK);
  }

  /** Reads what the session left; false if it was too much, so that no request can follow. */
  boolean finish() {
    byte[] sink = new byte[1 << 12];
    // No portion renews the credit.
    portion = Long.MIN_VALUE;
    credit = Math.min(allowance(), Refusal.LINGER_MILLIS * ServerConnection.NANOS);
    int left = 0;
    try {
      while (!complete && !isLost() && left <= MOST_LEFT) {
        left += Math.max(0, next(sink, 0, sink.length));
      }
    } catch (IOException e) {
      return false;
    }
    return complete && !late;
  }
}
