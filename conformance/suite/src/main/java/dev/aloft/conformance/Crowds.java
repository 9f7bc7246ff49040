package dev.aloft.conformance;

import dev.aloft.Function;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Functions that notice how many of them run at the same time. */
public final class Crowds {
  private static final int CROWD = 4;

  private final CountDownLatch crowd = new CountDownLatch(CROWD);
  private final AtomicInteger inside = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  Crowds() {}

  /** Ends when four invocations run at once, or after ten seconds. */
  @Function("crowd")
  boolean crowd() throws InterruptedException {
    crowd.countDown();
    return crowd.await(10, TimeUnit.SECONDS);
  }

  /** The most that ever ran at the same time, which is one. */
  @Function(value = "alone", concurrency = 1)
  int alone() throws InterruptedException {
    int now = inside.incrementAndGet();
    most.accumulateAndGet(now, Math::max);
    new CountDownLatch(1).await(2, TimeUnit.MILLISECONDS);
    inside.decrementAndGet();
    return most.get();
  }

  @Function("never")
  CompletionStage<String> never() {
    return new CompletableFuture<>();
  }
}
