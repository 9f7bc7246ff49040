package dev.aloft.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Failure;
import dev.aloft.emulator.invocation.LoadResult;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.tests.PolledFailureTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class FailureTest extends PolledFailureTest<LambdaEmulator> {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @Override
  protected LambdaEmulator cloud() {
    return LambdaEmulator.start();
  }

  @Override
  protected RunningLoop run(LambdaEmulator cloud, EventHandler handler) {
    return RunningLoop.of(cloud, handler);
  }

  @Override
  protected int connections(LambdaEmulator cloud) {
    return cloud.connections();
  }

  @Override
  protected String contentType() {
    return "application/json";
  }

  @Test
  void aFailedInitIsReportedOnceAndNoEventIsTaken() throws Exception {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop =
            RunningLoop.creating(
                emulator.environment(),
                () -> {
                  throw new ExceptionInInitializerError("no database");
                })) {
      Failure failure = emulator.awaitInitError(LIMIT);
      assertEquals(Optional.of("Runtime.InitError"), failure.errorType());
      JsonNode body = JsonMapper.shared().readTree(failure.body());
      assertEquals("java.lang.ExceptionInInitializerError", body.get("errorType").asString());
      assertEquals("no database", body.get("errorMessage").asString());
      assertEquals(1, loop.awaitExit());
      assertEquals(1, emulator.exchanges().size());
      assertEquals(List.of(), emulator.violations());
      assertTrue(loop.log().contains("could not be initialised"), loop.log());
    }
  }

  @Test
  void tenThousandFailuresInARowAreAllReported() {
    int count = 10_000;
    EventHandler failing =
        (input, context, output) -> {
          throw new IllegalStateException("no database");
        };
    try (LambdaEmulator emulator = LambdaEmulator.builder().recordExchanges(false).start();
        RunningLoop loop = RunningLoop.of(emulator, failing)) {
      LoadResult result =
          emulator.load(count, number -> new byte[] {'1'}, (number, answer) -> true);
      assertEquals(count, result.wrong(), result::toString);
      assertEquals(0, result.lost() + result.doubled() + result.redelivered(), result::toString);
      assertEquals(1, emulator.connections());
      assertEquals(List.of(), emulator.violations());
      assertEquals(count, loop.log().split("The invocation failed with", -1).length - 1);
    }
  }

  @Test
  void jsonLogRecordsAreOneObjectToALine() {
    try (LambdaEmulator emulator = LambdaEmulator.start()) {
      Map<String, String> environment = new HashMap<>(emulator.environment());
      environment.put("AWS_LAMBDA_LOG_FORMAT", "JSON");
      try (RunningLoop loop =
          RunningLoop.creating(environment, () -> (EventHandler) PolledFailureTest::fail)) {
        Answer answer = emulator.call("checked");
        emulator.awaitNext(LIMIT);
        List<String> lines = loop.log().lines().toList();
        assertEquals(1, lines.size(), loop.log());
        JsonNode record = JsonMapper.shared().readTree(lines.get(0));
        assertEquals("ERROR", record.get("level").asString());
        assertEquals(answer.requestId(), record.get("AWSRequestId").asString());
        assertEquals("java.io.IOException", record.get("errorType").asString());
        assertTrue(record.get("message").asString().contains("broken"));
        assertTrue(record.get("stackTrace").size() > 1);
        assertTrue(record.get("timestamp").asString().endsWith("Z"));
      }
      environment.put("AWS_LAMBDA_LOG_LEVEL", "FATAL");
      try (RunningLoop loop =
          RunningLoop.creating(environment, () -> (EventHandler) PolledFailureTest::fail)) {
        emulator.call("checked");
        emulator.awaitNext(LIMIT);
        assertEquals("", loop.log());
      }
    }
  }

  @Test
  void aWrongSettingOfTheLogIsReportedAndChangesNothing() {
    try (LambdaEmulator emulator = LambdaEmulator.start()) {
      Map<String, String> environment = new HashMap<>(emulator.environment());
      environment.put("AWS_LAMBDA_LOG_FORMAT", "XML");
      environment.put("_LAMBDA_TELEMETRY_LOG_FD", "none");
      try (RunningLoop loop =
          RunningLoop.creating(environment, () -> (EventHandler) PolledFailureTest::fail)) {
        emulator.call("checked");
        emulator.awaitNext(LIMIT);
        List<String> lines = loop.log().lines().toList();
        assertTrue(
            lines.get(0).startsWith("[WARN] The environment variable AWS_LAMBDA_LOG_FORMAT"));
        assertTrue(lines.get(0).contains("is \"XML\", which has no effect"), lines.get(0));
        assertTrue(lines.get(1).contains("_LAMBDA_TELEMETRY_LOG_FD is \"none\""), lines.get(1));
        assertTrue(lines.get(2).startsWith("[ERROR] RequestId: "), lines.get(2));
      }
    }
  }

  @Test
  void aSocketForTheLogThatNobodyListensOnIsReported() {
    try (LambdaEmulator emulator = LambdaEmulator.start()) {
      Map<String, String> environment = new HashMap<>(emulator.environment());
      environment.put("_LAMBDA_TELEMETRY_LOG_FD_PROVIDER_SOCKET", "/nowhere");
      try (RunningLoop loop =
          RunningLoop.creating(environment, () -> (EventHandler) PolledFailureTest::fail)) {
        emulator.call("checked");
        emulator.awaitNext(LIMIT);
        List<String> lines = loop.log().lines().toList();
        assertTrue(lines.get(0).contains("PROVIDER_SOCKET is \"/nowhere\""), lines.get(0));
        assertTrue(lines.get(1).startsWith("[ERROR] RequestId: "), lines.get(1));
      }
    }
  }
}
