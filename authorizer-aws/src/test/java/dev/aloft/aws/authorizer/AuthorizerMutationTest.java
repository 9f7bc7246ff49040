package dev.aloft.aws.authorizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
 * Whatever an event looks like, it is read or refused with a {@link JsonException}, and a simple
 * answer allows the ARN that is in it and nothing else.
 */
@Timeout(120)
final class AuthorizerMutationTest {
  private static final int ROUNDS = 20_000;

  private static final EventMutation MUTATION =
      new EventMutation(
          "null",
          "{}",
          "[]",
          "true",
          "\"\"",
          "0",
          "1e400",
          "\"\\ud800\"",
          "\"%zz%4\"",
          "\"a/b/c/*\"",
          "\"////?\"",
          "*",
          "/",
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
          "\"type\":\"REQUEST\",",
          "\"type\":\"TOKEN\",",
          "\"methodArn\":\"arn:a/b/GET/*\",",
          "\"routeArn\":\"arn\",",
          "\"version\":\"2.0\",",
          "\"stageVariables\":{\"a\":[1,{}]},",
          "\"identitySource\":[[],{},null],");

  @Test
  void mutatedEventsAreReadOrRefused() throws IOException {
    List<byte[]> events =
        List.of(
            GatewayEventFiles.resource("token"),
            GatewayEventFiles.resource("rest"),
            GatewayEventFiles.resource("http"));
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
        fail(
            "Seed "
                + seed
                + ", round "
                + round
                + ": "
                + new String(mutated, StandardCharsets.UTF_8),
            e);
      }
    }
    assertTrue(answered > ROUNDS / 20, answered + " were answered");
  }

  /** Whether it was an event. */
  private static boolean check(byte[] event) throws Exception {
    List<AuthorizerRequest> got = new ArrayList<>();
    AuthorizerHandler handler =
        (request, context) -> {
          got.add(request);
          return Authorization.allow();
        };
    Output output = new Output();
    try {
      handler.handle(GatewayEventFiles.input(event), GatewayEventFiles.CONTEXT, output);
    } catch (JsonException refused) {
      assertEquals(List.of(), got);
      return false;
    } catch (IllegalStateException refused) {
      String arn = got.get(0).arn();
      assertTrue(arn.contains("*") || arn.contains("?"), arn);
      return false;
    }
    JsonNode answer = JsonMapper.shared().readTree(output.buffer(), 0, output.length());
    if (got.get(0).kind() == AuthorizerRequest.Kind.REQUEST_V2) {
      assertEquals("{\"isAuthorized\":true}", answer.toString());
    } else {
      JsonNode statements = answer.get("policyDocument").get("Statement");
      assertEquals(1, statements.size());
      JsonNode resources = statements.get(0).get("Resource");
      assertEquals(1, resources.size());
      assertEquals(got.get(0).arn(), resources.get(0).asString());
    }
    return true;
  }
}
