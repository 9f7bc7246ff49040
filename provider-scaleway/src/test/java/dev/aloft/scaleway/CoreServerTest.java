package dev.aloft.scaleway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.function.FunctionException;
import dev.aloft.http.HttpResponse;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Handler;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.tests.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The sub-runtime, over sockets, as the core runtime calls it. */
@Timeout(60)
final class CoreServerTest {
  /** What the real core runtime, version 1.2.6, sent for a GET of /a/b?x=1&x=2&y=%3Cz%3E. */
  static final String CAPTURED =
      """
      {"event":{"resource":"","path":"/a/b","httpMethod":"GET","headers":{"Accept":"*/*",\
      "User-Agent":"curl/7.88.1","X-Lower":"v","X-Multi":"two"},"multiValueHeaders":null,\
      "queryStringParameters":{"x":"2","y":"\\u003cz\\u003e"},\
      "multiValueQueryStringParameters":null,"pathParameters":null,"stageVariables":{},\
      "requestContext":{"accountId":"","resourceId":"","stage":"","requestId":"",\
      "resourcePath":"","authorizer":null,"httpMethod":"GET","apiId":""},"body":"",\
      "isBase64Encoded":true},"context":{"memoryLimitInMb":256,"functionName":"myfn",\
      "functionVersion":"7"},"handlerName":"handle","handlerPath":"/home/app/function/handler"}""";

  /** An event with this body, which is a piece of JSON. */
  static String event(String jsonBody) {
    return "{\"event\":{\"path\":\"/\",\"httpMethod\":\"POST\",\"headers\":{\"X-Request-Id\":\"r-1\"},"
        + "\"body\":"
        + jsonBody
        + "},\"context\":null,\"handlerName\":\"handle\"}";
  }

  private static final String TEXT_HEAD =
      "{\"statusCode\":200,\"headers\":{\"Content-Type\":\"text/plain; charset=utf-8\"}";

  @Test
  void theCapturedEventIsAnHttpRequest() throws IOException {
    try (RunningServer server = RunningServer.core(Functions.mirror())) {
      String answer = server.post("/", CAPTURED).text();
      assertTrue(
          answer.startsWith(
              TEXT_HEAD + ",\"body\":\"GET /a/b raw=/a/b query=[x, 2, y, <z>] from= x=[two] id="),
          answer);
      assertTrue(answer.endsWith(" body=\"}"), answer);
    }
  }

  @Test
  void thePathIsNotDecodedAgain() throws IOException {
    String event =
        "{\"event\":{\"path\":\"/a b//c/../d%2Fe\",\"httpMethod\":\"PUT\",\"headers\":"
            + "{\"X-Forwarded-For\":\"203.0.113.7,10.0.0.1\",\"X-Request-Id\":\"i\"},\"body\":\"test\"}}";
    try (RunningServer server = RunningServer.core(Functions.mirror())) {
      assertEquals(
          TEXT_HEAD
              + ",\"body\":\"PUT /a b//c/../d%2Fe raw=/a b//c/../d%2Fe query=[] from=10.0.0.1"
              + " x=[] id=i body=test\"}",
          server.post("/any/path", event).text());
    }
  }

  @Test
  void mapsMayBeNullOrMissingAndUnknownMembersAreIgnored() throws IOException {
    try (RunningServer server = RunningServer.core(Functions.mirror())) {
      for (String maps :
          List.of(
              "",
              "\"headers\":null,\"queryStringParameters\":null,\"stageVariables\":null,",
              "\"headers\":7,\"queryStringParameters\":[],\"new\":{\"deep\":[1,{}]},")) {
        String event =
            "{\"later\":[1],\"context\":[],\"event\":{"
                + maps
                + "\"httpMethod\":\"GET\",\"path\":null,\"body\":null}}";
        String answer = server.post("/", event).text();
        assertTrue(answer.contains("\"GET / raw=/ query=[] from= x=[] id="), answer);
      }
    }
  }

  @Test
  void severalValuesAreTakenShouldTheCoreRuntimeEverSendThem() throws IOException {
    String event =
        "{\"event\":{\"httpMethod\":\"GET\",\"path\":\"/\",\"headers\":{\"X-Multi\":\"2\"},"
            + "\"multiValueHeaders\":{\"X-Multi\":[\"1\",\"2\"]},"
            + "\"queryStringParameters\":{\"x\":\"2\"},"
            + "\"multiValueQueryStringParameters\":{\"x\":[\"1\",\"2\"]}}}";
    try (RunningServer server = RunningServer.core(Functions.mirror())) {
      String answer = server.post("/", event).text();
      assertTrue(answer.contains(" query=[x, 1, x, 2] from= x=[1, 2] "), answer);
    }
  }

  @Test
  void theBodyIsNeverTakenForBase64() throws IOException {
    try (RunningServer server = RunningServer.core(Functions.echo())) {
      for (String body : List.of("test", "1234", "true", "Zg==", "dGVz\\r\\ndA==", "")) {
        String event =
            "{\"event\":{\"httpMethod\":\"POST\",\"body\":\""
                + body
                + "\",\"isBase64Encoded\":true}}";
        assertEquals(
            TEXT_HEAD + (body.isEmpty() ? "" : ",\"body\":\"" + body + "\"") + "}",
            server.post("/", event).text());
      }
      String binary = server.post("/", event("\"\\u0000\\ufffd\\ufffd\\ufffdab\"")).text();
      assertEquals(TEXT_HEAD + ",\"body\":\"\\u0000\ufffd\ufffd\ufffdab\"}", binary);
    }
  }

  @Test
  void aMessageIsTheFunctionsInput() throws IOException {
    try (RunningServer server = RunningServer.core(Functions.greeting())) {
      Reply reply =
          server.post(
              "/",
              "{\"event\":\"{\\\"name\\\":\\\"Ann\\\"}\",\"context\":{\"memoryLimitInMb\":128,"
                  + "\"functionName\":\"\",\"functionVersion\":\"\"},\"handlerName\":\"handle\"}");
      assertEquals(200, reply.status());
      assertEquals(
          "{\"statusCode\":200,\"headers\":{\"Content-Type\":\"application/json\"},"
              + "\"body\":\"{\\\"hello\\\":\\\"Ann\\\"}\"}",
          reply.text());
      Reply number = server.post("/", "{\"event\":[1,2]}");
      assertEquals(500, server.post("/", "{\"event\":\"no json\"}").status());
      assertEquals(500, number.status());
    }
    try (RunningServer server = RunningServer.core(Functions.echo())) {
      assertTrue(server.post("/", "{\"event\":[1, 2]}").text().contains("\"body\":\"[1,2]\""));
    }
  }

  @Test
  void anHttpFunctionRefusesAMessage() throws IOException {
    try (RunningServer server = RunningServer.core(Functions.mirror())) {
      Reply reply = server.post("/", "{\"event\":\"text\"}");
      assertEquals(500, reply.status());
      assertTrue(reply.text().contains("answers HTTP requests only"), reply.text());
    }
  }

  @Test
  void whatIsNoEventIs500WithALineOfText() throws IOException {
    try (RunningServer server = RunningServer.core(Functions.echo())) {
      for (String wrong :
          List.of(
              "", "null", "[]", "{", "{}", "{\"event\":null}", "{\"event\":{\"a\":1}}", "{}x")) {
        Reply reply = server.post("/", wrong);
        assertEquals(500, reply.status(), wrong);
        assertEquals("text/plain; charset=utf-8", reply.header("Content-Type"));
        assertTrue(reply.text().endsWith(".\n") || reply.text().endsWith(")\n"), reply.text());
      }
      assertEquals(405, server.get("/").status());
    }
  }

  @Test
  void anotherHandlerThanThisOneIsRefused() throws IOException {
    Map<String, String> environment = Map.of("SCW_HANDLER_NAME", "orders");
    try (RunningServer server = RunningServer.core(Functions.echo(), environment)) {
      assertEquals(500, server.post("/", event("\"x\"")).status());
      assertTrue(server.post("/", event("\"x\"")).text().contains("SCW_HANDLER_NAME"));
      String ours = event("\"x\"").replace("\"handle\"", "\"orders\"");
      assertEquals(200, server.post("/", ours).status());
      assertEquals(200, server.post("/", ours.replace("\"orders\"", "null")).status());
    }
  }

  @Test
  void bytesTravelAsBase64() throws IOException {
    EventHandler bytes = (input, context, output) -> output.bytes(new byte[] {0, (byte) 0xff, 7});
    try (RunningServer server = RunningServer.core(bytes)) {
      assertEquals(
          "{\"statusCode\":200,\"headers\":{\"Content-Type\":\"application/octet-stream\"},"
              + "\"body\":\"AP8H\",\"isBase64Encoded\":true}",
          server.post("/", event("\"\"")).text());
    }
    HttpHandler broken =
        (request, context, response) -> {
          response.start(200);
          response.text().bytes(new byte[] {'a', (byte) 0xff});
        };
    try (RunningServer server = RunningServer.core(broken)) {
      String answer = server.post("/", event("\"\"")).text();
      String expected = Base64.getEncoder().encodeToString(new byte[] {'a', (byte) 0xff});
      assertTrue(answer.contains("\"body\":\"" + expected + "\",\"isBase64Encoded\":true"), answer);
    }
  }

  /** The core runtime takes decoded base64 that starts with a quotation mark for a JSON string. */
  @Test
  void aBodyThatStartsWithAQuotationMarkIsNeverBase64() throws IOException {
    try (RunningServer server = RunningServer.core(Functions.binaryEcho())) {
      assertEquals(
          "{\"statusCode\":200,\"headers\":{\"Content-Type\":\"application/octet-stream\"},"
              + "\"body\":\"\\\"ä\\\"\"}",
          server.post("/", event("\"\\\"ä\\\"\"")).text());
    }
    EventHandler bytes = (input, context, output) -> output.bytes(new byte[] {'"', (byte) 0xff});
    try (RunningServer server = RunningServer.core(bytes)) {
      Reply reply = server.post("/", event("\"\""));
      assertEquals(500, reply.status());
      assertTrue(reply.text().contains("starts with a quotation mark"), reply.text());
      assertTrue(server.log().contains("UnsendableBody"), server.log());
    }
  }

  @Test
  void nothingIs204AndNeverNull() throws IOException {
    EventHandler nothing = (input, context, output) -> output.nothing();
    try (RunningServer server = RunningServer.core(nothing)) {
      assertEquals(
          "{\"statusCode\":204,\"headers\":{\"Content-Type\":\"text/plain; charset=utf-8\"}}",
          server.post("/", event("\"\"")).text());
    }
    EventHandler nulls =
        (input, context, output) -> {
          output.begin().writeNull();
          output.end();
        };
    try (RunningServer server = RunningServer.core(nulls)) {
      assertEquals(
          "{\"statusCode\":200,\"headers\":{\"Content-Type\":\"application/json\"},"
              + "\"body\":\"null\"}",
          server.post("/", event("\"\"")).text());
    }
  }

  @Test
  void aResponseHasEachHeaderOnceAndAlwaysAType() throws IOException {
    HttpResponse<String> answer =
        HttpResponse.of(201, "made")
            .withHeader("X-A", "1")
            .withHeader("Vary", "Accept")
            .withHeader("x-a", "2")
            .withHeader("Content-Length", "99")
            .withCookie("a=1")
            .withCookie("b=2");
    try (RunningServer server = RunningServer.core(Functions.answering(answer))) {
      String expected =
          "{\"statusCode\":201,\"headers\":{\"Content-Type\":\"text/plain; charset=utf-8\","
              + "\"X-A\":\"1, 2\",\"Vary\":\"Accept\",\"Set-Cookie\":\"a=1\"},\"body\":\"made\"}";
      assertEquals(expected, server.post("/", event("\"\"")).text());
      assertEquals(expected, server.post("/", event("\"\"")).text());
      assertEquals(2, server.log().split("Set-Cookie", -1).length, server.log());
      assertTrue(server.log().contains("[WARN] RequestId: r-1 "), server.log());
    }
    HttpResponse<String> empty = HttpResponse.status(304);
    try (RunningServer server = RunningServer.core(Functions.answering(empty))) {
      assertEquals(
          "{\"statusCode\":304,\"headers\":{\"Content-Type\":\"text/plain; charset=utf-8\"}}",
          server.post("/", event("\"\"")).text());
    }
  }

  @Test
  void aFailingHttpFunctionGetsItsOwn500Across() throws IOException {
    HttpHandler failing =
        (request, context, response) -> {
          throw new IllegalStateException("secret detail");
        };
    try (RunningServer server = RunningServer.core(failing)) {
      Reply reply = server.post("/", event("\"\""));
      assertEquals(200, reply.status());
      assertTrue(
          reply
              .text()
              .startsWith(
                  "{\"statusCode\":500,\"headers\":{\"Content-Type\":\"application/problem+json\"},"),
          reply.text());
      assertFalse(reply.text().contains("secret"), reply.text());
      assertTrue(server.log().contains("secret detail"), server.log());
    }
  }

  @Test
  void aFailingEventFunctionGives500WithShortText() throws IOException {
    try (RunningServer server =
            RunningServer.core(Functions.failing(new IllegalStateException("secret")));
        RunningServer declared =
            RunningServer.core(
                Functions.failing(new FunctionException("OutOfStock", "x".repeat(9000))))) {
      Reply reply = server.post("/", event("\"\""));
      assertEquals(500, reply.status());
      assertEquals("InternalError\n", reply.text());
      assertTrue(server.log().contains("IllegalStateException: secret"), server.log());
      Reply told = declared.post("/", event("\"\""));
      assertTrue(told.text().startsWith("OutOfStock: xxx"), told.text());
      assertTrue(told.text().length() < 2100);
    }
  }

  @Test
  void anUndecodableEventIs400ForHttpAnd500ForAMessage() throws IOException {
    try (RunningServer server = RunningServer.core(Functions.greeting())) {
      Reply http = server.post("/", event("\"{\\\"name\\\":[]}\""));
      assertEquals(200, http.status());
      assertTrue(http.text().startsWith("{\"statusCode\":400,"), http.text());
      assertTrue(http.text().contains("InvalidEvent"), http.text());
      Reply message = server.post("/", "{\"event\":\"{\\\"name\\\":[]}\"}");
      assertEquals(500, message.status());
      assertTrue(message.text().startsWith("InvalidEvent: "), message.text());
    }
  }

  @Test
  void aBodyThatIsAnObjectIsPassedAsJson() throws IOException {
    try (RunningServer server = RunningServer.core(Functions.greeting())) {
      String answer = server.post("/", event("{\"name\": \"Ann\"}")).text();
      assertTrue(answer.contains("{\\\"hello\\\":\\\"Ann\\\"}"), answer);
    }
  }

  @Test
  void triggersComeAsBodies() throws IOException {
    List<String> ticks = new CopyOnWriteArrayList<>();
    CronRequest cron = new CronRequest((tick, context) -> ticks.add(tick.payload()));
    try (RunningServer server = RunningServer.core(cron);
        RunningServer queue = RunningServer.core(new QueueRequest<>(Functions.queue()))) {
      assertTrue(server.post("/", event("\"{}\"")).text().startsWith("{\"statusCode\":204,"));
      assertEquals(List.of("{}"), ticks);
      String good = queue.post("/", event("\"{\\\"name\\\":\\\"a\\\"}\"")).text();
      assertTrue(good.startsWith("{\"statusCode\":204,"), good);
      Reply bad = queue.post("/", event("\"{\\\"name\\\":\\\"bad\\\"}\""));
      assertEquals(500, bad.status());
      assertTrue(bad.text().startsWith("BatchFailed: "), bad.text());
    }
  }

  @Test
  void theContextIsThatOfTheEvent() throws IOException {
    EventHandler telling =
        (input, context, output) -> {
          ScalewayContext scaleway = context.as(ScalewayContext.class);
          output.text(
              String.join(
                  "|",
                  context.functionName(),
                  context.functionVersion(),
                  "" + context.memoryLimitMb(),
                  "" + context.header("x-lower"),
                  "" + scaleway.handlerPath(),
                  "" + scaleway.isBehindCoreRuntime()));
        };
    Map<String, String> environment = Map.of("SCW_APPLICATION_NAME", "env");
    try (RunningServer server = RunningServer.core(telling, environment)) {
      assertTrue(
          server
              .post("/", CAPTURED.replace("\"GET\"", "\"POST\""))
              .text()
              .contains("\"myfn|7|256|v|/home/app/function/handler|true\""));
      assertTrue(server.post("/", "{\"event\":\"\"}").text().contains("\"env||0|null|null|true\""));
    }
  }

  @Test
  void sixMegabytesOfControlCharactersFit() throws IOException {
    EventHandler length = (input, context, output) -> output.text("" + input.length());
    int most = 6291456;
    try (RunningServer server = RunningServer.core(length)) {
      String answer = server.post("/", event("\"" + "\\u0000".repeat(most) + "\"")).text();
      assertTrue(answer.contains("\"body\":\"" + most + "\""), answer);
    }
  }

  @Test
  void aBodyTooLongForOneStringIsTheClients413() throws IOException {
    String longest = "a".repeat(20_000_000);
    EventHandler length = (input, context, output) -> output.text("" + input.length());
    try (RunningServer server = RunningServer.core(length)) {
      String taken = server.post("/", event("\"" + longest + "\"")).text();
      assertTrue(taken.contains("\"body\":\"20000000\""), taken);
      Reply reply = server.post("/", event("\"" + longest + "a\""));
      assertEquals(200, reply.status());
      assertTrue(reply.text().startsWith("{\"statusCode\":413,"), reply.text());
      assertTrue(reply.text().contains("longer than 20000000 characters"), reply.text());
      Reply message = server.post("/", "{\"event\":\"" + longest + "a\"}");
      assertEquals(500, message.status());
      assertTrue(message.text().contains("longer than 20000000 characters"), message.text());
    }
  }

  @Test
  void aRequestThatIsTooLargeIs500BecauseNothingElseCounts() throws IOException {
    try (RunningServer server = RunningServer.core(Functions.echo())) {
      byte[] request =
          "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\n\r\n"
              .getBytes(StandardCharsets.US_ASCII);
      Reply reply = Reply.of(server.port(), request);
      assertEquals(500, reply.status());
      assertTrue(reply.text().contains("core runtime made an event"), reply.text());
      assertTrue(reply.text().contains("99999999"), reply.text());
    }
  }

  @Test
  void onlyAPostRunsAFunctionThatIsNotAnHttpFunction() throws IOException {
    AtomicInteger calls = new AtomicInteger();
    EventHandler counting = (input, context, output) -> calls.incrementAndGet();
    List<Handler> jobs =
        List.of(
            counting,
            new CronRequest((tick, context) -> calls.incrementAndGet()),
            new QueueRequest<>(Functions.queue()));
    for (Handler job : jobs) {
      try (RunningServer server = RunningServer.core(job)) {
        for (String method : List.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "post")) {
          String event =
              CAPTURED.replace("/a/b", "/favicon.ico").replace("\"GET\"", "\"" + method + "\"");
          Reply reply = server.post("/", event);
          assertEquals(200, reply.status(), "the core runtime would not pass on another status");
          String expected =
              "{\"statusCode\":405,\"headers\":{\"Content-Type\":\"text/plain; charset=utf-8\","
                  + "\"Allow\":\"POST\"},\"body\":\"This function is called with POST;";
          assertTrue(reply.text().startsWith(expected), reply.text());
        }
        assertEquals(0, calls.get());
      }
    }
    try (RunningServer server = RunningServer.core(Functions.mirror())) {
      String event = CAPTURED.replace("\"GET\"", "\"OPTIONS\"");
      assertTrue(server.post("/", event).text().contains("OPTIONS /a/b"));
    }
  }

  @Test
  void callsWaitWhileTheFunctionIsBuilt() throws Exception {
    CountDownLatch built = new CountDownLatch(1);
    ExecutorService caller = Executors.newSingleThreadExecutor();
    try (RunningServer server =
        RunningServer.core(
            () -> {
              built.await();
              return (Handler) Functions.echo();
            })) {
      Future<Reply> reply = caller.submit(() -> server.post("/", event("\"x\"")));
      built.countDown();
      assertEquals(200, reply.get().status());
    } finally {
      caller.shutdown();
    }
  }

  @Test
  void onlyTheLoopbackAddressIsListenedOn() throws IOException {
    try (RunningServer server = RunningServer.core(Functions.echo());
        ServerSocket other =
            new ServerSocket(server.port(), 1, InetAddress.getByName("127.0.0.2"))) {
      new Socket(InetAddress.getByName("127.0.0.2"), server.port()).close();
      assertEquals(server.port(), other.getLocalPort());
    }
  }
}
