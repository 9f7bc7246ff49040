package dev.aloft.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.emulator.invocation.Exchange;
import dev.aloft.emulator.invocation.Failure;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.function.Context;
import dev.aloft.function.SnapshotHooks;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.HttpInput;
import dev.aloft.provider.HttpOutput;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class SnapStartTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  /** Says what is called, and fails where it is told to. */
  private static class Hooked implements EventHandler, SnapshotHooks {
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private final String failing;

    Hooked(String failing) {
      this.failing = failing;
    }

    private void called(String name) {
      calls.add(name);
      if (name.equals(failing)) {
        throw new IllegalStateException("no database " + name);
      }
    }

    @Override
    public void beforeCheckpoint() {
      called("before");
    }

    @Override
    public void afterRestore() {
      called("after");
    }

    @Override
    public SnapshotHooks snapshotHooks() {
      return this;
    }

    @Override
    public void handle(Input input, Context context, Output output) {
      called("event");
      output.bytes(input.bytes());
    }
  }

  private static LambdaEmulator snapStart() {
    return LambdaEmulator.builder().snapStart(true).start();
  }

  @Test
  void hooksAreCalledAroundTheSnapshot() {
    Hooked function = new Hooked("");
    try (LambdaEmulator emulator = snapStart();
        RunningLoop loop = RunningLoop.of(emulator, function)) {
      emulator.awaitSnapshot(LIMIT);
      assertEquals(List.of("before"), function.calls);
      emulator.restore();
      assertEquals("1", emulator.call("1").text());
      assertEquals(List.of("before", "after", "event"), function.calls);
      List<Exchange> exchanges = emulator.exchanges();
      assertEquals("/2018-06-01/runtime/restore/next", exchanges.get(0).path());
      assertTrue(
          exchanges.get(0).connection() != exchanges.get(1).connection(),
          "the connection of the snapshotted process is used in the resumed one");
      assertEquals(List.of(), emulator.violations());
      assertEquals("", loop.log());
    }
  }

  @Test
  void functionsBehindTriggersHaveTheirHooks() {
    Hooked hooks = new Hooked("");
    HttpHandler site =
        new HttpHandler() {
          @Override
          public void handle(HttpInput request, Context context, HttpOutput response) {
            hooks.called("event");
          }

          @Override
          public SnapshotHooks snapshotHooks() {
            return hooks;
          }
        };
    try (LambdaEmulator emulator = snapStart();
        RunningLoop loop = RunningLoop.of(emulator, new HttpEvents(site))) {
      emulator.awaitSnapshot(LIMIT);
      emulator.restore();
      assertEquals(200, emulator.http(HttpCall.get("/")).status());
      assertEquals(List.of("before", "after", "event"), hooks.calls);
      assertEquals("", loop.log());
    }
  }

  @Test
  void anInterruptThatAHookLeavesDoesNotReachTheConnection() {
    EventHandler interrupted =
        new EventHandler() {
          @Override
          public void handle(Input input, Context context, Output output) {
            output.bytes(input.bytes());
          }

          @Override
          public SnapshotHooks snapshotHooks() {
            return new SnapshotHooks() {
              @Override
              public void beforeCheckpoint() {
                Thread.currentThread().interrupt();
              }

              @Override
              public void afterRestore() {
                Thread.currentThread().interrupt();
              }
            };
          }
        };
    try (LambdaEmulator emulator = snapStart();
        RunningLoop loop = RunningLoop.of(emulator, interrupted)) {
      emulator.awaitSnapshot(LIMIT);
      emulator.restore();
      assertEquals("1", emulator.call("1").text());
      assertEquals("", loop.log());
    }
  }

  @Test
  void aStopWhileTheSnapshotIsTakenIsNoFailure() throws Exception {
    try (LambdaEmulator emulator = snapStart();
        RunningLoop loop = RunningLoop.of(emulator, new Hooked(""))) {
      emulator.awaitSnapshot(LIMIT);
      loop.stop();
      loop.awaitExit();
      assertEquals("", loop.log());
      assertEquals(Optional.empty(), emulator.initError());
    }
  }

  @Test
  void functionsWithoutHooksAreSnapshottedToo() {
    EventHandler plain = (input, context, output) -> output.bytes(input.bytes());
    try (LambdaEmulator emulator = snapStart();
        RunningLoop loop = RunningLoop.of(emulator, plain)) {
      emulator.awaitSnapshot(LIMIT);
      emulator.restore();
      assertEquals("1", emulator.call("1").text());
      assertEquals(List.of(), emulator.violations());
      assertEquals("", loop.log());
    }
  }

  @Test
  void aFailureBeforeTheSnapshotIsOneOfTheInitialisation() throws Exception {
    Hooked function = new Hooked("before");
    try (LambdaEmulator emulator = snapStart();
        RunningLoop loop = RunningLoop.of(emulator, function)) {
      Failure failure = emulator.awaitInitError(LIMIT);
      assertEquals(Optional.of("Runtime.BeforeCheckpointError"), failure.errorType());
      assertTrue(failure.text().contains("no database before"), failure::text);
      assertEquals(1, loop.awaitExit());
      assertTrue(loop.log().contains("no database before"), loop.log());
      assertEquals(List.of("before"), function.calls);
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void aFailureAfterTheRestoreEndsTheProcess() throws Exception {
    Hooked function = new Hooked("after");
    try (LambdaEmulator emulator = snapStart();
        RunningLoop loop = RunningLoop.of(emulator, function)) {
      emulator.awaitSnapshot(LIMIT);
      emulator.restore();
      Failure failure = emulator.awaitRestoreError(LIMIT);
      assertEquals(Optional.of("Runtime.AfterRestoreError"), failure.errorType());
      assertTrue(failure.text().contains("no database after"), failure::text);
      assertEquals(1, loop.awaitExit());
      assertTrue(loop.log().contains("no database after"), loop.log());
      assertEquals(List.of(), emulator.violations());
    }
  }
}
