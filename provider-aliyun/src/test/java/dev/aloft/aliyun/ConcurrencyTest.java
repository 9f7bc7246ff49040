package dev.aloft.aliyun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.function.Context;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
final class ConcurrencyTest {
  private static final int CLIENTS = 8;
  private static final int CALLS = 25;

  /** Calls from many connections; checks that each gets what belongs to it. */
  private static void callInParallel(RunningServer server) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Future<Integer>> results = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        int number = client;
        Callable<Integer> calls =
            () -> {
              try (Connection connection = server.connect()) {
                for (int i = 0; i < CALLS; i++) {
                  String id = number + "-" + i;
                  assertEquals(
                      id + " body " + id,
                      connection
                          .call("POST /invoke", "body " + id, "x-fc-request-id: " + id)
                          .text());
                }
              }
              return CALLS;
            };
        results.add(clients.submit(calls));
      }
      for (Future<Integer> result : results) {
        assertEquals(CALLS, result.get(60, TimeUnit.SECONDS));
      }
    } finally {
      clients.shutdownNow();
    }
  }

  @Test
  void requestsRunInParallelAndDoNotMix() throws Exception {
    CyclicBarrier together = new CyclicBarrier(CLIENTS);
    EventHandler function =
        (input, context, output) -> {
          // Only if all clients are served at the same time does this end.
          together.await(60, TimeUnit.SECONDS);
          output.text(context.requestId() + " " + input.text());
        };
    try (RunningServer server = RunningServer.of(function)) {
      callInParallel(server);
    }
  }

  private static void assertMost(int concurrency) throws Exception {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    EventHandler function =
        new EventHandler() {
          @Override
          public void handle(Input input, Context context, Output output) {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            output.text(context.requestId() + " " + input.text());
            LockSupport.parkNanos(50_000);
            inside.decrementAndGet();
          }

          @Override
          public int concurrency() {
            return concurrency;
          }
        };
    try (RunningServer server = RunningServer.of(function)) {
      callInParallel(server);
    }
    assertTrue(most.get() <= concurrency, "up to " + most.get());
  }

  @Test
  void aFunctionForOneAtATimeIsCalledSo() throws Exception {
    assertMost(1);
  }

  @Test
  void aFunctionForThreeAtATimeIsCalledSo() throws Exception {
    assertMost(3);
  }
}
