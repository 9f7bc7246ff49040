package dev.aloft.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.aws.internal.JsonStyle;
import dev.aloft.function.Context;
import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.ErrorReport;
import dev.aloft.provider.lifecycle.LogStyle;
import dev.aloft.provider.lifecycle.RuntimeLog;
import dev.aloft.provider.tests.TestContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What records of functions look like, as text and as JSON. */
final class LogRecordTest {
  private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
  private static final int LIMIT = 262_000;
  private static final int INFO = 2;

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream destination = new PrintStream(written, true, StandardCharsets.UTF_8);
  private final RuntimeLog log = new RuntimeLog(destination, new LogStyle());

  /** Another invocation is the process's first. */
  @BeforeAll
  static void begun() {
    Bootstrap.begin(new TestContext("test", "1", "orders", null, null));
  }

  @AfterEach
  void endInvocation() {
    Bootstrap.end();
  }

  private String written() {
    String all = written.toString(StandardCharsets.UTF_8);
    written.reset();
    return all;
  }

  private static void begin() {
    Bootstrap.begin(new TestContext("test", "7", "orders", TRACE, "blue"));
  }

  private LogRecord created(@Nullable Throwable failure, Map<String, Object> own) {
    return record(INFO, "shop.Orders", "created", failure, own);
  }

  private static LogRecord record(
      int level,
      String logger,
      String message,
      @Nullable Throwable failure,
      Map<String, Object> own) {
    Context context = Bootstrap.current();
    return LogRecord.of(
        level,
        logger,
        context == null ? null : context.requestId(),
        message,
        failure == null ? null : ErrorReport.of(failure, null),
        own);
  }

  @Test
  void textHasWhatIsKnown() {
    created(null, Map.of()).writeTo(log, false);
    assertEquals("[INFO] shop.Orders: created\n", written());
    begin();
    Log.keyValues().put("order", 17);
    Log.keyValues().put("sent to", "a \"b\"\n");
    created(null, Map.of("empty", "")).writeTo(log, false);
    assertEquals(
        "[INFO] RequestId: 7 shop.Orders: created order=17 \"sent to\"=\"a \\\"b\\\"\\n\" empty=\"\""
            + " traceId=0af7651916cd43dd8448eb211c80319c tenantId=blue\n",
        written());
  }

  @Test
  void textHasTheFailureBelow() {
    created(new IOException("disk\nfull"), Map.of("order", 17L)).writeTo(log, false);
    List<String> lines = written().lines().toList();
    assertEquals(
        "[INFO] shop.Orders: created with java.io.IOException: disk\\nfull order=17", lines.get(0));
    assertTrue(lines.get(1).startsWith("\tat dev.aloft."), lines.get(1));
  }

  @Test
  void jsonHasWhatIsKnown() {
    begin();
    Log.keyValues().put("order", 17);
    Map<String, Object> own = new LinkedHashMap<>();
    own.put("paid", true);
    own.put("level", "gold");
    own.put("nothing", null);
    own.put("infinite", Double.POSITIVE_INFINITY);
    created(new IOException("disk full"), own).writeTo(log, true);
    Map<String, @Nullable Object> record = read(written());
    Instant.parse(String.valueOf(record.remove("timestamp")));
    assertTrue(String.valueOf(record.remove("stackTrace")).contains("LogRecordTest"));
    Map<String, @Nullable Object> expected = new LinkedHashMap<>();
    expected.put("level", "INFO");
    expected.put("logger", "shop.Orders");
    expected.put("message", "created");
    expected.put("requestId", "7");
    expected.put("traceId", "0af7651916cd43dd8448eb211c80319c");
    expected.put("tenantId", "blue");
    expected.put("function", "orders");
    expected.put("coldStart", false);
    expected.put("order", 17L);
    expected.put("paid", true);
    expected.put("level_", "gold");
    expected.put("nothing", null);
    expected.put("infinite", null);
    expected.put("errorType", "java.io.IOException");
    expected.put("errorMessage", "disk full");
    assertEquals(expected, record);
  }

  @Test
  void recordsOfTheFrameworkHaveTheInvocationsFieldsToo() {
    begin();
    Log.keyValues().put("order", 17);
    ErrorReport report = ErrorReport.of(new IOException("disk full"), null);
    LogOutput output = new LogOutput(Map.of("ALOFT_LOG_FORMAT", "JSON"));
    output.write(log, 4, "7", "The invocation failed" + report.logged(), report);
    Map<String, @Nullable Object> record = read(written());
    assertEquals(17L, record.get("order"));
    assertEquals("0af7651916cd43dd8448eb211c80319c", record.get("traceId"));
    assertEquals(
        "The invocation failed with java.io.IOException: disk full", record.get("message"));
  }

  /** Any caller could send such an event. */
  @Test
  void recordsOfTheFrameworkDoNotHoldTheEvent() {
    begin();
    JsonReader in = new JsonReader();
    byte[] event = "\"4929-1111\"".getBytes(StandardCharsets.UTF_8);
    in.begin(event, 0, event.length);
    JsonException refused = assertThrows(JsonException.class, in::readInt);
    ErrorReport report = ErrorReport.of(refused, null);
    LogOutput output = new LogOutput(Map.of("ALOFT_LOG_FORMAT", "json"));
    output.write(log, 4, "7", "The event was refused" + report.logged(), report);
    String line = written();
    assertFalse(line.contains("4929"), line);
    assertTrue(line.contains("expected an integer"), line);
  }

  @Test
  void keysThatPlatformsGiveAMeaningAreChanged() {
    Map<String, Object> own = new LinkedHashMap<>();
    own.put("logging.googleapis.com/labels", "x");
    own.put("level", "gold");
    own.put("level_", "silver");
    created(null, own).writeTo(log, true);
    Map<String, @Nullable Object> record = read(written());
    assertEquals("x", record.get("_logging.googleapis.com/labels"));
    assertEquals("gold", record.get("level__"));
    assertEquals("silver", record.get("level_"));
  }

  @Test
  void strangeKeysAndValuesCostNoRecord() {
    begin();
    assertThrows(NullPointerException.class, () -> Log.with(nothing(), 1));
    Log.keyValues().put(nothing(), 1);
    Log.keyValues().put("list", List.of(1, 2));
    Log.keyValues().put("exact", new BigDecimal("1.50"));
    created(null, Map.of()).writeTo(log, true);
    Map<String, @Nullable Object> record = read(written());
    assertEquals("1", String.valueOf(record.get("null")));
    assertEquals("[1, 2]", record.get("list"));
    assertEquals("1.50", String.valueOf(record.get("exact")));
    Object broken =
        new Object() {
          @Override
          public String toString() {
            throw new AssertionError("no text");
          }
        };
    assertTrue(
        String.valueOf(LogValue.of(broken)).endsWith("failed with java.lang.AssertionError)"));
  }

  /** What a caller without null checks passes. */
  @SuppressWarnings("NullAway")
  private static String nothing() {
    return null;
  }

  @Test
  void aCarriedTaskLeavesItsThreadAsItWas() {
    begin();
    Log.with("kept", 1);
    Runnable task;
    try (Log.Scope scope = Log.with("card", 4929)) {
      assertNotNull(scope);
      task = Log.carrying(() -> Log.with("of task", 1));
    }
    task.run();
    assertEquals(Map.of("kept", 1), Log.keyValues());
    Bootstrap.begin(new TestContext("test", "8", "orders", null, null));
    Map<String, Object> others = Log.keyValues();
    task.run();
    assertSame(others, Log.keyValues());
    assertEquals(Map.of(), Log.keyValues());
  }

  @Test
  void fieldsEndWithTheInvocation() {
    Log.keyValues().put("before", 1);
    begin();
    Log.keyValues().put("order", 17);
    Bootstrap.begin(new TestContext("test", "8", "orders", null, null));
    created(null, Map.of()).writeTo(log, false);
    assertEquals("[INFO] RequestId: 8 shop.Orders: created\n", written());
    Log.keyValues().put("order", 18);
    Bootstrap.end();
    created(null, Map.of()).writeTo(log, false);
    assertEquals("[INFO] shop.Orders: created\n", written());
  }

  @Test
  void anyTextArrives() {
    Random random = new Random(13);
    for (int i = 0; i < 2_000; i++) {
      Map<String, Object> own = new LinkedHashMap<>();
      for (int j = random.nextInt(4); j > 0; j--) {
        own.put(text(random), text(random));
      }
      String message = text(random);
      String failure = text(random);
      record(random.nextInt(6), text(random) + "x", message, new Exception(failure), own)
          .writeTo(log, true);
      String line = written();
      assertEquals(line.length() - 1, line.indexOf('\n'));
      assertTrue(line.chars().filter(Character::isISOControl).count() == 1, line);
      Map<String, @Nullable Object> record = read(line);
      assertEquals(message, record.get("message"));
      assertEquals(failure, record.get("errorMessage"));
      own.forEach((key, value) -> assertEquals(value, record.get(key)));
      record(3, "x", message, null, own).writeTo(log, false);
      line = written();
      assertEquals(1, line.split("\\R", -1).length - 1, line);
    }
  }

  /** Up to twelve characters, many of them hard; no lone surrogates, which cannot be keys. */
  private static String text(Random random) {
    int[] hard = {0, 7, 9, 10, 13, 27, '"', '\\', '/', 127, 0x85, 0x2028, 0x202e, 0xfeff, 0x1f600};
    StringBuilder made = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      made.appendCodePoint(
          random.nextBoolean() ? hard[random.nextInt(hard.length)] : 'a' + random.nextInt(26));
    }
    return made.toString();
  }

  @Test
  void loneSurrogatesAreReplaced() {
    record(3, "x", "a\ud800b", null, Map.of()).writeTo(log, true);
    assertEquals("a\ufffdb", read(written()).get("message"));
  }

  @Test
  void aRecordIsCutToWhatCloudsTake() {
    String huge = "\u0001".repeat(1 << 20);
    Exception failure = new IllegalStateException(huge);
    for (int i = 0; i < 16; i++) {
      failure = new IllegalStateException(huge, failure);
    }
    Map<String, Object> own = new LinkedHashMap<>();
    for (int i = 0; i < 100_000; i++) {
      own.put("key" + i, huge);
    }
    for (boolean json : new boolean[] {false, true}) {
      record(4, huge, huge, failure, own).writeTo(log, json);
      assertTrue(written.size() <= LIMIT, "" + written.size());
      assertTrue(written.size() > LIMIT / 8, "" + written.size());
      String record = written();
      assertTrue(record.contains("... (1048576 characters)"));
      if (json) {
        read(record);
      }
    }
    RuntimeLog shorter = new RuntimeLog(destination, new LogStyle(), "", 60_000);
    record(3, "x", "y".repeat(100_000), null, Map.of()).writeTo(shorter, false);
    assertTrue(written().length() <= 60_000);
    record(3, "x", "y".repeat(59_000), null, Map.of()).writeTo(shorter, false);
    assertFalse(written().contains("characters"));
  }

  @Test
  void aCloudsOwnObjectGetsTheRest() {
    begin();
    Log.keyValues().put("AWSRequestId", "own");
    RuntimeLog ofAws = new RuntimeLog(destination, new JsonStyle());
    created(new IOException("disk full"), Map.of()).writeTo(ofAws, false);
    Map<String, @Nullable Object> record = read(written());
    assertEquals("7", record.get("AWSRequestId"));
    assertEquals("own", record.get("AWSRequestId_"));
    assertEquals("shop.Orders", record.get("logger"));
    assertEquals("java.io.IOException", record.get("errorType"));
    assertEquals("disk full", record.get("errorMessage"));
    assertEquals("blue", record.get("tenantId"));
  }

  @Test
  void theEnvironmentDecidesBeforeTheCloud() {
    RuntimeLog debug = new RuntimeLog(destination, new LogStyle(), "DEBUG");
    Bootstrap.logTo(() -> debug);
    LogOutput usual = new LogOutput(Map.of());
    assertTrue(usual.isLogged(1) && !usual.isLogged(0));
    LogOutput errors = new LogOutput(Map.of("ALOFT_LOG_LEVEL", "error"));
    assertTrue(errors.isLogged(4) && !errors.isLogged(3));
    Bootstrap.logTo(() -> log);
    assertTrue(usual.isLogged(INFO) && !usual.isLogged(1));
  }

  @Test
  void aWrongSettingIsReportedOnceAndChangesNothing() {
    Bootstrap.logTo(() -> log);
    LogOutput output =
        new LogOutput(Map.of("ALOFT_LOG_FORMAT", "xml\n", "ALOFT_LOG_LEVEL", "LOUD"));
    assertTrue(output.isLogged(INFO) && !output.isLogged(1));
    output.write(created(null, Map.of()));
    output.write(created(null, Map.of()));
    assertEquals(
        "[WARN] The environment variable ALOFT_LOG_FORMAT is \"xml\\n\", which has no effect. It"
            + " can be one of: text, json.\n"
            + "[WARN] The environment variable ALOFT_LOG_LEVEL is \"LOUD\", which has no effect. It"
            + " can be one of: TRACE, DEBUG, INFO, WARN, ERROR, FATAL.\n"
            + "[INFO] shop.Orders: created\n[INFO] shop.Orders: created\n",
        written());
  }

  @Test
  void noInvocationHasNoContext() {
    assertNull(Bootstrap.current());
    created(null, Map.of()).writeTo(log, true);
    Map<String, @Nullable Object> record = read(written());
    assertEquals(List.of("timestamp", "level", "message", "logger"), List.copyOf(record.keySet()));
  }

  /** A record as our own reader reads it, which refuses what is not JSON, and names given twice. */
  private static Map<String, @Nullable Object> read(String line) {
    byte[] utf8 = line.getBytes(StandardCharsets.UTF_8);
    JsonReader in = new JsonReader();
    in.begin(utf8, 0, utf8.length);
    in.beginObject();
    Map<String, @Nullable Object> record = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      assertFalse(record.containsKey(name), name);
      record.put(name, value(in, name));
    }
    in.end();
    return record;
  }

  private static @Nullable Object value(JsonReader in, String name) {
    if (name.equals("stackTrace")) {
      List<String> lines = new ArrayList<>();
      in.beginArray();
      while (in.nextElement()) {
        lines.add(in.readString());
      }
      return lines;
    }
    if (name.equals("coldStart") || name.equals("paid")) {
      return in.readBoolean();
    }
    if (name.equals("order")) {
      return in.readLong();
    }
    return in.isNull() ? null : in.readString();
  }
}
