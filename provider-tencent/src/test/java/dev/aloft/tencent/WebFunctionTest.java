package dev.aloft.tencent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.function.Context;
import dev.aloft.http.HttpRequest;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Handler;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.HttpInput;
import dev.aloft.provider.HttpOutput;
import dev.aloft.provider.tests.TestBootstrap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class WebFunctionTest {
  /** Says what it was asked, and by whom. */
  private static void describe(HttpInput in, Context context, HttpOutput out) {
    HttpRequest<?> request = in.head();
    TencentContext tencent = context.as(TencentContext.class);
    List<String> told = new ArrayList<>();
    told.add(request.method() + " " + request.path() + " (" + request.rawPath() + ")");
    told.add("query " + request.query());
    told.add("from " + request.sourceAddress());
    told.add("hidden " + request.header("X-Scf-Request-Id") + request.header("x-scf-uin"));
    told.add("host " + request.header("host"));
    told.add("id " + context.requestId() + " of " + context.functionName());
    told.add("version " + context.functionVersion() + " in " + tencent.namespace());
    told.add("memory " + context.memoryLimitMb() + ", time " + tencent.timeLimit());
    told.add("region " + tencent.region() + ", " + tencent.appId() + ", " + tencent.uin());
    told.add("late " + context.deadline().isBefore(Instant.now()));
    told.add("trace " + context.traceParent());
    told.add("body " + in.text());
    out.start(202);
    out.header("X-Kept", "1");
    out.header("Set-Cookie", "a=1");
    out.header("Set-Cookie", "b=2");
    out.header("Connection", "upgrade");
    out.text().text(String.join("\n", told));
  }

  private static Running serving(HttpHandler handler) throws IOException {
    return new Running(Map.of(), new HttpEvents(handler));
  }

  @Test
  void scfsHeadersMakeTheContextAndAreHidden() throws Exception {
    try (Running function = serving(WebFunctionTest::describe)) {
      String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
      String answer =
          new RawRequest(
                  "POST",
                  "/a%20b/%E4%BD%A0?x=1&x=%32&y",
                  "gr\u00fc\u00dfe".getBytes(StandardCharsets.UTF_8),
                  "X-Scf-Request-Id: 7-8",
                  "X-Scf-Memory: 512",
                  "X-Scf-Timeout: 300000",
                  "X-Scf-Version: 3",
                  "X-Scf-Name: greet",
                  "X-Scf-Namespace: shop",
                  "X-Scf-Region: ap-chengdu",
                  "X-Scf-Appid: 125",
                  "X-Scf-Uin: 100",
                  "X-Scf-Remote-Addr: 192.0.2.1",
                  "X-Scf-Remote-Addr: 203.0.113.9",
                  "traceparent: " + trace)
              .send(function.port);
      List<String> head = List.of(answer.substring(0, answer.indexOf("\r\n\r\n")).split("\r\n"));
      assertTrue(head.get(0).startsWith("HTTP/1.1 202"), answer);
      assertTrue(head.containsAll(List.of("X-Kept: 1", "Set-Cookie: a=1", "Set-Cookie: b=2")));
      assertFalse(head.contains("Connection: upgrade"), answer);
      assertEquals(
          """
          POST /a b/\u4f60 (/a%20b/%E4%BD%A0)
          query [x, 1, x, 2, y, ]
          from 203.0.113.9
          hidden nullnull
          host x
          id 7-8 of greet
          version 3 in shop
          memory 512, time PT5M
          region ap-chengdu, 125, 100
          late false
          trace @
          body gr\u00fc\u00dfe"""
              .replace("@", trace),
          answer.substring(answer.indexOf("\r\n\r\n") + 4));
      assertEquals("", function.log());
    }
  }

  @Test
  void noneOfScfsHeadersIsNeeded() throws Exception {
    try (Running function = serving(WebFunctionTest::describe)) {
      String answer =
          RawRequest.get("/", "X-Scf-Memory: lots", "X-Scf-Timeout: -3").send(function.port);
      assertTrue(answer.contains("\nfrom \n"), answer);
      assertTrue(answer.contains("\nid  of \n"), answer);
      assertTrue(
          answer.contains("\nmemory 0, time " + Duration.ofMillis(Long.MAX_VALUE) + "\n"), answer);
      assertTrue(answer.contains("\nregion null, null, null\n"), answer);
      assertTrue(answer.contains("\nlate false\n"), answer);
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
    try (Running function = serving(waiting)) {
      for (CompletableFuture<String> answer : function.sendAtOnce(3)) {
        assertTrue(answer.get(30, TimeUnit.SECONDS).startsWith("HTTP/1.1 200"));
      }
    }
  }

  @Test
  void aConcurrencyOfOneServesOneAfterTheOther() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    HttpHandler counting =
        new HttpHandler() {
          @Override
          public int concurrency() {
            return 1;
          }

          @Override
          public void handle(HttpInput request, Context context, HttpOutput response) {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            for (int i = 0; i < 10_000; i++) {
              Thread.onSpinWait();
            }
            inside.decrementAndGet();
          }
        };
    try (Running function = serving(counting)) {
      for (CompletableFuture<String> answer : function.sendAtOnce(8)) {
        assertTrue(answer.get(30, TimeUnit.SECONDS).startsWith("HTTP/1.1 200"));
      }
    }
    assertEquals(1, most.get());
  }

  @Test
  void aFailureIsA500WithoutDetailAndALogRecord() throws Exception {
    HttpHandler failing =
        (request, context, response) -> {
          Thread.currentThread().interrupt();
          throw new IllegalStateException("secret detail");
        };
    try (Running function = serving(failing)) {
      for (int i = 0; i < 2; i++) {
        String answer = RawRequest.get("/", "X-Scf-Request-Id: id-" + i).send(function.port);
        assertTrue(answer.startsWith("HTTP/1.1 500"), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertFalse(answer.contains("secret"), answer);
        function.awaitLog("RequestId: id-" + i + " The invocation failed");
      }
    }
  }

  @Test
  void aBodyThatCannotBeDecodedIsA400ThatNamesThePlace() throws Exception {
    HttpHandler numbers =
        (request, context, response) -> {
          request.begin().readInt();
          request.end();
        };
    try (Running function = serving(numbers)) {
      byte[] body = "\"seven\"".getBytes(StandardCharsets.UTF_8);
      String answer = new RawRequest("POST", "/", body).send(function.port);
      assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
      assertTrue(answer.contains("\"line\":1,\"column\":1"), answer);
      assertEquals("", function.log());
    }
  }

  @Test
  void onErrorExitEndsTheServerAfterTheAnswer() throws Exception {
    HttpHandler exiting =
        new HttpHandler() {
          @Override
          public boolean exitsOnError() {
            return true;
          }

          @Override
          public void handle(HttpInput request, Context context, HttpOutput response) {
            if (request.head().path().equals("/fail")) {
              throw new IllegalStateException("broken");
            }
          }
        };
    try (Running function = serving(exiting)) {
      assertTrue(RawRequest.get("/").send(function.port).startsWith("HTTP/1.1 200"));
      assertTrue(RawRequest.get("/fail").send(function.port).startsWith("HTTP/1.1 500"));
      assertEquals(1, function.awaitExit());
    }
  }

  @Test
  void aFunctionThatIsNotHttpIsToldWhatIsMissing() throws Exception {
    try (Running function = new Running(Map.of(), (EventHandler) (in, context, out) -> {})) {
      assertEquals(1, function.awaitExit());
      assertTrue(function.log().contains("SCF_RUNTIME_API is not set"), function.log());
    }
  }

  @Test
  void aPortThatIsNoneIsNamed() throws Exception {
    Map<String, String> wrong = Map.of("ALOFT_SCF_WEB_PORT", "http");
    try (Running function = new Running(wrong, new HttpEvents((in, context, out) -> {}))) {
      assertEquals(1, function.awaitExit());
      assertTrue(function.log().contains("ALOFT_SCF_WEB_PORT is \"http\""), function.log());
    }
  }

  /** The server on a thread of this process. Closing ends both. */
  private static final class Running implements AutoCloseable {
    final int port;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
    private final WebServer function;

    Running(Map<String, String> environment, Handler handler) throws IOException {
      port = freePort();
      function =
          new WebServer(
              new TestBootstrap(() -> handler),
              environment.isEmpty() ? Map.of("ALOFT_SCF_WEB_PORT", "" + port) : environment,
              new PrintStream(log, true, StandardCharsets.UTF_8));
      Thread thread = new Thread(() -> exitCode.complete(function.run()), "server under test");
      thread.start();
      while (!exitCode.isDone() && !listens()) {
        Thread.onSpinWait();
      }
    }

    private static int freePort() throws IOException {
      try (ServerSocket socket = new ServerSocket(0)) {
        return socket.getLocalPort();
      }
    }

    private boolean listens() {
      try {
        RawRequest.probe(port);
        return true;
      } catch (IOException notYet) {
        return false;
      }
    }

    List<CompletableFuture<String>> sendAtOnce(int count) {
      List<CompletableFuture<String>> answers = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        answers.add(answer);
        new Thread(
                () -> {
                  try {
                    answer.complete(RawRequest.get("/").send(port));
                  } catch (IOException e) {
                    answer.completeExceptionally(e);
                  }
                })
            .start();
      }
      return answers;
    }

    String log() {
      return log.toString(StandardCharsets.UTF_8);
    }

    void awaitLog(String part) {
      while (!log().contains(part)) {
        Thread.onSpinWait();
      }
    }

    int awaitExit() throws Exception {
      return exitCode.get(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
      if (!exitCode.isDone()) {
        function.stop();
      }
      exitCode.orTimeout(30, TimeUnit.SECONDS).join();
    }
  }
}
