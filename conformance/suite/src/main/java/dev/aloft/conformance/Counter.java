package dev.aloft.conformance;

import dev.aloft.Function;
import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Built once, by Dagger, and closed on shutdown. */
@Function.Modules(CounterModule.class)
public final class Counter implements AutoCloseable {
  private final Clock clock;
  private int count;

  @Inject
  Counter(Clock clock) {
    this.clock = clock;
    System.err.println("counter built");
  }

  @Function("count")
  String count() {
    return clock.name() + " " + ++count;
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
