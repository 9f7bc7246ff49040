package dev.aloft.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.invocation.Answer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** An event that cannot be decoded is the caller's error: reported with its place, and no more. */
final class BadInputTest {
  private final JsonMapper json = new JsonMapper();

  @Test
  void everyBadEventIsReportedWithItsPlaceAndTheNextOneServed() {
    try (Deployed function = Deployed.start("hello")) {
      refuses(function, "", "");
      refuses(function, "{", "");
      refuses(function, "{\"name\":\"x\"} trailing", "");
      refuses(function, "null", "");
      refuses(function, "[]", "");
      refuses(function, "{}", "name");
      refuses(function, "{\"name\":null}", "/name");
      refuses(function, "{\"name\":[17]}", "/name");
      refuses(function, "{\"name\":{}}", "/name");
      refuses(function, "{\"name\":\"a\",\"name\":\"b\"}", "name");
      refuses(function, "{\n  \"name\": tru }", "line 2");
      refuses(function, "{\"other\":" + "[".repeat(100_000), "");
      byte[] broken = "{\"name\":\"??\"}".getBytes(StandardCharsets.UTF_8);
      broken[9] = (byte) 0xc0;
      broken[10] = (byte) 0xaf;
      if (Deployed.has("binary")) {
        refuses(function, broken, "");
      }
    }
  }

  @Test
  void numbersOutOfRangeAndUnknownConstantsAreRefused() {
    try (Deployed function = Deployed.start("echo-number")) {
      refuses(function, "2147483648", "");
      refuses(function, "1e400", "");
      refuses(function, "\"1.5\"", "");
      refuses(function, "\"1x\"", "");
      refuses(function, "1" + "0".repeat(100_000), "");
    }
    try (Deployed function = Deployed.start("echo-everything")) {
      refuses(function, "{\"day\":\"FRYDAY\"}", "FRIDAY");
      refuses(function, "{\"numbers\":[1,2,\"x\"]}", "/numbers/2");
      refuses(function, "{\"byDay\":{\"MONDAY\":[true]}}", "/byDay/MONDAY/0");
      refuses(function, "{\"flag\":true}", "amount");
    }
  }

  @Test
  void handWrittenCodecsRefuseWithThePlaceToo() {
    try (Deployed function = Deployed.start("echo-coded")) {
      refuses(function, "\"xyz\"", "hexadecimal");
    }
    try (Deployed function = Deployed.start("echo-tree")) {
      refuses(function, "{\"a\":{\"b\":1,\"b\":2}}", "/a/b");
    }
  }

  @Test
  void hugeStringsAreServed() {
    try (Deployed function = Deployed.start("hello")) {
      String name = "x".repeat(5_900_000);
      Answer answer = function.call("{\"name\":\"" + name + "\"}");
      assertEquals(Answer.Kind.RESPONSE, answer.kind());
      assertEquals(name.length() + "{\"message\":\"Hello, !\"}".length(), answer.length());
    }
  }

  private void refuses(Deployed function, String event, String mention) {
    refuses(function, event.getBytes(StandardCharsets.UTF_8), mention);
  }

  private void refuses(Deployed function, byte[] event, String mention) {
    Answer answer = function.call(event);
    assertEquals(Answer.Kind.ERROR, answer.kind(), answer.text());
    String message =
        Deployed.tellsErrors()
            ? json.readTree(answer.body()).get("errorMessage").asString()
            : answer.text();
    assertTrue(message.contains(mention), message);
    assertTrue(message.contains("line "), message);
    assertTrue(function.process().isAlive());
  }
}
