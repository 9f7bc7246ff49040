package dev.aloft.emulator;

import static dev.aloft.emulator.Fixtures.at;
import static dev.aloft.emulator.Fixtures.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.aloft.emulator.internal.json.JsonValue;
import dev.aloft.emulator.internal.lambda.AuthorizerAnswers;
import dev.aloft.emulator.internal.lambda.AuthorizerEvents;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.AuthorizerVerdict;
import dev.aloft.emulator.invocation.HttpCall;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** API Gateway's side of Lambda authorizers. */
class AuthorizerAnswersTest {
  private static final HttpCall CALL =
      HttpCall.post("/a/b?x=1", "text/plain", "body").header("Authorization", "t");
  private static final String ARN = AuthorizerEvents.arn(CALL);

  private static Answer answer(Answer.Kind kind, String body) {
    return new Answer(
        kind,
        "id",
        body.replace('\'', '"').getBytes(StandardCharsets.UTF_8),
        List.of(),
        List.of(),
        Optional.empty());
  }

  private static AuthorizerVerdict policy(String statements) {
    return AuthorizerAnswers.policy(
        answer(
            Answer.Kind.RESPONSE,
            "{'principalId':'p','policyDocument':{'Version':'2012-10-17','Statement':["
                + statements
                + "]},'context':{'a':'b','n':1}}"),
        ARN);
  }

  private static String statement(String effect, String resource) {
    return "{'Action':'execute-api:Invoke','Effect':'" + effect + "','Resource':" + resource + "}";
  }

  @Test
  void policiesAreApplied() {
    assertEquals(403, policy("").status());
    assertEquals(200, policy(statement("Allow", "'" + ARN + "'")).status());
    assertEquals(200, policy(statement("Allow", "['arn:no','arn:aws:*/a/?']")).status());
    assertEquals(403, policy(statement("Allow", "'" + ARN + "/c'")).status());
    assertEquals(403, policy(statement("Allow", "'*'") + "," + statement("Deny", "'*'")).status());
    assertEquals(200, policy(statement("Allow", "'*'") + "," + statement("Deny", "'x'")).status());
    assertEquals(500, policy(statement("Perhaps", "'*'")).status());
    String conditional = statement("Allow", "'*'").replace("}", ",'Condition':{}}");
    assertEquals(403, policy(conditional).status());
    assertEquals(403, policy(statement("Allow", "'*'").replace("Invoke", "Other")).status());
    AuthorizerVerdict verdict = policy(statement("Allow", "'*'"));
    assertEquals("p", verdict.principal());
    assertEquals(Map.of("a", "\"b\"", "n", "1"), verdict.context());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'isAuthorized':true}|200",
        "{'isAuthorized':true,'context':{'list':[1]}}|200",
        "{'isAuthorized':false}|403",
        "{'isAuthorized':'true'}|500",
        "{'isAuthorized':true,'context':1}|500",
        "{}|500",
        "true|500",
        "null|500",
        "{'principalId':'p','policyDocument':{'Statement':[]}}|500",
        "no json|500",
      })
  void simpleAnswersAreReadStrictly(String body, int status) {
    assertEquals(status, AuthorizerAnswers.simple(answer(Answer.Kind.RESPONSE, body)).status());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'isAuthorized':true}",
        "{'principalId':'p'}",
        "{'policyDocument':{'Statement':[]}}",
        "{'principalId':'p','policyDocument':{'Statement':[]},'context':{'a':{}}}",
        "[]",
      })
  void otherAnswersThanPoliciesAreRefused(String body) {
    assertEquals(500, AuthorizerAnswers.policy(answer(Answer.Kind.RESPONSE, body), ARN).status());
  }

  @Test
  void onlyOneMessageMeans401() {
    for (String message : List.of("Unauthorized", "unauthorized", "Unauthorized.", "")) {
      Answer error = answer(Answer.Kind.ERROR, "{'errorMessage':'" + message + "'}");
      int status = message.equals("Unauthorized") ? 401 : 500;
      assertEquals(status, AuthorizerAnswers.simple(error).status(), message);
      assertEquals(status, AuthorizerAnswers.policy(error, ARN).status(), message);
    }
    assertEquals(500, AuthorizerAnswers.simple(Answer.lost("id", "Sandbox.Timedout")).status());
  }

  @Test
  void eventsHaveTheMembersOfTheSamples() {
    assertEquals(
        members("aws/lambda-events/example-apigw-custom-auth-request.json"),
        json(AuthorizerEvents.token(CALL)).members().keySet());
    assertEquals(
        members("aws/lambda-events/example-apigw-custom-auth-request-type-request.json"),
        json(AuthorizerEvents.restApi(CALL, "1")).members().keySet());
    JsonValue second = json(AuthorizerEvents.httpApi2(CALL, "1"));
    assertEquals("[\"t\"]", at(second, "identitySource"));
    assertEquals("2.0", at(second, "version"));
    assertNull(second.member("body"));
    JsonValue socket = json(AuthorizerEvents.webSocket(CALL, "1"));
    assertEquals("CONNECT", at(socket, "requestContext.eventType"));
    assertNull(socket.member("httpMethod"));
  }

  private static Set<String> members(String fixture) {
    return Fixtures.read(fixture).members().keySet();
  }
}
