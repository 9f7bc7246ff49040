package dev.aloft.emulator.internal.pull;

import dev.aloft.emulator.Answer;
import dev.aloft.emulator.Event;
import dev.aloft.emulator.LoadResult;
import dev.aloft.emulator.internal.PendingInvocation;
import java.time.Duration;
import java.util.function.BiPredicate;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** One load run: makes an invocation whenever the runtime asks, and counts what comes back. */
public final class Load {
  private static final long STALL_NANOS = Duration.ofSeconds(30).toNanos();
  private static final long LOOK_MILLIS = 1_000;
  private static final Duration SETTLE = Duration.ofSeconds(2);

  private final PullApi api;
  private final int invocations;
  private final IntFunction<byte[]> events;
  private final BiPredicate<Integer, Answer> check;
  private int sent;
  private int ended;
  private int answered;
  private int lost;
  private int doubled;
  private int wrong;
  private int redelivered;
  private long lastEnd;
  private @Nullable RuntimeException failure;

  public Load(
      PullApi api,
      int invocations,
      IntFunction<byte[]> events,
      BiPredicate<Integer, Answer> check) {
    this.api = api;
    this.invocations = invocations;
    this.events = events;
    this.check = check;
  }

  public LoadResult run() {
    long start = System.nanoTime();
    synchronized (this) {
      lastEnd = start;
    }
    api.attach(this::next);
    try {
      if (awaitEnd()) {
        // The last answer may still be repeated; a runtime that asks again has not done so.
        api.awaitNext(SETTLE);
      }
    } catch (IllegalStateException e) {
      // It does not ask again: the counts say what happened.
    } finally {
      api.attach(null);
    }
    synchronized (this) {
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
  }

  /** False when the run ended early. */
  private synchronized boolean awaitEnd() {
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

  private @Nullable PendingInvocation next() {
    int index;
    synchronized (this) {
      if (sent == invocations || failure != null) {
        return null;
      }
      index = sent++;
    }
    try {
      return api.create(Event.of(events.apply(index)), new Outcome(index));
    } catch (RuntimeException e) {
      fail(e);
      return null;
    }
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
      synchronized (Load.this) {
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
          Load.this.notifyAll();
        }
      }
    }

    @Override
    public void repeated() {
      synchronized (Load.this) {
        doubled += repeated ? 0 : 1;
        repeated = true;
      }
    }
  }
}
