package dev.aloft.provider.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class ConcurrencyGateTest {
  private static Thread waiting(Thread thread) {
    thread.start();
    while (thread.getState() != Thread.State.WAITING) {
      assertTrue(thread.isAlive(), "it did not wait");
      Thread.onSpinWait();
    }
    return thread;
  }

  @Test
  void aGateWithoutLimitLetsAllIn() {
    ConcurrencyGate gate = new ConcurrencyGate(0);
    for (int i = 0; i < 1000; i++) {
      assertTrue(gate.enter());
    }
    assertFalse(gate.awaitEmpty(1));
    for (int i = 0; i < 1000; i++) {
      gate.leave();
    }
    assertTrue(gate.awaitEmpty(1));
  }

  @Test
  void thoseWhoWaitEnterInTheOrderOfTheirArrival() throws Exception {
    ConcurrencyGate gate = new ConcurrencyGate(2);
    assertTrue(gate.enter());
    assertTrue(gate.enter());
    List<Integer> order = Collections.synchronizedList(new ArrayList<>());
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      int number = i;
      threads.add(
          waiting(
              new Thread(
                  () -> {
                    gate.enter();
                    order.add(number);
                    gate.leave();
                  })));
    }
    gate.leave();
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(List.of(0, 1, 2, 3, 4), order);
    gate.leave();
    assertTrue(gate.awaitEmpty(1));
  }

  @Test
  void neverMoreThanTheLimitAreInside() throws Exception {
    ConcurrencyGate gate = new ConcurrencyGate(3);
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Thread thread =
          new Thread(
              () -> {
                for (int n = 0; n < 500; n++) {
                  if (gate.enter()) {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    inside.decrementAndGet();
                    gate.leave();
                  }
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertTrue(most.get() <= 3, "" + most);
    assertTrue(gate.awaitEmpty(1));
  }

  @Test
  void closingTurnsAwayThoseWhoWaitAndThoseWhoCome() throws Exception {
    ConcurrencyGate gate = new ConcurrencyGate(1);
    assertTrue(gate.enter());
    CompletableFuture<Boolean> entered = new CompletableFuture<>();
    Thread waiter = waiting(new Thread(() -> entered.complete(gate.enter())));
    gate.close();
    assertFalse(entered.get(30, TimeUnit.SECONDS));
    waiter.join();
    assertFalse(gate.enter());
    assertFalse(gate.awaitEmpty(1), "one is still inside");
    Thread leaving = new Thread(gate::leave);
    leaving.start();
    assertTrue(gate.awaitEmpty(30_000));
    leaving.join();
  }

  @Test
  void anInterruptDoesNotLetIn() throws Exception {
    ConcurrencyGate gate = new ConcurrencyGate(1);
    assertTrue(gate.enter());
    AtomicInteger entered = new AtomicInteger();
    Thread waiter =
        waiting(
            new Thread(
                () -> {
                  gate.enter();
                  entered.incrementAndGet();
                  gate.leave();
                }));
    waiter.interrupt();
    while (waiter.isInterrupted() || waiter.getState() != Thread.State.WAITING) {
      assertTrue(waiter.isAlive(), "it did not wait on");
      Thread.onSpinWait();
    }
    assertEquals(0, entered.get());
    gate.leave();
    waiter.join();
    assertEquals(1, entered.get());
  }
}
