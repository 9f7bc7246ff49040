package dev.aloft.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.invocation.LoadResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class LoadTest {
  /** Run with -Daloft.load=1000000 for a soak. */
  private static final int INVOCATIONS = Integer.getInteger("aloft.load", 20_000);

  /**
   * Runs a load through a runtime that answers an event with {@code posts} of its turn and body.
   */
  private static LoadResult run(
      LambdaEmulator emulator, int invocations, BiFunction<Integer, String, List<String>> posts)
      throws IOException, InterruptedException {
    LoadResult result;
    Thread loop;
    try (EchoRuntime runtime = new EchoRuntime(emulator.port())) {
      loop =
          new Thread(
              () -> {
                try {
                  for (int turn = 0; true; turn++) {
                    String id = runtime.next();
                    for (String post : posts.apply(turn, runtime.body())) {
                      runtime.respond(id, post);
                    }
                  }
                } catch (IOException e) {
                  // The test is over and the connection closed.
                }
              });
      loop.start();
      result =
          emulator.load(
              invocations,
              index -> Integer.toString(index).getBytes(StandardCharsets.UTF_8),
              (index, answer) -> answer.text().equals(Integer.toString(index)));
    }
    loop.join();
    return result;
  }

  @Test
  void countsACleanRun() throws IOException, InterruptedException {
    try (LambdaEmulator emulator = LambdaEmulator.builder().recordExchanges(false).start()) {
      LoadResult result = run(emulator, INVOCATIONS, (turn, body) -> List.of(body));

      assertTrue(result.clean(), result::toString);
      assertEquals(INVOCATIONS, result.answered());
      assertEquals(List.of(), emulator.violations());
      assertEquals(List.of(), emulator.exchanges());
    }
  }

  @Test
  void countsWrongDoubledAndRepeatedOnes() throws IOException, InterruptedException {
    try (LambdaEmulator emulator = LambdaEmulator.start()) {
      LoadResult result =
          run(
              emulator,
              10,
              (turn, body) ->
                  switch (turn) {
                    case 2 -> List.of("wrong");
                    case 3 -> List.of(body, body);
                    case 5 -> List.of();
                    default -> List.of(body);
                  });

      assertEquals(10, result.sent());
      assertEquals(9, result.answered());
      assertEquals(1, result.wrong());
      assertEquals(1, result.doubled());
      assertEquals(1, result.redelivered());
      assertEquals(0, result.lost());
      assertEquals(2, emulator.violations().size());
    }
  }

  @Test
  void countsLostOnes() throws IOException, InterruptedException {
    try (LambdaEmulator emulator = LambdaEmulator.start()) {
      LoadResult result = run(emulator, 4, (turn, body) -> turn < 3 ? List.of() : List.of(body));

      assertEquals(1, result.lost());
      assertEquals(3, result.answered());
    }
  }

  @Test
  void aCheckThatThrowsEndsTheRun() throws IOException, InterruptedException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        EchoRuntime runtime = new EchoRuntime(emulator.port())) {
      Thread loop =
          new Thread(
              () -> {
                try {
                  runtime.respond(runtime.next(), "x");
                } catch (IOException e) {
                  // Seen by the load run as a loss.
                }
              });
      loop.start();
      assertThrows(
          IllegalStateException.class,
          () ->
              emulator.load(
                  1,
                  index -> new byte[0],
                  (index, answer) -> {
                    throw new IllegalArgumentException("check");
                  }));
      loop.join();
    }
  }
}
