package dev.aloft.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.FunctionComputeEmulator;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Handlers of other runtimes do on every cloud what they did there. */
final class HandlersTest {
  private static final String IDENTITY =
      "{\"cognitoIdentityId\":\"me\",\"cognitoIdentityPoolId\":\"pool\"}";
  private static final String CLIENT =
      "{\"client\":{\"app_title\":\"shop\"},\"custom\":{\"a\":\"b\",\"n\":1},\"env\":{}}";

  @Test
  void requestHandler() {
    try (Deployed function = Deployed.start("lambda-object")) {
      Answer answer = function.call("{\"name\":\"World\"}");
      JsonNode seen = JsonMapper.shared().readTree(answer.text());
      assertEquals("World", seen.get("name").asString());
      assertFalse(seen.get("requestId").asString().isEmpty());
      assertTrue(seen.get("hasTimeLeft").asBoolean());
      function.process().awaitLog("greeting", Deployed.LIMIT);
      function.process().awaitLog("a warning", Deployed.LIMIT);
    }
  }

  @Test
  void whatACallerMayClaimComesFromLambdaAlone() {
    try (Deployed function = Deployed.start("lambda-object")) {
      Event event =
          Event.of("{\"name\":\"World\"}")
              .header("Lambda-Runtime-Cognito-Identity", IDENTITY)
              .header("Lambda-Runtime-Client-Context", CLIENT);
      JsonNode seen = JsonMapper.shared().readTree(function.call(event).text());
      boolean lambda = function.emulator().cloud().equals("aws");
      assertEquals(lambda ? "me" : null, text(seen.get("identity")));
      assertEquals(lambda ? "shop" : null, text(seen.get("client")));
      assertEquals(lambda, !seen.get("arn").asString().isEmpty());
    }
  }

  @Test
  void handlerOfAwssOwnEvents() {
    try (Deployed function = Deployed.start("lambda-sqs")) {
      Answer answer =
          function.call(
              "{\"Records\":["
                  + message("m-1", "first", "order")
                  + ","
                  + message("m-2", "second", "noise")
                  + "]}");
      assertEquals("{\"batchItemFailures\":[{\"itemIdentifier\":\"m-2\"}]}", answer.text().strip());
      function.process().awaitLog("second of arn:aws:sqs:orders", Deployed.LIMIT);
    }
  }

  private static String message(String id, String body, String kind) {
    return "{\"messageId\":\"%s\",\"body\":\"%s\",\"eventSourceARN\":\"arn:aws:sqs:orders\","
            .formatted(id, body)
        + "\"messageAttributes\":{\"kind\":{\"stringValue\":\"%s\"}},\"newer\":{}}".formatted(kind);
  }

  private static @Nullable String text(@Nullable JsonNode node) {
    return node == null || node.isNull() ? null : node.asString();
  }

  @Test
  void requestStreamHandler() {
    byte[] bytes = EchoTest.bytes(100_000, "binary");
    try (Deployed function = Deployed.start("lambda-stream")) {
      assertArrayEquals(bytes, function.call(bytes).body());
      assertArrayEquals(new byte[0], function.call(new byte[0]).body());
    }
  }

  @Test
  void functionOfTheJdk() {
    try (Deployed function = Deployed.start("plain-java")) {
      assertEquals("6", function.call("[1,2,3]").text());
      assertEquals(Answer.Kind.ERROR, function.call("{}").kind());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"function-compute-hooks", "prepared-class"})
  void hooksOfAliyunsLibrary(String name) {
    try (Deployed function = Deployed.start(name)) {
      for (int round = 0; round < 2; round++) {
        assertEquals("1", function.call("\"event\"").text().strip());
      }
      function.process().awaitLog("initialised " + name, Deployed.LIMIT);
      if (function.emulator() instanceof FunctionComputeEmulator aliyun) {
        assertEquals(200, aliyun.preFreeze().status());
        function.process().awaitLog("freezing", Deployed.LIMIT);
      }
      function.process().terminate();
      function.process().awaitLog("stopping", Deployed.LIMIT);
    }
  }

  @Test
  void pojoRequestHandler() {
    try (Deployed function = Deployed.start("function-compute-object")) {
      String answer = function.call("{\"name\":\"World\"}").text();
      assertTrue(answer.contains("World "), answer);
      function.process().awaitLog("greeting", Deployed.LIMIT);
    }
  }
}
