package dev.aloft.provider.poll;

import dev.aloft.provider.lifecycle.Failures;
import org.jspecify.annotations.Nullable;

/**
 * The loops of a process that serves several events at the same time, each on a thread and a
 * connection of its own. One that cannot go on leaves the others alone; what concerns the process,
 * such as a fatal error of the function, ends all. Loaded only by processes with several loops.
 */
final class ParallelLoops {
  private final PollLoop<?> loop;

  /** Loops that have not announced their end. */
  private int left;

  private int running;
  private boolean stopped;
  private boolean failed;

  private ParallelLoops(PollLoop<?> loop) {
    this.loop = loop;
  }

  /**
   * Serves events until the process has to end.
   *
   * @param first the connection of the first loop
   * @param shutdown lets events in flight be answered; null if they need not be
   * @return {@link PollLoop#STOPPED} or {@link PollLoop#FAILED}
   */
  static int run(PollLoop<?> loop, PollConnection first, int count, @Nullable LoopShutdown shutdown)
      throws InterruptedException {
    ParallelLoops loops = new ParallelLoops(loop);
    loops.start(first, count);
    return loops.await(shutdown);
  }

  private void start(PollConnection first, int count) {
    for (int number = 1; number <= count; number++) {
      LoopThread next = new LoopThread(number == 1 ? first : loop.open(), number);
      begun();
      try {
        next.start();
      } catch (OutOfMemoryError e) {
        // The system allows no more threads.
        left();
        ended(Recovery.LEAVE);
        loop.recovery().loopsMissing(number - 1, count, e);
        return;
      }
    }
  }

  private int await(@Nullable LoopShutdown shutdown) throws InterruptedException {
    boolean ends;
    boolean orderly;
    synchronized (this) {
      while (running > 0 && !failed) {
        wait();
      }
      ends = failed;
      orderly = stopped && !failed;
    }
    if (ends && shutdown != null) {
      shutdown.drain();
    } else if (ends) {
      loop.stop();
    }
    return orderly ? PollLoop.STOPPED : PollLoop.FAILED;
  }

  private synchronized void begun() {
    left++;
    running++;
  }

  private synchronized int left() {
    return --left;
  }

  private synchronized void ended(int how) {
    running--;
    stopped |= how == PollLoop.STOPPED;
    failed |= how != PollLoop.STOPPED && how != Recovery.LEAVE;
    notifyAll();
  }

  /** One loop. Does not keep a process that ends. */
  private final class LoopThread extends Thread {
    private final PollConnection api;

    LoopThread(PollConnection api, int number) {
      super("aloft-" + number);
      this.api = api;
      setDaemon(true);
    }

    @Override
    public void run() {
      int how = PollLoop.FAILED;
      try {
        how = serve();
      } finally {
        api.close();
        ended(how);
      }
    }

    private int serve() {
      int how;
      try {
        how = loop.serve(api);
      } catch (Throwable e) {
        loop.recovery().loopFailed(e);
        how = Failures.isFatal(e) ? PollLoop.FAILED : Recovery.LEAVE;
      }
      int others = left();
      if (how == Recovery.LEAVE) {
        loop.recovery().loopLeft(getName(), others);
      }
      return how;
    }
  }
}
