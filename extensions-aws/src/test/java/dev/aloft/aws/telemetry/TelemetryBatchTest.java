package dev.aloft.aws.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TelemetryBatchTest {
  private static final String TIME = "2026-11-30T04:05:06.789Z";

  private static TelemetryBatch batch(String json) {
    return TelemetryBatch.of(json.getBytes(StandardCharsets.UTF_8));
  }

  private static TelemetryRecord record(String type, String record) {
    TelemetryBatch batch =
        batch("[{\"time\":\"" + TIME + "\",\"type\":\"" + type + "\",\"record\":" + record + "}]");
    TelemetryEvent event = batch.events().get(0);
    assertEquals(1, batch.events().size());
    assertEquals(Instant.parse(TIME), event.time());
    assertEquals(type, event.type());
    return event.record();
  }

  @Test
  void platformRecordsAreTyped() {
    assertEquals(
        new InitStart("on-demand", "init", "f", "$LATEST", "i-1", 134217728L, "v1", "arn", null),
        record(
            "platform.initStart",
            "{\"initializationType\":\"on-demand\",\"phase\":\"init\",\"functionName\":\"f\","
                + "\"functionVersion\":\"$LATEST\",\"instanceId\":\"i-1\","
                + "\"instanceMaxMemory\":134217728,\"runtimeVersion\":\"v1\","
                + "\"runtimeVersionArn\":\"arn\"}"));
    assertEquals(
        new InvocationReport(
            "r-1",
            "success",
            null,
            new Metrics(2.5, 3.0, 100.25, null, null, 128L, 70L, null),
            List.of(new Span("responseLatency", Instant.parse(TIME), 1.5)),
            new TraceContext("X-Amzn-Trace-Id", "Root=1-5759e988", "54565fb41ac79632")),
        record(
            "platform.report",
            "{\"requestId\":\"r-1\",\"status\":\"success\",\"new\":[{}],\"metrics\":{\"durationMs\":2.5,"
                + "\"billedDurationMs\":3,\"memorySizeMB\":128,\"maxMemoryUsedMB\":70,"
                + "\"initDurationMs\":100.25},\"spans\":[{\"name\":\"responseLatency\",\"start\":\""
                + TIME
                + "\",\"durationMs\":1.5}],\"tracing\":{\"spanId\":\"54565fb41ac79632\","
                + "\"type\":\"X-Amzn-Trace-Id\",\"value\":\"Root=1-5759e988\"}}"));
    assertEquals(
        new LogsDropped(12L, 3456L, "Consumer seems to have fallen behind"),
        record(
            "platform.logsDropped",
            "{\"droppedBytes\":3456,\"droppedRecords\":12,"
                + "\"reason\":\"Consumer seems to have fallen behind\"}"));
    assertEquals(
        new ExtensionState("e", "Ready", List.of("INVOKE"), null),
        record(
            "platform.extension", "{\"name\":\"e\",\"state\":\"Ready\",\"events\":[\"INVOKE\"]}"));
    assertEquals(new Fault("gone"), record("platform.fault", "\"gone\""));
  }

  @Test
  void everyTypeHasItsRecord() {
    String all = "{\"requestId\":\"r\",\"name\":\"n\"}";
    assertTrue(record("platform.initRuntimeDone", all) instanceof InitRuntimeDone);
    assertTrue(record("platform.initReport", all) instanceof InitReport);
    assertTrue(record("platform.start", all) instanceof InvocationStart);
    assertTrue(record("platform.runtimeDone", all) instanceof RuntimeDone);
    assertTrue(record("platform.end", all) instanceof InvocationEnd);
    assertTrue(record("platform.restoreStart", all) instanceof RestoreStart);
    assertTrue(record("platform.restoreRuntimeDone", all) instanceof RestoreRuntimeDone);
    assertTrue(record("platform.restoreReport", all) instanceof RestoreReport);
    assertTrue(record("platform.telemetrySubscription", all) instanceof SubscriptionState);
    assertTrue(record("platform.logsSubscription", all) instanceof SubscriptionState);
  }

  @Test
  void linesAreTextOrJson() {
    assertEquals(
        new LogLine(LogLine.Source.FUNCTION, "hello\n", false), record("function", "\"hello\\n\""));
    assertEquals(
        new LogLine(LogLine.Source.EXTENSION, "{\"level\": \"INFO\"}", true),
        record("extension", "{\"level\": \"INFO\"}"));
  }

  @Test
  void whatIsNotKnownIsKept() {
    assertEquals(new OtherRecord("{\"a\": [1]}"), record("platform.new", "{\"a\": [1]}"));
    assertEquals(new OtherRecord("[1]"), record("platform.report", "[1]"));
    assertEquals(new OtherRecord("{}"), record("platform.start", "{}"));
    assertEquals(
        new OtherRecord("{\"requestId\":\"r\",\"metrics\":7}"),
        record("platform.report", "{\"requestId\":\"r\",\"metrics\":7}"));
    assertEquals(new OtherRecord("null"), record("platform.fault", "null"));
  }

  @Test
  void theOrderOfMembersDoesNotMatterAndTheBytesAreKept() {
    byte[] json =
        ("[{\"record\":\"a\",\"extra\":{},\"type\":\"function\",\"time\":\"" + TIME + "\"}]")
            .getBytes(StandardCharsets.UTF_8);
    TelemetryBatch batch = TelemetryBatch.of(json);
    assertSame(json, batch.json());
    assertEquals(new LogLine(LogLine.Source.FUNCTION, "a", false), batch.events().get(0).record());
    assertEquals(List.of(), batch("[]").events());
    assertThrows(UnsupportedOperationException.class, () -> batch.events().clear());
  }

  @Test
  void anEnvelopeThatIsNotOneIsRefused() {
    for (String wrong : List.of("", "{}", "[1]", "[] x", "[{\"a\":1}", "[{\"a\":01}]")) {
      assertThrows(JsonException.class, () -> batch(wrong), wrong);
    }
  }

  @Test
  void anEventThatIsNoneDoesNotTakeOthersWithIt() {
    for (String odd :
        List.of(
            "{}",
            "{\"time\":\"noon\",\"type\":\"function\",\"record\":\"a\"}",
            "{\"time\":\"" + TIME + "\",\"type\":\"function\"}")) {
      String good = "{\"time\":\"" + TIME + "\",\"type\":\"function\",\"record\":\"a\"}";
      List<TelemetryEvent> events = batch("[" + odd + "," + good + "]").events();
      assertEquals(new TelemetryEvent(Instant.EPOCH, "", new OtherRecord(odd)), events.get(0));
      assertEquals(new LogLine(LogLine.Source.FUNCTION, "a", false), events.get(1).record());
    }
  }

  @Test
  void brokenBatchesAreRefusedOrRead() {
    byte[] whole =
        ("[{\"time\":\""
                + TIME
                + "\",\"type\":\"platform.start\",\"record\":{\"requestId\":\"r\","
                + "\"tracing\":{\"value\":\"v\"}}}]")
            .getBytes(StandardCharsets.UTF_8);
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      byte[] broken = whole.clone();
      for (int j = random.nextInt(3); j >= 0; j--) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      }
      try {
        TelemetryBatch.of(broken);
      } catch (JsonException expected) {
        // As it should be.
      }
    }
  }
}
