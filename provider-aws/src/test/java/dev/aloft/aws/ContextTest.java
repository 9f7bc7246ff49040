package dev.aloft.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.function.Context;
import dev.aloft.provider.HttpHandler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
final class ContextTest {
  private static final String TRACE = "Lambda-Runtime-Trace-Id";
  private static final String CLIENT = "Lambda-Runtime-Client-Context";
  private static final String COGNITO = "Lambda-Runtime-Cognito-Identity";
  private static final String DEADLINE = "Lambda-Runtime-Deadline-Ms";

  /** The contexts that handlers got for these events; looked at after all were served. */
  private static List<AwsContext> contexts(Event... events) {
    List<Context> seen = Collections.synchronizedList(new ArrayList<>());
    try (LambdaEmulator emulator =
            LambdaEmulator.builder()
                .functionName("orders")
                .functionVersion("7")
                .memoryMb(256)
                .start();
        RunningLoop loop =
            RunningLoop.of(emulator, (input, context, output) -> seen.add(context))) {
      for (Event event : events) {
        emulator.call(event);
      }
      assertEquals(List.of(), emulator.violations());
      assertEquals("", loop.log());
    }
    List<AwsContext> contexts = new ArrayList<>();
    for (Context context : seen) {
      contexts.add(context.as(AwsContext.class));
    }
    return contexts;
  }

  private static AwsContext context(Event event) {
    return contexts(event).get(0);
  }

  @Test
  void tellsWhatLambdaTells() {
    AwsContext context =
        context(
            Event.of("1")
                .requestId("id-1")
                .deadline(Duration.ofSeconds(100))
                .header("Lambda-Runtime-Aws-Tenant-Id", "blue")
                .header("X-Custom", "caf\u00c3\u00a9"));
    assertEquals("id-1", context.requestId());
    assertEquals("orders", context.functionName());
    assertEquals("7", context.functionVersion());
    assertEquals(256, context.memoryLimitMb());
    assertEquals("aws", context.cloud());
    assertTrue(context.invokedFunctionArn().startsWith("arn:aws:lambda:"));
    assertEquals("blue", context.tenantId());
    assertEquals("blue", context.header("LAMBDA-runtime-aws-tenant-id"));
    assertNull(context.header("absent"));
    assertTrue(context.remaining().compareTo(Duration.ofSeconds(100)) <= 0);
    assertTrue(context.remaining().compareTo(Duration.ofSeconds(30)) > 0);
    assertTrue(context.deadline().isAfter(Instant.now()));
    assertNull(context.clientContext());
    assertNull(context.cognitoIdentityId());
    assertNull(context.cognitoIdentityPoolId());
  }

  @Test
  void anHttpEventHasWhatItsAuthorizerReports() {
    String request =
        "{\"httpMethod\":\"GET\",\"path\":\"/\",\"requestContext\":{\"stage\":\"a\"%s}}";
    List<String> seen = new ArrayList<>();
    HttpHandler function =
        (in, context, response) -> {
          seen.add(String.valueOf(context.as(AwsContext.class).authorizer()));
          response.start(204);
        };
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RunningLoop loop = RunningLoop.of(emulator, new HttpEvents(function))) {
      for (String member :
          List.of(
              ",\"authorizer\":{\"lambda\": {\"user\":\"caf\u00e9\"}}",
              "",
              ",\"authorizer\":null",
              ",\"authorizer\":{\"claims\":null,\"scopes\":null}",
              ",\"authorizer\":\"text\"")) {
        emulator.call(request.formatted(member));
      }
      assertEquals(
          List.of("{\"lambda\": {\"user\":\"caf\u00e9\"}}", "null", "null", "null", "null"), seen);
      assertEquals("", loop.log());
    }
  }

  @Test
  void anEarlierContextKeepsItsFactsAndADeadlinePassedLeavesNoTime() {
    List<AwsContext> contexts =
        contexts(
            Event.of("1").requestId("one").header(TRACE, "Root=1").deadline(Duration.ZERO),
            Event.of("2").requestId("two").withoutHeader(TRACE));
    assertEquals("one", contexts.get(0).requestId());
    assertEquals("Root=1", contexts.get(0).xrayTraceId());
    assertEquals(Duration.ZERO, contexts.get(0).remaining());
    assertNull(contexts.get(1).xrayTraceId());
    assertNull(contexts.get(1).traceParent());
  }

  @Test
  void aDeadlineThatIsAbsentOrNoTimeIsNone() {
    for (Event event :
        List.of(
            Event.of("1").withoutHeader(DEADLINE),
            Event.of("1").header(DEADLINE, "600000"),
            Event.of("1").header(DEADLINE, "soon"),
            Event.of("1").header(DEADLINE, "99999999999999999999"))) {
      AwsContext context = context(event);
      assertEquals(Instant.MAX, context.deadline());
      assertEquals(Duration.ofMillis(Long.MAX_VALUE), context.remaining());
    }
  }

  @Test
  void theClientContextMayBeJsonOrBase64OrEmptyOrMalformed() {
    String json = "{\"client\":{\"app_title\":\"\u00e9\"}}";
    String base64 = Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    assertEquals("{\"a\":1}", context(Event.of("1").header(CLIENT, "{\"a\":1}")).clientContext());
    assertEquals(json, context(Event.of("1").header(CLIENT, base64)).clientContext());
    assertNull(context(Event.of("1").header(CLIENT, "")).clientContext());
    assertEquals("{bad", context(Event.of("1").header(CLIENT, "{bad")).clientContext());
    assertEquals("%", context(Event.of("1").header(CLIENT, "%")).clientContext());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"cognitoIdentityId\":\"i\",\"cognitoIdentityPoolId\":\"p\"} | i | p",
        "{\"identityId\":\"i\",\"identityPoolId\":\"p\"} | i | p",
        "{\"identity_id\":\"i\",\"identity_pool_id\":\"p\"} | i | p",
        "{\"identityId\":\"x\",\"cognitoIdentityId\":\"i\",\"y\":[{}]} | i | ",
        "{\"cognitoIdentityId\":7} | | ",
        "{\"cognitoIdentityId\":\"i\" | | ",
        "[] | | ",
        "nonsense | | ",
      })
  void theCognitoIdentityIsReadInEverySpelling(String json, String id, String pool) {
    AwsContext context = context(Event.of("1").header(COGNITO, json));
    assertEquals(id, context.cognitoIdentityId());
    assertEquals(pool, context.cognitoIdentityPoolId());
  }

  @ParameterizedTest
  @CsvSource({
    "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1, 00-5759e988bd862e3fe1be46a994272793-53995c3f42cd8ad8-01",
    "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=0, 00-5759e988bd862e3fe1be46a994272793-53995c3f42cd8ad8-00",
    "Root=1-5759E988-BD862E3FE1BE46A994272793;Parent=53995C3F42CD8AD8, 00-5759e988bd862e3fe1be46a994272793-53995c3f42cd8ad8-00",
    "Self=1; Sampled=1; Parent=53995c3f42cd8ad8; Root=1-5759e988-bd862e3fe1be46a994272793;Lineage=a:0, 00-5759e988bd862e3fe1be46a994272793-53995c3f42cd8ad8-01",
    "Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=1,",
    "Root=1-5759e988-bd862e3fe1be46a99427279;Parent=53995c3f42cd8ad8,",
    "Root=2-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8,",
    "Root=1-5759e988xbd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8,",
    "Root=1-5759e98g-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8,",
    "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad,",
    "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=0000000000000000,",
    "Root=1-00000000-000000000000000000000000;Parent=53995c3f42cd8ad8,",
    "Root=;Parent=;;,",
    "nonsense,",
  })
  void theTraceParentIsTranslatedFromXray(String xray, String expected) {
    AwsContext context = context(Event.of("1").header(TRACE, xray));
    assertEquals(xray, context.xrayTraceId());
    assertEquals(expected, context.traceParent());
  }

  @Test
  void aWellFormedW3cHeaderComesFirst() {
    String xray = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";
    String w3c = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    Event traced = Event.of("1").header(TRACE, xray);
    assertEquals(w3c, context(traced.header("traceparent", w3c)).traceParent());
    String future = "cc" + w3c.substring(2) + "-more";
    assertEquals(future, context(traced.header("traceparent", future)).traceParent());
    for (String bad : List.of("", "00-0", w3c + "-more", "ff" + w3c.substring(2), w3c + "x")) {
      assertEquals(
          "00-5759e988bd862e3fe1be46a994272793-53995c3f42cd8ad8-01",
          context(traced.header("traceparent", bad)).traceParent(),
          bad);
    }
  }
}
