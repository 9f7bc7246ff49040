package dev.aloft.provider.stream;

import dev.aloft.function.StreamingResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What a function writes a streamed body to. It opens the way to the client when the first bytes
 * come, lets nothing through after the end, and remembers that the client went away, whatever the
 * function makes of the exception. For one thread at a time, but a thread that still writes when
 * the body ends is waited for: its bytes must not get into what is sent next.
 */
public abstract class BodySink extends OutputStream {
  private static final int MOST_CAUSES = 20;

  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable OutputStream target;
  private @Nullable IOException broken;
  private @Nullable Throwable thrown;
  private long count;
  private boolean ended;
  private boolean closed;

  /** For subclasses. */
  protected BodySink() {}

  /** Opens the way to the client; called once, or again after {@link #discard()}. */
  protected abstract OutputStream open() throws IOException;

  /** Whether any byte of the answer has been sent, so that no other answer can replace it. */
  public abstract boolean isSent();

  /** Discards the unsent answer, which another one replaces. */
  protected abstract void drop();

  /** Ends a part of the body that is framed by itself, where the protocol has such parts. */
  public void endPart() throws IOException {}

  /**
   * Lets the function write the body. On return the answer is open, unless something went wrong;
   * completing it is up to the caller.
   *
   * @return why the body is incomplete; null if it is complete
   */
  public final @Nullable Throwable run(StreamingResponse response) {
    try {
      response.body().writeTo(this);
    } catch (Throwable e) {
      thrown = e;
    }
    lock.lock();
    try {
      if (thrown == null) {
        closed = false;
        target();
      }
    } catch (IOException e) {
      thrown = e;
    } finally {
      ended = true;
      lock.unlock();
    }
    // The body may swallow the exception, or throw another one instead.
    return broken == null ? thrown : broken;
  }

  /** What the body failed with apart from the client's leaving; null if it did not. */
  public final @Nullable Throwable unrelated() {
    Throwable cause = thrown;
    for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
      if (cause == broken) {
        return null;
      }
      cause = cause.getCause();
    }
    return thrown;
  }

  /** Discards what was written, none of which may have been sent, to start over. */
  public final void discard() {
    if (target != null) {
      drop();
    }
    target = null;
    count = 0;
    closed = false;
  }

  /** Why nothing more can be sent; null if the connection is good, as far as is known. */
  public final @Nullable IOException broken() {
    return broken;
  }

  /** How many bytes the function has written. */
  public final long count() {
    return count;
  }

  private OutputStream target() throws IOException {
    IOException before = broken;
    if (before != null) {
      // A new exception: try-with-resources cannot add an exception to itself as suppressed.
      throw new IOException(before.getMessage(), before);
    }
    if (ended || closed) {
      throw new IOException("The body has ended: nothing can be written any more.");
    }
    OutputStream opened = target;
    if (opened == null) {
      try {
        opened = open();
      } catch (IOException e) {
        broken = e;
        throw e;
      }
      target = opened;
    }
    return opened;
  }

  @Override
  public final void write(int b) throws IOException {
    lock.lock();
    try {
      OutputStream out = target();
      try {
        out.write(b);
      } catch (IOException e) {
        broken = e;
        throw e;
      }
      count++;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public final void write(byte[] bytes, int offset, int length) throws IOException {
    if ((offset | length | (bytes.length - offset - length)) < 0) {
      throw new IndexOutOfBoundsException(
          offset + " and " + length + " of an array of " + bytes.length);
    }
    lock.lock();
    try {
      OutputStream out = target();
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        broken = e;
        throw e;
      }
      count += length;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public final void flush() throws IOException {
    lock.lock();
    try {
      OutputStream out = target();
      try {
        out.flush();
      } catch (IOException e) {
        broken = e;
        throw e;
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Lets nothing more through. Neither completes nor sends anything: writers are closed also when
   * the body fails, by try-with-resources.
   */
  @Override
  public final void close() {
    lock.lock();
    try {
      closed = true;
    } finally {
      lock.unlock();
    }
  }
}
