package dev.aloft.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.emulator.invocation.Failure;
import dev.aloft.function.Context;
import dev.aloft.function.SnapshotHooks;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a bootstrap brings for SnapStart besides the function: priming, and others' hooks. */
@Timeout(60)
final class PrimingTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final List<String> calls = Collections.synchronizedList(new ArrayList<>());

  /** Notes what is called. */
  private final class Noting extends CreatingBootstrap {
    private final EventHandler standIn;

    Noting(EventHandler standIn) {
      super(
          () -> {
            calls.add("create");
            return new Function();
          });
      this.standIn = standIn;
    }

    @Override
    public EventHandler priming() {
      return new Priming(standIn, "first", "second");
    }

    @Override
    protected SnapshotHooks resources() {
      calls.add("resources");
      return hooks("resource");
    }
  }

  private final class Function implements EventHandler {
    @Override
    public void handle(Input input, Context context, Output output) {
      calls.add("event " + input.text() + output.length());
      output.bytes(input.bytes());
    }

    @Override
    public SnapshotHooks snapshotHooks() {
      return hooks("function");
    }
  }

  private SnapshotHooks hooks(String name) {
    return new SnapshotHooks() {
      @Override
      public void beforeCheckpoint() {
        calls.add(name + " before");
      }

      @Override
      public void afterRestore() {
        calls.add(name + " after");
      }
    };
  }

  private RunningLoop run(LambdaEmulator emulator, EventHandler standIn, Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(emulator.environment());
    environment.putAll(more);
    return RunningLoop.of(environment, new Noting(standIn));
  }

  private static LambdaEmulator snapStart() {
    return LambdaEmulator.builder().snapStart(true).start();
  }

  @Test
  void samplesComeBeforeTheHooksAndTheFunctionsBeforeTheResources() {
    EventHandler standIn =
        (input, context, output) -> {
          calls.add(input.text() + " in " + context.functionName());
          output.text("left over");
        };
    try (LambdaEmulator emulator = snapStart();
        RunningLoop loop = run(emulator, standIn, Map.of("AWS_LAMBDA_FUNCTION_NAME", "orders"))) {
      emulator.awaitSnapshot(LIMIT);
      emulator.restore();
      assertEquals("1", emulator.call("1").text());
      assertEquals(
          List.of(
              "resources",
              "create",
              "first in orders",
              "second in orders",
              "function before",
              "resource before",
              "resource after",
              "function after",
              "event 10"),
          calls);
      assertEquals("", loop.log());
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void aRefusedSampleIsLeftAndTheNextOneRead() {
    EventHandler refusing =
        (input, context, output) -> {
          calls.add(input.text());
          Thread.currentThread().interrupt();
          throw new IllegalArgumentException("no such customer");
        };
    try (LambdaEmulator emulator = snapStart();
        RunningLoop loop = run(emulator, refusing, Map.of())) {
      emulator.awaitSnapshot(LIMIT);
      assertEquals(
          List.of("resources", "create", "first", "second", "function before", "resource before"),
          calls);
      emulator.restore();
      assertEquals("1", emulator.call("1").text());
      assertEquals("", loop.log());
    }
  }

  @Test
  void theReasonIsLoggedForThoseWhoDebug() {
    EventHandler reporting =
        (input, context, output) ->
            output.report("The message 1 was refused", new IllegalArgumentException("no customer"));
    Map<String, String> debug =
        Map.of("AWS_LAMBDA_LOG_FORMAT", "JSON", "AWS_LAMBDA_LOG_LEVEL", "DEBUG");
    try (LambdaEmulator emulator = snapStart();
        RunningLoop loop = run(emulator, reporting, debug)) {
      emulator.awaitSnapshot(LIMIT);
      assertTrue(loop.log().contains("A sample event was refused"), loop.log());
      assertTrue(loop.log().contains("no customer"), loop.log());
      assertTrue(loop.log().contains("\"DEBUG\""), loop.log());
      emulator.restore();
      assertEquals("1", emulator.call("1").text());
    }
  }

  @Test
  void aClassThatStaysUnusableIsNotInASnapshot() throws Exception {
    EventHandler broken =
        (input, context, output) -> {
          throw new ExceptionInInitializerError("of a codec");
        };
    try (LambdaEmulator emulator = snapStart();
        RunningLoop loop = run(emulator, broken, Map.of())) {
      Failure failure = emulator.awaitInitError(LIMIT);
      assertEquals(Optional.of("Runtime.InitError"), failure.errorType());
      assertTrue(failure.text().contains("of a codec"), failure::text);
      assertEquals(1, loop.awaitExit());
      assertTrue(loop.log().contains("of a codec"), loop.log());
    }
  }

  @Test
  void withoutASnapshotNothingOfItIsAsked() {
    EventHandler standIn = (input, context, output) -> calls.add("sample");
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = run(emulator, standIn, Map.of())) {
      assertEquals("1", emulator.call("1").text());
      assertEquals(List.of("create", "event 10"), calls);
      assertEquals("", loop.log());
    }
  }
}
