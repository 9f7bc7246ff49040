package dev.aloft.conformance;

import dev.aloft.Function;
import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Built once, by Dagger, and closed on shutdown. */
@Function.Modules(CounterModule.class)
public final class Counter implements AutoCloseable {
  private final Clock clock;
  private final AtomicInteger count = new AtomicInteger();

  @Inject
  Counter(Clock clock) {
    this.clock = clock;
    System.err.println("counter built");
  }

  @Function("count")
  String count() {
    return clock.name() + " " + count.incrementAndGet();
  }

  /** Reports that it began, and then takes its time. */
  @Function("busy")
  String busy(int milliseconds) throws InterruptedException {
    System.err.println("busy begins");
    new CountDownLatch(1).await(milliseconds, TimeUnit.MILLISECONDS);
    return "done";
  }

  @Override
  public void close() {
    System.err.println("counter closed");
  }
}
