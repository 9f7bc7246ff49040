package dev.aloft.aliyun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.function.Context;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Handler;
import dev.aloft.provider.HttpHandler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a function learns of its invocation. */
@Timeout(120)
final class ContextTest {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

  private static AliyunContext context(Map<String, String> environment, String... headers)
      throws Exception {
    Seen<Context> seen = new Seen<>();
    EventHandler function =
        (input, context, output) -> {
          seen.set(context);
          output.nothing();
        };
    try (RunningServer server = RunningServer.of(function, environment)) {
      assertEquals(200, server.call("POST /invoke", "", headers).status());
    }
    return seen.get().as(AliyunContext.class);
  }

  @Test
  void everyHeaderOfFunctionComputeIsTold() throws Exception {
    Instant before = Instant.now();
    AliyunContext context =
        context(
            Map.of("FC_FUNCTION_NAME", "not this", "FC_INSTANCE_ID", "c-1"),
            "X-Fc-Request-Id: 1-2-3",
            "x-fc-function-name: orders",
            "x-fc-function-handler: create-order",
            "x-fc-function-memory: 512",
            "x-fc-function-timeout: 60",
            "x-fc-access-key-id: AKID",
            "x-fc-access-key-secret: SECRET",
            "x-fc-security-token: TOKEN",
            "x-fc-region: cn-hangzhou",
            "x-fc-account-id: 1234",
            "x-fc-service-name: shop",
            "x-fc-service-logproject: project",
            "x-fc-service-logstore: store",
            "x-fc-qualifier: LATEST",
            "x-fc-version-id: 7",
            "x-fc-retry-count: 2",
            "x-fc-tracing-opentracing-span-context: 5a:b:0:1",
            "x-fc-tracing-opentracing-span-baggages: "
                + Base64.getEncoder()
                    .encodeToString("{\"k\":\"v\",\"n\":1}".getBytes(StandardCharsets.UTF_8)),
            "x-fc-tracing-jaeger-endpoint: http://tracing",
            "X-Other: mine");
    assertEquals("1-2-3", context.requestId());
    assertEquals("orders", context.functionName());
    assertEquals("create-order", context.functionHandler());
    assertEquals("7", context.functionVersion());
    assertEquals(512, context.memoryLimitMb());
    assertFalse(context.deadline().isBefore(before.plusSeconds(59)));
    assertFalse(context.deadline().isAfter(Instant.now().plusSeconds(60)));
    assertTrue(context.remaining().compareTo(Duration.ofSeconds(60)) <= 0);
    assertEquals("aliyun", context.cloud());
    assertEquals(new AliyunCredentials("AKID", "SECRET", "TOKEN"), context.credentials());
    assertEquals("cn-hangzhou", context.region());
    assertEquals("1234", context.accountId());
    assertEquals("shop", context.serviceName());
    assertEquals("project", context.logProject());
    assertEquals("store", context.logStore());
    assertEquals("LATEST", context.qualifier());
    assertEquals("c-1", context.instanceId());
    assertEquals(2, context.retryCount());
    assertEquals("5a:b:0:1", context.spanContext());
    assertEquals(Map.of("k", "v", "n", "1"), context.spanBaggages());
    assertEquals("http://tracing", context.jaegerEndpoint());
    assertEquals("mine", context.header("x-other"));
    assertEquals("00-0000000000000000000000000000005a-000000000000000b-01", context.traceParent());
  }

  @Test
  void withoutHeadersTheEnvironmentTells() throws Exception {
    AliyunContext context =
        context(
            Map.of(
                "FC_FUNCTION_NAME",
                "orders",
                "FC_FUNCTION_HANDLER",
                "create",
                "FC_FUNCTION_MEMORY_SIZE",
                "1024",
                "FC_TIMEOUT",
                "3",
                "FC_REGION",
                "cn-shanghai",
                "FC_ACCOUNT_ID",
                "9",
                "FC_SERVICE_NAME",
                "shop",
                "FC_QUALIFIER",
                "prod",
                "FC_VER_ID",
                "4"));
    assertEquals("orders", context.functionName());
    assertEquals("create", context.functionHandler());
    assertEquals("4", context.functionVersion());
    assertEquals(1024, context.memoryLimitMb());
    assertFalse(context.remaining().compareTo(Duration.ofSeconds(3)) > 0);
    assertEquals("cn-shanghai", context.region());
    assertEquals("9", context.accountId());
    assertEquals("shop", context.serviceName());
    assertEquals("prod", context.qualifier());
    assertEquals("5", context(Map.of("FC_FUNCTION_VERSION", "5")).functionVersion());
  }

  @Test
  void whatIsNotToldIsAbsent() throws Exception {
    AliyunContext context = context(Map.of());
    assertFalse(context.requestId().isEmpty());
    assertEquals("", context.functionName());
    assertEquals("", context.functionHandler());
    assertEquals("", context.functionVersion());
    assertEquals(0, context.memoryLimitMb());
    assertEquals(Instant.MAX, context.deadline());
    assertEquals(Duration.ofMillis(Long.MAX_VALUE), context.remaining());
    assertNull(context.credentials());
    assertNull(context.region());
    assertNull(context.serviceName());
    assertNull(context.spanContext());
    assertNull(context.traceParent());
    assertEquals(Map.of(), context.spanBaggages());
    assertEquals(0, context.retryCount());
  }

  @Test
  void malformedFactsAreAbsent() throws Exception {
    Random random = new Random(42);
    for (int i = 0; i < 20; i++) {
      StringBuilder noise = new StringBuilder();
      for (int n = random.nextInt(60); n > 0; n--) {
        noise.append((char) (' ' + 1 + random.nextInt(94)));
      }
      String value = ": x" + noise;
      AliyunContext context =
          context(
              Map.of("FC_FUNCTION_MEMORY_SIZE", "many"),
              "x-fc-function-memory" + value,
              "x-fc-function-timeout" + value,
              "x-fc-retry-count" + value,
              "x-fc-tracing-opentracing-span-context" + value,
              "x-fc-tracing-opentracing-span-baggages" + value,
              "traceparent" + value);
      assertEquals(0, context.memoryLimitMb(), value);
      assertEquals(Instant.MAX, context.deadline(), value);
      assertEquals(0, context.retryCount(), value);
      assertEquals(Map.of(), context.spanBaggages(), value);
      assertNull(context.traceParent(), value);
    }
  }

  @Test
  void theTraceIsTheCallersOrTranslated() throws Exception {
    String w3c = "00-" + TRACE + "-b7ad6b7169203331-01";
    String span = "x-fc-tracing-opentracing-span-context: ";
    assertEquals(w3c, context(Map.of(), "traceparent: " + w3c, span + "1:2:3:0").traceParent());
    assertEquals(
        "00-" + TRACE + "-00000000b7ad6b71-00",
        context(Map.of(), span + TRACE + ":B7AD6B71:0:2").traceParent());
    assertEquals(
        "00-" + TRACE + "-00000000b7ad6b71-01",
        context(Map.of(), span + TRACE + "%3Ab7ad6b71%3A0%3A1").traceParent());
    assertEquals(
        "00-" + TRACE + "-00000000b7ad6b71-01",
        context(Map.of(), "traceparent: broken", span + TRACE + ":b7ad6b71::1").traceParent());
    for (String wrong :
        List.of("0:1:0:1", "1:0:0:1", "1:2:0", "1:2:0:1:5", TRACE + "0:1:0:1", "1:2:0:x", ":::")) {
      assertNull(context(Map.of(), span + wrong).traceParent(), wrong);
    }
  }

  @Test
  void credentialsComeFromTheRequestElseTheEnvironment() throws Exception {
    Map<String, String> environment =
        Map.of(
            "ALIBABA_CLOUD_ACCESS_KEY_ID",
            "ENVID",
            "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
            "ENVSECRET",
            "ALIBABA_CLOUD_SECURITY_TOKEN",
            "ENVTOKEN");
    assertEquals(
        new AliyunCredentials("ENVID", "ENVSECRET", "ENVTOKEN"),
        context(environment, "x-fc-access-key-id:").credentials());
    assertEquals(
        new AliyunCredentials("A", "B", ""),
        context(environment, "x-fc-access-key-id: A", "x-fc-access-key-secret: B").credentials(),
        "the parts of two sources do not mix");
  }

  @Test
  void credentialsStayOutOfTextsHeadersAndLogs() throws Exception {
    String[] headers = {
      "x-fc-request-id: 1",
      "X-Fc-Access-Key-Id: AKSTRICTLY",
      "X-Fc-Access-Key-Secret: AKPRIVATE",
      "X-Fc-Security-Token: AKTOKEN"
    };
    AliyunContext context = context(Map.of(), headers);
    assertNotNull(context.credentials());
    assertEquals("AliyunCredentials[redacted]", String.valueOf(context.credentials()));
    assertFalse(context.toString().contains("AK"));
    for (String name :
        List.of("x-fc-access-key-id", "X-FC-ACCESS-KEY-SECRET", "x-fc-Security-Token")) {
      assertNull(context.header(name), name);
    }
    EventHandler failing =
        (input, its, output) -> {
          throw new IllegalStateException("" + its.as(AliyunContext.class).credentials());
        };
    HttpHandler failingToo =
        (request, its, response) -> {
          throw new IllegalStateException("" + request.head().headers() + its);
        };
    for (Handler handler : List.of(failing, failingToo)) {
      try (RunningServer server = RunningServer.of(handler)) {
        for (String line :
            List.of("POST /invoke", "GET /", "GET /pre-stop", "POST /initialize", "GET /invoke")) {
          Connection.Answer answer = server.call(line, "", headers);
          assertFalse((answer.headers() + answer.text()).contains("AK"), answer.text());
        }
        assertFalse(server.log().isEmpty());
        assertFalse(server.log().contains("AK"), server.log());
      }
    }
  }
}
