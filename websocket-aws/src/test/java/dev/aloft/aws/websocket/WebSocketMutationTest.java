package dev.aloft.aws.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.aloft.json.JsonException;
import dev.aloft.provider.Output;
import dev.aloft.provider.tests.EventMutation;
import dev.aloft.provider.tests.GatewayEventFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever an event looks like, it is read or refused with a {@link JsonException}, and the answer
 * to one that is read is JSON with the function's status.
 */
@Timeout(120)
final class WebSocketMutationTest {
  private static final int ROUNDS = 20_000;

  private static final EventMutation MUTATION =
      new EventMutation(
          "null",
          "{}",
          "[]",
          "true",
          "\"\"",
          "-1",
          "1e400",
          "99999999999999999999",
          "\"\\ud800\"",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"",
          "\\",
          "\u0000",
          "\u00fc",
          "\"eventType\":\"MESSAGE\",",
          "\"connectionId\":7,",
          "\"connectedAt\":\"x\",",
          "\"disconnectStatusCode\":-70000,",
          "\"isBase64Encoded\":true,",
          "\"body\":\"aGk\",",
          "\"methodArn\":\"arn\",",
          "\"authorizer\":{\"a\":[1,{}]},",
          "\"stageVariables\":[],");

  @Test
  void mutatedEventsAreReadOrRefused() throws IOException {
    List<byte[]> events =
        List.of(
            GatewayEventFiles.resource("connect"),
            GatewayEventFiles.resource("message"),
            GatewayEventFiles.resource("disconnect"));
    long seed = 20261130L;
    Random random = new Random(seed);
    int answered = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] mutated = events.get(random.nextInt(events.size())).clone();
      for (int i = random.nextInt(3); i >= 0; i--) {
        mutated = MUTATION.of(mutated, random);
      }
      try {
        answered += check(mutated) ? 1 : 0;
      } catch (Exception | Error e) {
        String event = new String(mutated, StandardCharsets.UTF_8);
        fail("Seed " + seed + ", round " + round + ": " + event, e);
      }
    }
    assertTrue(answered > ROUNDS / 20, answered + " were answered");
  }

  /** Whether it was an event. */
  private static boolean check(byte[] event) throws Exception {
    List<WebSocketEvent<byte[]>> got = new ArrayList<>();
    WebSocketHandler handler =
        (read, request, context, response) -> {
          got.add(read.withBody(request.bytes()));
          response.start(200);
        };
    Output output = new Output();
    try {
      handler.handle(GatewayEventFiles.input(event), GatewayEventFiles.CONTEXT, output);
    } catch (JsonException refused) {
      assertEquals(List.of(), got);
      return false;
    }
    WebSocketEvent<byte[]> read = got.get(0);
    assertFalse(read.connectionId().isEmpty());
    assertTrue(read.disconnectStatus() >= -1 && read.disconnectStatus() <= 0xffff);
    JsonNode answer = JsonMapper.shared().readTree(output.buffer(), 0, output.length());
    assertEquals("{\"statusCode\":200}", answer.toString());
    return true;
  }
}
