package dev.aloft.deadline;

import dev.aloft.function.StreamingResponse;
import dev.aloft.provider.lifecycle.Failures;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The body of a streamed answer while it is written, on the thread that serves the invocation. When
 * the time is over, the function is interrupted, but never while it writes, which would close the
 * connection; what it writes then is refused, so that the answer ends as one whose body failed.
 */
final class GuardedBody implements StreamingResponse.Body {
  private final StreamingResponse.Body body;
  private final Allowance allowance;

  GuardedBody(StreamingResponse.Body body, Allowance allowance) {
    this.body = body;
    this.allowance = allowance;
  }

  @Override
  public void writeTo(OutputStream out) throws Exception {
    Watch watch = new Watch(allowance, Thread.currentThread());
    GuardedStream guarded = new GuardedStream(out, watch);
    Thread watching = new Thread(watch, "aloft-watch");
    watching.setDaemon(true);
    watching.start();
    Throwable failure = null;
    try {
      body.writeTo(guarded);
    } catch (Throwable e) {
      failure = e;
    }
    if (watch.end() && !guarded.broken) {
      // It is for the function alone.
      Thread.interrupted();
      boolean fatal = failure != null && Failures.isFatal(failure);
      if (!fatal && (guarded.refused || failure != null)) {
        throw allowance.exceeded(watch.where, "has ended", failure);
      }
    }
    Thrown.again(failure);
  }

  /** Interrupts the writing thread when the time is over. */
  private static final class Watch implements Runnable {
    private final Allowance allowance;
    private final Thread writer;

    /**
     * Also held while something is written, so that no interrupt comes then. Fair, because a body
     * that writes all the time would never let it go to the watch.
     */
    private final ReentrantLock lock = new ReentrantLock(true);

    private final Condition end = lock.newCondition();
    private StackTraceElement[] where = {};
    private boolean over;
    private boolean ended;

    Watch(Allowance allowance, Thread writer) {
      this.allowance = allowance;
      this.writer = writer;
    }

    @Override
    public void run() {
      lock.lock();
      try {
        for (long left = allowance.left(); !ended && left > 0; left = allowance.left()) {
          end.awaitNanos(left);
        }
        if (!ended) {
          over = true;
          where = writer.getStackTrace();
          writer.interrupt();
        }
      } catch (InterruptedException e) {
        // Nobody has this thread.
      } finally {
        lock.unlock();
      }
    }

    /** Ends it; whether the time is over. */
    boolean end() {
      lock.lock();
      try {
        ended = true;
        end.signalAll();
        return over;
      } finally {
        lock.unlock();
      }
    }
  }

  /** Refuses what is written when the time is over. */
  private static final class GuardedStream extends OutputStream {
    private final OutputStream out;
    private final Watch watch;
    private boolean refused;
    private boolean broken;

    GuardedStream(OutputStream out, Watch watch) {
      this.out = out;
      this.watch = watch;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      watch.lock.lock();
      try {
        check();
        out.write(bytes, offset, length);
      } catch (IOException e) {
        broken |= !refused;
        throw e;
      } finally {
        watch.lock.unlock();
      }
    }

    @Override
    public void flush() throws IOException {
      watch.lock.lock();
      try {
        check();
        out.flush();
      } catch (IOException e) {
        broken |= !refused;
        throw e;
      } finally {
        watch.lock.unlock();
      }
    }

    /** Sends nothing, and so is never refused. */
    @Override
    public void close() throws IOException {
      out.close();
    }

    private void check() throws IOException {
      if (watch.over) {
        refused = true;
        throw new IOException("Only the reserve is left until the deadline: nothing is written.");
      }
    }
  }
}
