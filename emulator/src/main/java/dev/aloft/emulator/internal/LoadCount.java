package dev.aloft.emulator.internal;

import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.LoadResult;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Makes the invocations of one load run and counts what comes back. Thread-safe. */
public final class LoadCount {
  private static final long STALL_NANOS = Duration.ofSeconds(30).toNanos();
  private static final long LOOK_MILLIS = 1_000;

  private final BiFunction<Event, PendingInvocation.Listener, PendingInvocation> maker;
  private final int invocations;
  private final IntFunction<Event> events;
  private final BiPredicate<Integer, Answer> check;
  private final long start = System.nanoTime();
  private int sent;
  private int ended;
  private int answered;
  private int lost;
  private int doubled;
  private int wrong;
  private int redelivered;
  private long lastEnd = start;
  private @Nullable RuntimeException failure;

  /** {@code maker} makes an invocation of an event, without sending it. */
  public LoadCount(
      BiFunction<Event, PendingInvocation.Listener, PendingInvocation> maker,
      int invocations,
      IntFunction<Event> events,
      BiPredicate<Integer, Answer> check) {
    this.maker = maker;
    this.invocations = invocations;
    this.events = events;
    this.check = check;
  }

  /** The next invocation to send; null after the last. */
  public @Nullable PendingInvocation next() {
    int index;
    synchronized (this) {
      if (sent == invocations || failure != null) {
        return null;
      }
      index = sent++;
    }
    try {
      return maker.apply(events.apply(index), new Outcome(index));
    } catch (RuntimeException e) {
      fail(e);
      return null;
    }
  }

  /** Waits until all have ended; false when nothing happens for long, or something failed. */
  public synchronized boolean awaitEnd() {
    try {
      while (ended < invocations && failure == null && System.nanoTime() - lastEnd < STALL_NANOS) {
        wait(LOOK_MILLIS);
      }
      return ended == invocations && failure == null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      failure = new IllegalStateException("interrupted during a load run", e);
      return false;
    }
  }

  public synchronized LoadResult result() {
    if (failure != null) {
      throw new IllegalStateException("an event or a check of the load run failed", failure);
    }
    return new LoadResult(
        sent,
        answered,
        lost + sent - ended,
        doubled,
        wrong,
        redelivered,
        Duration.ofNanos(lastEnd - start));
  }

  /** Stops the run: the caller's own code failed, on a thread that is not the caller's. */
  private synchronized void fail(RuntimeException e) {
    failure = e;
    notifyAll();
  }

  /** Counts what becomes of one invocation. */
  private final class Outcome implements PendingInvocation.Listener {
    private final int index;
    private boolean repeated;

    Outcome(int index) {
      this.index = index;
    }

    @Override
    public void ended(Answer answer, int deliveries) {
      boolean right = false;
      try {
        right = answer.kind() == Answer.Kind.RESPONSE && check.test(index, answer);
      } catch (RuntimeException e) {
        fail(e);
      }
      synchronized (LoadCount.this) {
        lastEnd = System.nanoTime();
        redelivered += deliveries - 1;
        if (answer.kind() == Answer.Kind.LOST) {
          lost++;
        } else if (right) {
          answered++;
        } else {
          wrong++;
        }
        if (++ended == invocations) {
          LoadCount.this.notifyAll();
        }
      }
    }

    @Override
    public void repeated() {
      synchronized (LoadCount.this) {
        doubled += repeated ? 0 : 1;
        repeated = true;
      }
    }
  }
}
