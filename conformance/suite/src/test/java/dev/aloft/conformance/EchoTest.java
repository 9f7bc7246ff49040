package dev.aloft.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What goes in comes out, in every form of payload. */
final class EchoTest {

  private static final String HARD =
      "\"quotes\" \\ / \b\f\n\r\t \u0000\u001f \u007f é ß 中文 \uD83D\uDE80 \u2028\u2029 </script>";

  private final JsonMapper json =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  @Test
  void recordInRecordOut() {
    try (Deployed function = Deployed.start("hello")) {
      assertEquals("{\"message\":\"Hello, World!\"}", function.call("{\"name\":\"World\"}").text());
      String event = json.writeValueAsString(new Echoes.Person(HARD));
      JsonNode answer = json.readTree(function.call(event).text());
      assertEquals("Hello, " + HARD + "!", answer.get("message").asString());
    }
  }

  @Test
  void textIsPassedAsItIs() {
    try (Deployed function = Deployed.start("echo-text")) {
      for (String text :
          new String[] {"", "plain", "{\"not\": decoded", HARD, "x".repeat(6_000_000)}) {
        // Where events are JSON, text comes as a JSON string.
        String event = Deployed.has("raw-text") ? text : json.writeValueAsString(text);
        assertEquals(text, text(function.call(event)));
      }
    }
  }

  @Test
  void jsonStringsAreTextWhereEventsAreJson() {
    boolean raw = Deployed.has("raw-text");
    try (Deployed function = Deployed.start("echo-text")) {
      for (String event :
          new String[] {"\"a\"", " \"\\u00df\\n\\ud83d\" ", "\"\"", "{\"a\": 1}", "17", "null"}) {
        String seen =
            raw || event.indexOf('"') < 0 || event.startsWith("{")
                ? event
                : json.readValue(event, String.class);
        String answer = function.call(event).text();
        assertEquals(seen, raw ? answer : json.readValue(answer, String.class), event);
      }
      if (!raw) {
        assertEquals("\"ra\"", function.call("\"ra\"").text());
        assertEquals(Answer.Kind.ERROR, function.call("\"cut").kind());
        assertEquals("\"goes on\"", function.call("goes on").text());
      }
    }
  }

  /** The answer of a function that returns text. */
  private String text(Answer answer) {
    return Deployed.has("raw-text") ? answer.text() : json.readValue(answer.text(), String.class);
  }

  @Test
  void bytesArePassedAsTheyAre() {
    byte[] bytes = bytes(3_000_000, "binary");
    try (Deployed function = Deployed.start("echo-bytes")) {
      assertArrayEquals(bytes, function.call(bytes).body());
      assertArrayEquals(new byte[0], function.call(new byte[0]).body());
    }
  }

  @Test
  void streamsArePassedAsTheyAre() {
    byte[] bytes = bytes(1_000_000, "binary");
    try (Deployed function = Deployed.start("echo-stream")) {
      assertArrayEquals(bytes, function.call(bytes).body());
      assertArrayEquals(new byte[0], function.call(new byte[0]).body());
    }
  }

  @Test
  void containersAndScalarsAtTheRoot() {
    assertEcho("echo-list", "[]", "[{\"name\":\"a\"},{\"name\":\"b\"}]");
    assertEcho("echo-map", "{}", "{\"a\":[],\"b\":[1,-2,2147483647]}");
    assertEcho("echo-number", "0", "-2147483648");
  }

  @Test
  void treesAndHandWrittenCodecs() {
    assertEcho("echo-tree", "{\"a\":[1,2.5,\"x\",null,true,{}]}", "17", "[]");
    assertEcho("echo-coded", "\"ff\"", "\"7fffffff\"");
  }

  @Test
  void everyKindOfTypeComesBackTheSame() {
    String everything =
        """
        {"flag":true,"tiny":-128,"small":32767,"medium":-2147483648,"large":9223372036854775807,\
        "single":1.5,"precise":-2.5E-300,"letter":"ß","boxed":7,"maybe":null,"text":"\\uD83D\\uDE80",\
        "amount":12345678901234567890.123456789,"huge":123456789012345678901234567890,\
        "binary":"AAECAwQ=","instant":"2026-01-31T12:00:00.123456789Z","date":"2024-02-29",\
        "time":"23:59:59.999","dateTime":"2026-01-31T12:00:01","offset":"2026-01-31T12:00:00Z",\
        "zoned":"2026-01-31T12:00:00Z","duration":"PT1H30M","period":"P1Y2M3D",\
        "zone":"Asia/Shanghai","day":"FRIDAY","id":"123e4567-e89b-12d3-a456-426614174000",\
        "option":"present","list":["a",null,"b"],"days":["MONDAY","SUNDAY"],\
        "byDay":{"TUESDAY":[1,2.50],"WEDNESDAY":[]},"numbers":[3,2,1],\
        "bean":{"name":"b","count":3,"active":true}}""";
    try (Deployed function = Deployed.start("echo-everything")) {
      Answer answer = function.call(everything);
      assertEquals(Answer.Kind.RESPONSE, answer.kind(), answer.text());
      assertEquals(json.readTree(everything), json.readTree(answer.text()));
    }
  }

  @Test
  void laterNothingAndNoPayload() {
    assertEcho("echo-later", "{\"name\":\"later\"}");
    try (Deployed function = Deployed.start("nothing")) {
      String answer = function.call("{\"name\":\"x\"}").text();
      // Each cloud has its own way to represent nothing.
      assertTrue(answer.isEmpty() || answer.equals("null"), answer);
    }
    try (Deployed function = Deployed.start("no-payload")) {
      assertEquals("{\"message\":\"nobody asked\"}", function.call("any thing").text());
    }
  }

  @Test
  void contextTellsTheInvocation() {
    try (Deployed function = Deployed.start("context")) {
      Answer answer = function.call("{}");
      JsonNode seen = json.readTree(answer.text());
      if (Deployed.has("request-ids")) {
        assertEquals(answer.requestId(), seen.get("requestId").asString());
      }
      assertFalse(seen.get("requestId").asString().isEmpty());
      assertEquals(function.emulator().cloud(), seen.get("cloud").asString());
      assertTrue(seen.get("hasTimeLeft").asBoolean());
      assertTrue(seen.get("memoryLimitMb").asInt() >= 0);
      JsonNode trace = seen.get("traceParent");
      assertTrue(
          trace == null
              || trace.isNull()
              || trace.asString().matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]"),
          seen.toString());
    }
  }

  @Test
  void objectIsBuiltOnce() {
    try (Deployed function = Deployed.start("count")) {
      assertEquals("tick 1", text(function.call("{}")));
      assertEquals("tick 2", text(function.call("{}")));
      assertEquals(
          function.process().log().indexOf("counter built"),
          function.process().log().lastIndexOf("counter built"));
    }
  }

  /** Random bytes; random letters where the cloud, lacking this, destroys other bytes. */
  static byte[] bytes(int count, String feature) {
    byte[] bytes = new byte[count];
    new Random(count).nextBytes(bytes);
    if (!Deployed.has(feature)) {
      for (int i = 0; i < count; i++) {
        bytes[i] = (byte) ('a' + Math.floorMod(bytes[i], 26));
      }
    }
    return bytes;
  }

  private static void assertEcho(String name, String... events) {
    try (Deployed function = Deployed.start(name)) {
      for (String event : events) {
        Answer answer = function.call(event.getBytes(StandardCharsets.UTF_8));
        assertEquals(Answer.Kind.RESPONSE, answer.kind(), answer.text());
        assertEquals(event, answer.text());
      }
    }
  }

  @Test
  void whatAFunctionKeepsOfAnEventIsItsOwn() {
    try (Deployed function = Deployed.start("keep")) {
      assertEquals("kept", function.call(event("first", '1')).text());
      assertEquals("same \"first\"", function.call(event("other", '2')).text());
      assertEquals("same ", function.call(event("third", '3')).text());
    }
  }

  private static Event event(String name, char trace) {
    return Event.of("\"" + name + "\"")
        .header("X-Kept", name)
        .header("traceparent", "00-" + "0".repeat(31) + trace + "-00f067aa0ba902b7-01");
  }
}
