package dev.aloft.conformance.snapstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.FunctionProcess;
import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.emulator.invocation.Failure;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.emulator.invocation.Message;
import dev.aloft.provider.tests.TestProcess;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The functions as processes that Lambda's double snapshots. */
@Timeout(240)
final class DeskTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String RESERVATION =
      """
      {"id":"0b1f9d8e-8c5e-4f0e-9f43-2f1b3a1f8f00","at":"2026-05-01T08:00:00Z","kind":"STANDARD",\
      "lines":[{"item":"chair","count":2}],"prices":{"chair":12.5},"note":"by noon",\
      "payment":{"type":"transfer","account":"7"}}""";

  private static LambdaEmulator snapStart() {
    return LambdaEmulator.builder().snapStart(true).start();
  }

  private static FunctionProcess launch(
      LambdaEmulator emulator, String function, Map<String, String> more, String... options) {
    Map<String, String> variables = new HashMap<>(more);
    variables.put(emulator.selector(), function);
    return emulator.launch(TestProcess.command(Functions_Aws.class, options), variables);
  }

  /**
   * Ends the process, so that its log is complete, and returns the classes of ours and of the
   * functions that it has loaded since it was resumed.
   */
  private static List<String> loadedSinceRestore(FunctionProcess process) {
    process.terminate();
    assertEquals(TestProcess.SIGTERM, process.await(LIMIT));
    String log = process.log();
    return log.substring(log.indexOf("function after"))
        .lines()
        .filter(line -> line.contains("[class,load] dev.aloft."))
        .map(line -> line.replaceAll(".*\\[class,load] (\\S+) .*", "$1"))
        .toList();
  }

  @Test
  void theFirstEventLoadsNoFurtherClass() {
    try (LambdaEmulator emulator = snapStart();
        FunctionProcess process = launch(emulator, "reserve", Map.of(), "-Xlog:class+load")) {
      emulator.awaitSnapshot(LIMIT);
      emulator.restore();
      assertEquals(
          "{\"reservation\":\"0b1f9d8e-8c5e-4f0e-9f43-2f1b3a1f8f00\",\"day\":\"2026-05-01\","
              + "\"entries\":[{\"text\":\"2 chair, 2\"}]}",
          emulator.call(RESERVATION).text());
      assertEquals(List.of(), loadedSinceRestore(process));
      assertTrue(process.log().contains("Desk_reserve_Aws_Priming"));
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void theFirstRequestLoadsNoFurtherClass() {
    try (LambdaEmulator emulator = snapStart();
        FunctionProcess process = launch(emulator, "change", Map.of(), "-Xlog:class+load")) {
      emulator.awaitSnapshot(LIMIT);
      emulator.restore();
      assertEquals(
          RESERVATION,
          emulator.http(HttpCall.post("/?a=b", "application/json", RESERVATION)).text());
      assertEquals(List.of(), loadedSinceRestore(process));
    }
  }

  @Test
  void theFirstMessageLoadsNoFurtherClass() {
    try (LambdaEmulator emulator = snapStart();
        FunctionProcess process = launch(emulator, "remind", Map.of(), "-Xlog:class+load")) {
      emulator.awaitSnapshot(LIMIT);
      emulator.restore();
      List<String> failed =
          emulator.queue("reservations", List.of(Message.of("1", RESERVATION))).redelivered();
      assertEquals(List.of(), failed, process::log);
      String own = Receipt.class.getName();
      assertEquals(List.of(own + "$Entry", own), loadedSinceRestore(process));
    }
  }

  @Test
  void aConstructorThatRefusesTheSampleFailsNothing() {
    try (LambdaEmulator emulator = snapStart();
        FunctionProcess process = launch(emulator, "join", Map.of(), "-Xlog:class+load")) {
      emulator.awaitSnapshot(LIMIT);
      assertFalse(process.log().contains("too young"), process::log);
      emulator.restore();
      String member = "{\"name\":\"Ada\",\"age\":36}";
      assertEquals(member, emulator.call(member).text());
      assertEquals(List.of(), loadedSinceRestore(process));
    }
  }

  @Test
  void withoutASnapshotNothingOfItIsLoaded() {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        FunctionProcess process = launch(emulator, "join", Map.of(), "-Xlog:class+load")) {
      String member = "{\"name\":\"Ada\",\"age\":36}";
      assertEquals(member, emulator.call(member).text());
      process.terminate();
      assertEquals(TestProcess.SIGTERM, process.await(LIMIT));
      assertTrue(process.log().contains("Member_JsonCodec"), process::log);
      assertFalse(process.log().contains("_Priming "), process::log);
      assertFalse(process.log().contains("aws.Priming "), process::log);
      assertFalse(process.log().contains("functions_crac"), process::log);
      assertFalse(process.log().contains("first before"), process::log);
    }
  }

  @Test
  void resourcesAreCalledInTheirOrderInsideOfTheFunctionsHooks() {
    try (LambdaEmulator emulator = snapStart();
        FunctionProcess process = launch(emulator, "join", Map.of())) {
      emulator.awaitSnapshot(LIMIT);
      process.awaitLog("first before", LIMIT);
      assertEquals("function before\nsecond before\nfirst before\n", process.log());
      emulator.restore();
      process.awaitLog("function after", LIMIT);
      assertEquals(
          "function before\nsecond before\nfirst before\nfirst after\nsecond after\nfunction after\n",
          process.log());
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void aResourceThatFailsBeforeTheSnapshotFailsTheInitialisation() {
    try (LambdaEmulator emulator = snapStart();
        FunctionProcess process = launch(emulator, "join", Map.of("FAILING", "second before"))) {
      Failure failure = emulator.awaitInitError(LIMIT);
      assertEquals(Optional.of("Runtime.BeforeCheckpointError"), failure.errorType());
      assertTrue(failure.text().contains("second fails before"), failure::text);
      assertEquals(1, process.await(LIMIT));
      assertTrue(process.log().contains("first before"), process::log);
    }
  }

  @Test
  void aResourceThatFailsAfterTheRestoreEndsTheProcess() {
    try (LambdaEmulator emulator = snapStart();
        FunctionProcess process = launch(emulator, "join", Map.of("FAILING", "first after"))) {
      emulator.awaitSnapshot(LIMIT);
      emulator.restore();
      Failure failure = emulator.awaitRestoreError(LIMIT);
      assertEquals(Optional.of("Runtime.AfterRestoreError"), failure.errorType());
      assertTrue(failure.text().contains("first fails after"), failure::text);
      assertEquals(1, process.await(LIMIT));
      assertTrue(process.log().contains("second after"), process::log);
      assertFalse(process.log().contains("function after"), process::log);
    }
  }
}
