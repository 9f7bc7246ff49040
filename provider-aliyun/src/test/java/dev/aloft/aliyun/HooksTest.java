package dev.aloft.aliyun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.function.Context;
import dev.aloft.function.SnapshotHooks;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.HttpInput;
import dev.aloft.provider.HttpOutput;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What Function Compute calls at the start and the end of an instance. */
@Timeout(120)
final class HooksTest {
  private static final class Closing implements EventHandler {
    final AtomicInteger closed = new AtomicInteger();
    final CountDownLatch entered = new CountDownLatch(1);
    final CountDownLatch released = new CountDownLatch(1);

    @Override
    public void handle(Input input, Context context, Output output) throws Exception {
      if (input.text().equals("wait")) {
        entered.countDown();
        released.await();
      }
      output.text("closed " + closed.get());
    }

    @Override
    public AutoCloseable closeable() {
      return closed::incrementAndGet;
    }
  }

  private static List<String> hook(String name, String id) {
    return List.of(
        "FC " + name + " Start RequestId: " + id, "FC " + name + " End RequestId: " + id);
  }

  @Test
  void initializeSucceedsAsTheFunctionIsBuiltAlready() throws Exception {
    Closing function = new Closing();
    try (RunningServer server = RunningServer.of(function)) {
      Connection.Answer answer =
          server.call(
              "POST /initialize", "", "x-fc-control-path: /initialize", "x-fc-request-id: 1");
      assertEquals(200, answer.status());
      assertEquals("200", answer.header("x-fc-status"));
      assertEquals(hook("Initialize", "1"), server.log().lines().toList());
      assertEquals(200, server.call("POST /initialize", "").status());
    }
  }

  @Test
  void preFreezeDoesNothingAndSucceeds() throws Exception {
    try (RunningServer server = RunningServer.of(new Closing())) {
      assertEquals(200, server.call("GET /pre-freeze", "", "x-fc-request-id: 2").status());
      assertEquals(200, server.call("POST /pre-freeze", "", "x-fc-request-id: 2").status());
      assertEquals(
          hook("PreFreeze", "2"), server.log().lines().toList().subList(0, 2), server.log());
      assertEquals("closed 0", server.call("POST /invoke", "").text());
    }
  }

  /** Fails at its first thawing. */
  private static final class Hooked implements EventHandler, SnapshotHooks {
    private final AtomicInteger frozen = new AtomicInteger();
    private final AtomicInteger thawed = new AtomicInteger();

    @Override
    public void beforeCheckpoint() {
      if (frozen.incrementAndGet() > 1) {
        throw new IllegalStateException("cannot disconnect");
      }
    }

    @Override
    public void afterRestore() {
      if (thawed.incrementAndGet() == 1) {
        throw new IllegalStateException("no database yet");
      }
    }

    @Override
    public SnapshotHooks snapshotHooks() {
      return this;
    }

    @Override
    public void handle(Input input, Context context, Output output) {
      output.text("frozen " + frozen.get() + ", thawed " + thawed.get());
    }
  }

  @Test
  void theFunctionsHooksAreCalledAroundTheFreezing() throws Exception {
    try (RunningServer server = RunningServer.of(new Hooked())) {
      assertEquals("frozen 0, thawed 0", server.call("POST /invoke", "").text());
      assertEquals(200, server.call("GET /pre-freeze", "").status());
      Connection.Answer early = server.call("POST /invoke", "");
      assertTrue(early.text().contains("no database yet"), early.text());
      assertTrue(server.log().contains("no database yet"), server.log());
      assertEquals("frozen 1, thawed 2", server.call("POST /invoke", "").text());
      assertEquals("frozen 1, thawed 2", server.call("POST /invoke", "").text());

      assertEquals(200, server.call("GET /pre-freeze", "").status());
      assertTrue(server.log().contains("cannot disconnect"), server.log());
      assertEquals("frozen 2, thawed 3", server.call("POST /invoke", "").text());
    }
  }

  /** The same behind HTTP. */
  private static final class HookedSite implements HttpHandler {
    private final Hooked hooks = new Hooked();

    @Override
    public SnapshotHooks snapshotHooks() {
      return hooks;
    }

    @Override
    public void handle(HttpInput request, Context context, HttpOutput response) {
      response.body().text("thawed " + hooks.thawed.get());
    }
  }

  @Test
  void anHttpFunctionThatCannotBeThawedIsAnsweredWith500() throws Exception {
    try (RunningServer server = RunningServer.of(new HookedSite())) {
      assertEquals(200, server.call("GET /pre-freeze", "").status());
      assertEquals(200, server.call("GET /pre-freeze", "").status());
      String line = "GET /";
      String path = "x-fc-control-path: /http-invoke";
      Connection.Answer early = server.call(line, "", path);
      assertEquals(500, early.status());
      assertTrue(server.log().contains("no database yet"), server.log());
      assertEquals("thawed 2", server.call(line, "", path).text());
    }
  }

  @Test
  void preStopClosesOnceByWhicheverMethod() throws Exception {
    Closing function = new Closing();
    try (RunningServer server = RunningServer.of(function)) {
      for (String line : List.of("GET /pre-stop", "POST /pre-stop")) {
        Connection.Answer answer =
            server.call(line, "", "x-fc-control-path: /pre-stop", "x-fc-request-id: 3");
        assertEquals(200, answer.status());
      }
      assertEquals(1, function.closed.get());
      assertEquals(hook("PreStop", "3"), server.log().lines().toList().subList(0, 2));
    }
    assertEquals(1, function.closed.get(), "the shutdown does not close again");
  }

  @Test
  void preStopLetsInvocationsInFlightFinishAndNoneBegin() throws Exception {
    Closing function = new Closing();
    try (RunningServer server = RunningServer.of(function);
        Connection busy = server.connect();
        Connection stopping = server.connect()) {
      busy.send("POST /invoke", "wait".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      assertTrue(function.entered.await(60, TimeUnit.SECONDS));
      CompletableFuture<Integer> stopped =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return stopping.call("GET /pre-stop", "").status();
                } catch (java.io.IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
      Connection.Answer refused;
      do {
        refused = server.call("POST /invoke", "more");
      } while (refused.status() == 200);
      assertEquals(503, refused.status());
      assertTrue(refused.text().contains("InstanceEnding"), refused.text());
      assertEquals(0, function.closed.get());
      function.released.countDown();
      assertEquals("closed 0", busy.receive(false).text());
      assertEquals(200, stopped.get(60, TimeUnit.SECONDS));
      assertEquals(1, function.closed.get());
    }
  }

  @Test
  void aCloseThatFailsIsLoggedAndPreStopStillSucceeds() throws Exception {
    EventHandler function =
        new EventHandler() {
          @Override
          public void handle(Input input, Context context, Output output) {
            output.nothing();
          }

          @Override
          public AutoCloseable closeable() {
            return () -> {
              throw new IllegalStateException("cannot close");
            };
          }
        };
    try (RunningServer server = RunningServer.of(function)) {
      assertEquals(200, server.call("GET /pre-stop", "").status());
      assertTrue(server.log().contains("Closing the function failed"), server.log());
    }
  }
}
