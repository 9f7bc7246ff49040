package dev.aloft.aws.authorizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.FunctionProcess;
import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.emulator.LambdaEmulator.AuthorizerForm;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.AuthorizerVerdict;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.provider.tests.TestProcess;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Authorizers through the loop, as the service's double asks them and applies what they say. */
@Timeout(120)
final class AuthorizerTriggerTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static FunctionProcess launch(LambdaEmulator emulator) {
    return emulator.launch(TestProcess.command(GateFunction.class), Map.of());
  }

  private static HttpCall with(@Nullable String token) {
    HttpCall call = HttpCall.get("/orders/7?expand=lines");
    return token == null ? call : call.header("Authorization", token);
  }

  @ParameterizedTest
  @EnumSource(AuthorizerForm.class)
  void oneFunctionAnswersEveryApi(AuthorizerForm form) {
    boolean simple = form == AuthorizerForm.HTTP_API_SIMPLE;
    boolean policies = !simple && form != AuthorizerForm.HTTP_API_POLICY;
    try (LambdaEmulator emulator = LambdaEmulator.start();
        FunctionProcess process = launch(emulator)) {
      if (simple || policies) {
        AuthorizerVerdict yes = emulator.authorize(form, with("yes"));
        assertEquals(200, yes.status(), yes.toString());
        assertEquals(
            Map.of("tenant", "\"t\u00fc-1\"", "limit", "7", "admin", "false"), yes.context());
        assertEquals(policies ? "ada" : "", yes.principal());
        assertEquals(403, emulator.authorize(form, with("no")).status());
      }
      if (!simple) {
        assertEquals(200, emulator.authorize(form, with("policy")).status());
        assertEquals(200, emulator.authorize(form, with("but")).status());
        assertEquals(403, emulator.authorize(form, with("nothing")).status());
      }
      assertEquals(List.of(), emulator.violations());
      assertEquals("", process.log());
    }
  }

  /** What the gateway does with the form of answer that its setting does not ask for. */
  @Test
  void anAnswerInTheOtherFormOfFormatTwoLetsNothingThrough() {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        FunctionProcess process = launch(emulator)) {
      assertEquals(
          500, emulator.authorize(AuthorizerForm.HTTP_API_SIMPLE, with("policy")).status());
      assertEquals(500, emulator.authorize(AuthorizerForm.HTTP_API_POLICY, with("yes")).status());
      assertEquals("", process.log());
    }
  }

  @ParameterizedTest
  @EnumSource(AuthorizerForm.class)
  void whatFailsLetsNothingThrough(AuthorizerForm form) {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        FunctionProcess process = launch(emulator)) {
      AuthorizerVerdict unknown = emulator.authorize(form, with("who"));
      assertEquals(401, unknown.status());
      assertTrue(
          unknown.answer().text().startsWith("{\"errorMessage\":\"Unauthorized\","),
          unknown.answer().text());
      assertEquals(401, emulator.authorize(form, with(null)).status());
      assertEquals(500, emulator.authorize(form, with("fail")).status());
      assertEquals(500, emulator.authorize(form, with("null")).status());
      process.awaitLog("s3cret", LIMIT);
      process.awaitLog("the authorizer returned null", LIMIT);
    }
  }

  @Test
  void anErrorOfTheJvmLetsNothingThroughAndEndsTheProcess() throws Exception {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        FunctionProcess process = launch(emulator)) {
      assertEquals(500, emulator.authorize(AuthorizerForm.REST_TOKEN, with("broken")).status());
      assertEquals(1, process.await(LIMIT));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, but, 200",
    "DELETE, but, 403",
    "DELETE, policy, 200",
  })
  void aPolicyIsAppliedToWhatIsCalled(String method, String token, int status) {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        FunctionProcess process = launch(emulator)) {
      HttpCall call = HttpCall.of(method, "/orders/7").header("Authorization", token);
      assertEquals(status, emulator.authorize(AuthorizerForm.REST_REQUEST, call).status());
      assertEquals("", process.log());
    }
  }

  /** A client writes the path, and the gateway applies a cached policy to other paths. */
  @ParameterizedTest
  @CsvSource({"/*", "/%2A", "/orders/%3F", "/public*/x", "/%24%7Baws:Referer%7D"})
  void aPathWithAWildcardIsNotAllowed(String path) {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        FunctionProcess process = launch(emulator)) {
      HttpCall call = HttpCall.get(path);
      for (AuthorizerForm form :
          List.of(
              AuthorizerForm.REST_TOKEN, AuthorizerForm.REST_REQUEST, AuthorizerForm.HTTP_API_V1)) {
        assertEquals(500, emulator.authorize(form, call.header("Authorization", "yes")).status());
        assertEquals(403, emulator.authorize(form, call.header("Authorization", "no")).status());
      }
      process.awaitLog("has a wildcard", LIMIT);
    }
  }

  @Test
  void anEventOfAnythingElseIsRefused() {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        FunctionProcess process = launch(emulator)) {
      for (String event :
          List.of(
              "{\"Records\":[]}",
              "{\"type\":\"TOKEN\",\"authorizationToken\":\"yes\"}",
              "{\"type\":\"TOKEN\",\"methodArn\":\"\",\"authorizationToken\":\"yes\"}",
              "{\"authorizationToken\":\"yes\",\"methodArn\":\"arn:x\"}",
              "{\"version\":\"2.0\",\"type\":\"REQUEST\",\"methodArn\":\"arn:x\"}",
              "{\"type\":\"REQUEST\",\"methodArn\":\"arn:x\",\"headers\":{\"Authorization\":\"yes\"}}",
              "\"yes\"",
              "null")) {
        Answer answer = emulator.call(event);
        assertEquals(Optional.of("InvalidEvent"), answer.errorType(), event);
        assertEquals(Answer.Kind.ERROR, answer.kind(), event);
      }
      assertEquals(
          200, emulator.authorize(AuthorizerForm.REST_TOKEN, with("yes")).status(), process.log());
    }
  }
}
