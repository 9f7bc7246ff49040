package dev.aloft.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.WebFunctionEmulator;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.function.Context;
import dev.aloft.http.HttpRequest;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Handler;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.HttpInput;
import dev.aloft.provider.HttpOutput;
import dev.aloft.provider.tests.Running;
import dev.aloft.provider.tests.TestBootstrap;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** HTTP functions as Lambda Web Functions. */
@Timeout(60)
final class WebFunctionTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  /** Says what it was asked, and by whom. */
  private static void describe(HttpInput in, Context context, HttpOutput out) {
    HttpRequest<?> request = in.head();
    AwsContext aws = context.as(AwsContext.class);
    List<String> told = new ArrayList<>();
    told.add(request.method() + " " + request.path() + " (" + request.rawPath() + ")");
    told.add("query " + request.query());
    told.add("from " + request.sourceAddress());
    told.add("hidden " + request.header("lambda-web-request-id"));
    told.add("by " + context.header("lambda-web-endpoint-name"));
    told.add("named " + !context.requestId().isEmpty() + " of " + context.functionName());
    told.add("forged " + aws.xrayTraceId() + aws.clientContext() + aws.tenantId());
    told.add("also " + context.header("lambda-RUNTIME-trace-id"));
    told.add("late " + context.deadline().isBefore(Instant.now()));
    told.add("region " + aws.region() + ", trace " + context.traceParent());
    told.add("body " + in.text());
    out.start(202);
    out.header("X-Kept", "1");
    out.header("Set-Cookie", "a=1");
    out.header("Set-Cookie", "b=2");
    out.text().text(String.join("\n", told));
  }

  private static Server serving(WebFunctionEmulator cloud, HttpHandler handler) {
    return new Server(cloud.environment(), new HttpEvents(handler));
  }

  @Test
  void lambdasHeadersMakeTheContextAndAreHidden() {
    String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    try (WebFunctionEmulator cloud = WebFunctionEmulator.builder().functionName("greet").start();
        Server function = serving(cloud, WebFunctionTest::describe)) {
      cloud.awaitReady(LIMIT);
      HttpAnswer answer =
          cloud.http(
              HttpCall.post("/a%20b/%E4%BD%A0?x=1&x=%32&y", "text/plain", "gr\u00fc\u00dfe")
                  .header("traceparent", trace)
                  .header("X-Forwarded-For", "192.0.2.1")
                  .header("Lambda-Runtime-Trace-Id", "Root=1-5759e988-bd862e3fe1be46a994272793")
                  .header("Lambda-Runtime-Client-Context", "{}")
                  .header("Lambda-Runtime-Aws-Tenant-Id", "other")
                  .header("Lambda-Runtime-Deadline-Ms", "1000000000001"));
      assertEquals(202, answer.status());
      assertEquals(List.of("1"), answer.values("X-Kept"));
      assertEquals(List.of("a=1", "b=2"), answer.values("Set-Cookie"));
      assertEquals(
          """
          POST /a b/\u4f60 (/a%20b/%E4%BD%A0)
          query [x, 1, x, 2, y, ]
          from 203.0.113.7
          hidden null
          by default
          named true of greet
          forged nullnullnull
          also null
          late false
          region us-east-1, trace @
          body gr\u00fc\u00dfe"""
              .replace("@", trace),
          answer.text());
      assertEquals("", function.log());
      assertEquals(List.of(), cloud.violations());
    }
  }

  @Test
  void severalRequestsAreServedAtOnce() throws Exception {
    CyclicBarrier together = new CyclicBarrier(3);
    HttpHandler waiting =
        (request, context, response) -> {
          together.await(30, TimeUnit.SECONDS);
          response.start(200);
        };
    try (WebFunctionEmulator cloud = WebFunctionEmulator.start();
        Server function = serving(cloud, waiting)) {
      cloud.awaitReady(LIMIT);
      List<CompletableFuture<HttpAnswer>> answers = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        CompletableFuture<HttpAnswer> answer = new CompletableFuture<>();
        answers.add(answer);
        new Thread(() -> answer.complete(cloud.http(HttpCall.get("/")))).start();
      }
      for (CompletableFuture<HttpAnswer> answer : answers) {
        assertEquals(200, answer.get(30, TimeUnit.SECONDS).status());
      }
      assertFalse(function.hasEnded());
    }
  }

  @Test
  void aFailureIsA500WithoutDetailAndALogRecord() {
    HttpHandler failing =
        (request, context, response) -> {
          throw new IllegalStateException("secret detail");
        };
    try (WebFunctionEmulator cloud = WebFunctionEmulator.start();
        Server function = serving(cloud, failing)) {
      cloud.awaitReady(LIMIT);
      HttpAnswer answer = cloud.http(HttpCall.get("/"));
      assertEquals(500, answer.status());
      assertFalse(answer.text().contains("secret"), answer.text());
      String id = answer.values("lambda-web-request-id").get(0);
      assertTrue(function.log().contains("RequestId: " + id + " The invocation failed"));
      assertTrue(function.log().contains("secret detail"), function.log());
    }
  }

  @Test
  void aFunctionThatIsNotHttpIsToldWhy() throws Exception {
    Map<String, String> environment = Map.of("AWS_LAMBDA_HTTP_ENDPOINT", "127.0.0.1:1");
    try (Server function = new Server(environment, (EventHandler) (in, context, out) -> {})) {
      assertEquals(1, function.awaitExit());
      assertTrue(function.log().contains("only @Http functions can be"), function.log());
    }
  }

  @Test
  void anEndpointThatIsNoneIsNamed() throws Exception {
    for (String wrong : List.of("", "8080", "localhost", "127.0.0.1:http", "no host:1")) {
      Map<String, String> environment = Map.of("AWS_LAMBDA_HTTP_ENDPOINT", wrong);
      try (Server function =
          new Server(environment, new HttpEvents((in, context, out) -> out.start(204)))) {
        assertEquals(1, function.awaitExit());
        assertTrue(
            function.log().contains("AWS_LAMBDA_HTTP_ENDPOINT is wrong: \"" + wrong + "\""),
            function.log());
      }
    }
  }

  /** The server on a thread of this process, with its log at hand. Closing ends the thread. */
  private static final class Server extends Running {
    Server(Map<String, String> environment, Handler handler) {
      super(
          log -> {
            WebFunctionServer server =
                new WebFunctionServer(new TestBootstrap(() -> handler), environment, log);
            return new Loop(server::run, server::stop);
          });
    }
  }
}
