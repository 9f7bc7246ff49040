package dev.aloft.scaleway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.function.Context;
import dev.aloft.function.FunctionException;
import dev.aloft.http.HttpResponse;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import dev.aloft.provider.tests.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A container, over sockets. */
@Timeout(60)
final class ContainerServerTest {
  @Test
  void anEventIsTheBodyOfAPostToWhateverPath() throws IOException {
    try (RunningServer server = RunningServer.container(Functions.greeting())) {
      for (String path : List.of("/", "/any/path?x=1")) {
        Reply reply = server.post(path, "{\"name\":\"Ann\"}");
        assertEquals(200, reply.status());
        assertEquals("{\"hello\":\"Ann\"}", reply.text());
        assertEquals("application/json", reply.header("Content-Type"));
      }
      assertEquals("", server.log());
    }
  }

  @Test
  void textAndBytesKeepTheirTypes() throws IOException {
    try (RunningServer text = RunningServer.container(Functions.echo());
        RunningServer binary = RunningServer.container(Functions.binaryEcho())) {
      assertEquals("text/plain; charset=utf-8", text.post("/", "ä").header("Content-Type"));
      assertEquals("ä", text.post("/", "ä").text());
      assertEquals("", text.post("/", "").text());
      Reply reply = binary.post("/", "x");
      assertEquals("application/octet-stream", reply.header("Content-Type"));
      byte[] bytes = {0, (byte) 0xff, (byte) 0xfe, (byte) 0x80};
      Reply raw = Reply.of(binary.port(), Reply.request("POST", "/", bytes));
      assertEquals(List.of((byte) 0, (byte) 0xff, (byte) 0xfe, (byte) 0x80), raw.bytes());
    }
  }

  @Test
  void nothingIs204() throws IOException {
    EventHandler nothing = (input, context, output) -> output.nothing();
    try (RunningServer server = RunningServer.container(nothing)) {
      Reply reply = server.post("/", "{}");
      assertEquals(204, reply.status());
      assertEquals("", reply.text());
    }
  }

  @Test
  void otherMethodsAreRefusedAndHealthIsAnsweredWithoutTheFunction() throws IOException {
    AtomicInteger calls = new AtomicInteger();
    EventHandler counting = (input, context, output) -> calls.incrementAndGet();
    try (RunningServer server = RunningServer.container(counting)) {
      Reply refused = server.get("/");
      assertEquals(405, refused.status());
      assertEquals("POST", refused.header("Allow"));
      assertTrue(refused.text().contains("POST"), refused.text());
      assertEquals(200, server.get("/health").status());
      byte[] head = Reply.request("HEAD", "/health", new byte[0]);
      assertEquals(200, Reply.of(server.port(), head).status());
      byte[] delete = Reply.request("DELETE", "/health", new byte[0]);
      assertEquals(405, Reply.of(server.port(), delete).status());
      assertEquals(0, calls.get());
    }
  }

  @Test
  void theHealthPathOfAnHttpFunctionIsItsOwnUnlessConfigured() throws IOException {
    try (RunningServer server = RunningServer.container(Functions.mirror())) {
      assertTrue(server.get("/health").text().startsWith("GET /health "));
    }
    Map<String, String> environment = Map.of("ALOFT_HEALTH_PATH", "/-/ready");
    try (RunningServer server = RunningServer.container(Functions.mirror(), environment)) {
      assertEquals("", server.get("/-/ready").text());
      assertTrue(server.get("/health").text().startsWith("GET /health "));
      assertTrue(server.post("/-/ready", "").text().startsWith("POST /-/ready "));
    }
  }

  @Test
  void anHttpFunctionGetsTheRawRequest() throws IOException {
    try (RunningServer server = RunningServer.container(Functions.mirror())) {
      Reply reply =
          server.post(
              "/a%20b?x=1&x=2&y=%3Cz%3E",
              "hi",
              "X-Multi",
              "one",
              "X-Multi",
              "two",
              "X-Forwarded-For",
              "203.0.113.7, 10.0.0.1",
              "X-Request-ID",
              "abc-1");
      assertEquals(
          "POST /a b raw=/a%20b query=[x, 1, x, 2, y, <z>] from=10.0.0.1 x=[one, two] id=abc-1"
              + " body=hi",
          reply.text());
      assertTrue(server.get("/").text().contains(" from=127.0.0.1 "));
    }
  }

  @Test
  void theSourceIsWhatTheFrontAppendedAndNotWhatTheClientSent() throws IOException {
    try (RunningServer server = RunningServer.container(Functions.mirror())) {
      String[] two = {"X-Forwarded-For", "1.1.1.1, 2.2.2.2", "x-forwarded-for", "3.3.3.3 , ::4 "};
      assertTrue(server.get("/", two).text().contains(" from=::4 "));
      String[] open = {"X-Forwarded-For", "1.1.1.1,"};
      assertTrue(server.get("/", open).text().contains(" from=127.0.0.1 "));
    }
  }

  @Test
  void aTargetMayHoldWhatIsBeyondAscii() throws IOException {
    try (RunningServer server = RunningServer.container(Functions.mirror())) {
      String text = server.get("/\u00e4 b".replace(" ", "%20") + "?x=\u4e2d").text();
      assertTrue(text.startsWith("GET /\u00e4 b raw=/%C3%A4%20b query=[x, \u4e2d] "), text);
    }
  }

  @Test
  void anHttpResponseIsSentAsItIs() throws IOException {
    HttpResponse<String> answer =
        HttpResponse.of(201, "made")
            .withHeader("X-A", "b")
            .withCookie("a=1; Path=/")
            .withCookie("b=2");
    try (RunningServer server = RunningServer.container(Functions.answering(answer))) {
      Reply reply = server.get("/");
      assertEquals(201, reply.status());
      assertEquals("made", reply.text());
      assertEquals("b", reply.header("X-A"));
      assertEquals(List.of("a=1; Path=/", "b=2"), reply.all("Set-Cookie"));
    }
  }

  @Test
  void anHttpFunctionThatFailsGivesAProblemAndIsLogged() throws IOException {
    try (RunningServer server =
        RunningServer.container(
            (HttpHandler)
                (request, context, response) -> {
                  throw new IllegalStateException("secret detail");
                })) {
      Reply reply = server.get("/", "X-Request-ID", "r-1");
      assertEquals(500, reply.status());
      assertEquals("application/problem+json", reply.header("Content-Type"));
      assertFalse(reply.text().contains("secret"), reply.text());
      assertTrue(server.log().contains("RequestId: r-1 "), server.log());
      assertTrue(server.log().contains("IllegalStateException: secret detail"), server.log());
    }
  }

  @Test
  void aFailedEventTellsNothingThatTheFunctionDidNotDeclare() throws IOException {
    Map<Exception, String> told =
        Map.of(
            new IllegalStateException("password=1"),
            "{\"errorType\":\"InternalError\"}",
            new FunctionException("OutOfStock", "3 left"),
            "{\"errorType\":\"OutOfStock\",\"errorMessage\":\"3 left\"}");
    for (Map.Entry<Exception, String> entry : told.entrySet()) {
      try (RunningServer server = RunningServer.container(Functions.failing(entry.getKey()))) {
        Reply reply = server.post("/", "{}");
        assertEquals(500, reply.status());
        assertEquals(entry.getValue(), reply.text());
        assertEquals("application/json", reply.header("Content-Type"));
        assertTrue(server.log().contains(entry.getKey().getMessage()), server.log());
      }
    }
  }

  @Test
  void aDeclaredErrorTypeIsToldWithoutTheMessage() throws IOException {
    EventHandler declared =
        new EventHandler() {
          @Override
          public void handle(Input input, Context context, Output output) throws Exception {
            throw new IOException("jdbc:secret");
          }

          @Override
          public String errorType(Throwable failure) {
            return "StoreDown";
          }
        };
    try (RunningServer server = RunningServer.container(declared)) {
      assertEquals("{\"errorType\":\"StoreDown\"}", server.post("/", "").text());
    }
  }

  @Test
  void anUndecodableEventIsTheCallersErrorAndTheNextIsServed() throws IOException {
    try (RunningServer server = RunningServer.container(Functions.greeting())) {
      Reply reply = server.post("/", "{\"name\":[]}");
      assertEquals(400, reply.status());
      assertTrue(reply.text().startsWith("{\"errorType\":\"InvalidEvent\",\"errorMessage\":\""));
      assertTrue(reply.text().contains("/name"), reply.text());
      assertEquals(200, server.post("/", "{\"name\":\"Ann\"}").status());
    }
  }

  @Test
  void aCronRequestIsATick() throws IOException {
    List<String> ticks = new CopyOnWriteArrayList<>();
    CronRequest cron = new CronRequest((event, context) -> ticks.add(event.toString()));
    try (RunningServer server = RunningServer.container(cron)) {
      assertEquals(204, server.post("/", "{\"key\":\"value\"}").status());
      assertTrue(ticks.get(0).startsWith("TimerEvent[name=, time=20"), ticks.get(0));
      assertTrue(ticks.get(0).endsWith("payload={\"key\":\"value\"}]"), ticks.get(0));
      assertEquals(204, server.post("/", "").status());
    }
  }

  @Test
  void aQueueMessageFailsWithAStatusThatBringsItAgain() throws IOException {
    try (RunningServer server = RunningServer.container(new QueueRequest<>(Functions.queue()))) {
      assertEquals(204, server.post("/", "{\"name\":\"good\"}").status());
      Reply failed = server.post("/", "{\"name\":\"bad\"}", "X-Request-ID", "m-1");
      assertEquals(500, failed.status());
      assertTrue(failed.text().contains("\"BatchFailed\""), failed.text());
      assertTrue(failed.text().contains("m-1"), failed.text());
      assertEquals(500, server.post("/", "no json").status());
      assertTrue(server.log().contains(" was refused: expected a value"), server.log());
    }
  }

  @Test
  void aNatsMessageIsTheBody() throws IOException {
    List<String> noted = new CopyOnWriteArrayList<>();
    try (RunningServer server = RunningServer.container(new NatsTopic<>(Functions.topic(noted)))) {
      assertEquals(204, server.post("/", "news", "X-Request-ID", "m-2").status());
      assertEquals(
          List.of(
              "TopicMessage[id=m-2, topic=, subject=, body=news, attributes={}, publishedAt=null]"),
          noted);
    }
  }

  @Test
  void theContextTellsWhatTheEnvironmentAndTheHeadersSay() throws IOException {
    String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    EventHandler telling =
        (input, context, output) -> {
          ScalewayContext scaleway = context.as(ScalewayContext.class);
          output.text(
              String.join(
                  "|",
                  context.requestId(),
                  context.functionName(),
                  context.functionVersion(),
                  "" + context.memoryLimitMb(),
                  "" + context.remaining().toDays(),
                  "" + context.traceParent(),
                  context.cloud(),
                  "" + context.header("x-own"),
                  "" + scaleway.applicationId(),
                  "" + scaleway.namespaceId(),
                  "" + scaleway.handlerPath(),
                  "" + scaleway.isBehindCoreRuntime()));
        };
    Map<String, String> environment =
        Map.of(
            "SCW_APPLICATION_NAME", "orders",
            "SCW_APPLICATION_VERSION", "7",
            "SCW_APPLICATION_MEMORY", "256",
            "SCW_NAMESPACE_ID", "ns");
    try (RunningServer server = RunningServer.container(telling, environment)) {
      Reply reply = server.post("/", "", "X-Request-ID", "r", "traceparent", trace, "X-Own", "o");
      assertEquals(
          "r|orders|7|256|106751991167|" + trace + "|scaleway|o|null|ns|null|false", reply.text());
    }
    try (RunningServer server =
        RunningServer.container(telling, Map.of("ALOFT_FUNCTION", "billing"))) {
      String text = server.post("/", "", "traceparent", "nonsense").text();
      assertTrue(
          text.matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}[|].*"),
          text);
      assertTrue(text.contains("|billing||0|"), text);
      assertTrue(text.contains("|null|scaleway|"), text);
    }
  }

  @Test
  void manyRequestsRunAtTheSameTime() throws Exception {
    int many = 80;
    CyclicBarrier all = new CyclicBarrier(many);
    EventHandler meeting =
        (input, context, output) -> {
          all.await(30, TimeUnit.SECONDS);
          output.text("met");
        };
    try (RunningServer server = RunningServer.container(meeting)) {
      for (Reply reply : inParallel(many, () -> server.post("/", ""))) {
        assertEquals("met", reply.text());
      }
    }
  }

  @Test
  void aConcurrencyOfOneSerialises() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    EventHandler alone =
        new EventHandler() {
          @Override
          public void handle(Input input, Context context, Output output) {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            for (int i = 0; i < 1000; i++) {
              Thread.onSpinWait();
            }
            inside.decrementAndGet();
            output.nothing();
          }

          @Override
          public int concurrency() {
            return 1;
          }
        };
    try (RunningServer server = RunningServer.container(alone)) {
      for (Reply reply : inParallel(32, () -> server.post("/", ""))) {
        assertEquals(204, reply.status());
      }
      assertEquals(1, most.get());
    }
  }

  @Test
  void aClientThatDoesNotReadItsAnswerHoldsNobodyUp() throws Exception {
    String large = "x".repeat(8 << 20);
    EventHandler alone =
        new EventHandler() {
          @Override
          public void handle(Input input, Context context, Output output) throws Exception {
            output.text(large);
          }

          @Override
          public int concurrency() {
            return 1;
          }
        };
    ExecutorService caller = Executors.newSingleThreadExecutor();
    try (RunningServer server = RunningServer.container(alone);
        Socket idle = new Socket()) {
      idle.setReceiveBufferSize(16_384);
      idle.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
      idle.getOutputStream().write(Reply.request("POST", "/", new byte[0]));
      assertEquals("HTTP/1.1 200", new String(idle.getInputStream().readNBytes(12), US_ASCII));
      Future<Reply> other = caller.submit(() -> server.post("/", ""));
      assertEquals(large.length(), other.get(20, TimeUnit.SECONDS).text().length());
    } finally {
      caller.shutdown();
    }
  }

  private static List<Reply> inParallel(int count, Callable<Reply> call) throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(count);
    try {
      List<Reply> replies = new ArrayList<>();
      for (Future<Reply> reply : callers.invokeAll(Collections.nCopies(count, call))) {
        replies.add(reply.get());
      }
      return replies;
    } finally {
      callers.shutdown();
    }
  }

  @Test
  void aFatalFailureIsAnsweredAndEndsTheServer() throws Exception {
    EventHandler broken =
        (input, context, output) -> {
          throw new LinkageError("gone");
        };
    try (RunningServer server = RunningServer.container(broken)) {
      assertEquals(500, server.post("/", "").status());
      assertEquals(1, server.awaitExit());
      assertTrue(server.log().contains("LinkageError: gone"), server.log());
    }
  }

  @Test
  void stoppingLetsTheRequestInFlightOut() throws Exception {
    CountDownLatch busy = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    EventHandler slow =
        (input, context, output) -> {
          busy.countDown();
          go.await();
          output.text("done");
        };
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (RunningServer server = RunningServer.container(slow)) {
      Future<Reply> reply = threads.submit(() -> server.post("/", ""));
      busy.await();
      Future<?> stop = threads.submit(server::stop);
      go.countDown();
      assertEquals("done", reply.get().text());
      stop.get();
      assertEquals(0, server.awaitExit());
    } finally {
      threads.shutdown();
    }
  }
}
