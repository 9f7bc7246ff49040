package dev.aloft.log;

import static dev.aloft.provider.tests.TestProcess.LIMIT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.CloudEmulator;
import dev.aloft.emulator.FunctionProcess;
import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Invocation;
import dev.aloft.provider.tests.TestProcess;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A function's records on every cloud: real processes beside the clouds' doubles. */
@Timeout(180)
final class CloudLogTest {
  private static final Map<String, String> JSON =
      Map.of("AWS_LAMBDA_LOG_FORMAT", "JSON", "ALOFT_LOG_FORMAT", "json");

  private static FunctionProcess launch(
      CloudEmulator emulator, String name, Map<String, String> environment) {
    try {
      Class<?> main = Class.forName(LoggingFunction.class.getName() + "$" + name);
      return emulator.launch(TestProcess.command(main), environment);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "aws, Aws",
    "tencent, Tencent",
    "aliyun, Aliyun",
    "scaleway, Scaleway",
    "knative, Knative"
  })
  void everyRecordHasItsInvocation(String cloud, String main) {
    try (CloudEmulator emulator = CloudEmulator.start(cloud);
        FunctionProcess process = launch(emulator, main, JSON)) {
      assertEquals("first", emulator.call("first").text());
      if (emulator.isParallel()) {
        List<Invocation> pairs = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
          pairs.add(emulator.invoke(Event.of("pair" + i)));
        }
        for (Invocation pair : pairs) {
          assertTrue(pair.await(LIMIT).text().startsWith("pair"));
        }
      }
      emulator.call("fail");
      assertEquals("last", emulator.call("last").text());
      process.awaitLog("ended last", LIMIT);
      check(process.log(), emulator.isParallel() ? 11 : 3);
      assertFalse(process.log().contains("not written"), process.log());
    }
  }

  /** The records of loops that serve events at the same time. */
  @Test
  void everyRecordOfSeveralLoopsHasItsInvocationAndItsTenant() {
    try (LambdaEmulator emulator = LambdaEmulator.builder().concurrency(4).start();
        FunctionProcess process = launch(emulator, "Aws", JSON)) {
      assertEquals("first", emulator.call(ofTenant("first")).text());
      List<Invocation> pairs = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        pairs.add(emulator.invoke(ofTenant("pair" + i)));
      }
      for (Invocation pair : pairs) {
        assertTrue(pair.await(LIMIT).text().startsWith("pair"));
      }
      emulator.call(ofTenant("fail"));
      emulator.awaitNext(LIMIT);
      process.awaitLog("IllegalStateException: broken", LIMIT);
      check(process.log(), 42);
      for (String line : process.log().lines().filter(line -> line.startsWith("{")).toList()) {
        JsonNode record = JsonMapper.shared().readTree(line);
        assertEquals("tenant of " + text(record, "event"), text(record, "tenantId"), line);
      }
      assertEquals(List.of(), emulator.violations());
    }
  }

  private static Event ofTenant(String event) {
    return Event.of(event).header("Lambda-Runtime-Aws-Tenant-Id", "tenant of " + event);
  }

  private static void check(String log, int invocations) {
    Map<String, List<JsonNode>> byEvent = new HashMap<>();
    for (String line : log.lines().toList()) {
      if (line.startsWith("{")) {
        JsonNode record = JsonMapper.shared().readTree(line);
        byEvent.computeIfAbsent(text(record, "event"), e -> new ArrayList<>()).add(record);
      }
    }
    Set<String> ids = new HashSet<>();
    byEvent.forEach(
        (event, records) -> {
          assertEquals(event.equals("fail") ? 4 : 3, records.size(), log);
          ids.add(requestId(records.get(0)));
          for (JsonNode record : records) {
            assertEquals(text(record, "own"), requestId(record), log);
            assertEquals(requestId(records.get(0)), requestId(record), log);
            assertEquals(event.equals("first"), record.get("coldStart").asBoolean(), log);
          }
          assertEquals("begun " + event, text(records.get(0), "message"));
          assertEquals("shop.Orders", text(records.get(0), "logger"));
          assertEquals("carried", text(records.get(1), "message"));
          assertEquals("direct", text(records.get(2), "logger"));
          assertEquals(3, records.get(2).get("count").asInt());
        });
    assertEquals(invocations, byEvent.size(), log);
    assertEquals(invocations, ids.size(), log);
    JsonNode failure = byEvent.getOrDefault("fail", List.of()).get(3);
    assertTrue(text(failure, "message").contains("IllegalStateException: broken"), log);
  }

  private static String requestId(JsonNode record) {
    JsonNode ofAws = record.get("AWSRequestId");
    JsonNode labels = record.get("logging.googleapis.com/labels");
    return ofAws != null
        ? ofAws.asString()
        : text(labels == null ? record : labels, labels == null ? "requestId" : "request_id");
  }

  private static String text(JsonNode record, String name) {
    JsonNode value = record.get(name);
    return value == null ? "(no " + name + ")" : value.asString();
  }

  @ParameterizedTest
  @CsvSource({"aws, Aws", "aliyun, Aliyun"})
  void textIsTheCloudsOwn(String cloud, String main) {
    try (CloudEmulator emulator = CloudEmulator.start(cloud);
        FunctionProcess process = launch(emulator, main, Map.of("ALOFT_LOG_LEVEL", "debug"))) {
      String id = emulator.call("first").requestId();
      process.awaitLog("ended first", LIMIT);
      String log = process.log();
      String head = cloud.equals("aws") ? "[INFO] RequestId: " + id : "Z " + id + " [INFO]";
      assertTrue(log.contains(head + " shop.Orders: begun first event=first own=" + id), log);
      assertTrue(log.contains("coldStart=true"), log);
      assertTrue(log.contains("shop.Orders: not written"), log);
    }
  }
}
