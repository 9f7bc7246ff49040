package dev.aloft.knative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.function.FunctionException;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.tests.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests that are no events, over sockets. */
@Timeout(60)
final class KnativeServerTest {
  private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  @Test
  void aPlainPostIsTheEventAndItsAnswerTheResult() throws IOException {
    try (RunningServer server = RunningServer.of(Functions.echo())) {
      Reply reply = server.send("POST", "/any?x=1", "ä".getBytes(StandardCharsets.UTF_8));
      assertEquals(200, reply.status());
      assertEquals("ä", reply.text());
      assertEquals("text/plain; charset=utf-8", reply.header("Content-Type"));
    }
  }

  @Test
  void probesRunNoHandlerOfEventsAndLogNothing() throws IOException {
    AtomicInteger calls = new AtomicInteger();
    EventHandler counting = (input, context, output) -> calls.incrementAndGet();
    try (RunningServer server = RunningServer.of(counting)) {
      for (int i = 0; i < 100; i++) {
        new Socket(InetAddress.getLoopbackAddress(), server.port()).close();
      }
      for (String agent : List.of("kube-probe//", "kube-probe/1.31", "Knative-Activator-Probe")) {
        assertEquals(200, server.get("/", "User-Agent", agent).status());
      }
      assertEquals(200, server.get("/", "K-Network-Probe", "queue").status());
      assertEquals(200, server.get("/health").status());
      Reply other = server.get("/", "User-Agent", "curl");
      assertEquals(405, other.status());
      assertEquals("POST", other.header("Allow"));
      assertEquals(0, calls.get());
      assertEquals("", server.log());
    }
  }

  @Test
  void anHttpFunctionHasItsProbesUnlessConfigured() throws IOException {
    try (RunningServer server = RunningServer.of(Functions.mirror())) {
      assertTrue(
          server.get("/health", "User-Agent", "kube-probe/1.31").text().startsWith("GET /health"));
      assertEquals("", server.get("/", "K-Network-Probe", "queue").text());
    }
    Map<String, String> path = Map.of("ALOFT_HEALTH_PATH", "/ready");
    try (RunningServer server = RunningServer.of(Functions.mirror(), path)) {
      assertEquals("", server.get("/ready").text());
    }
  }

  @Test
  void anHttpFunctionGetsEverythingUnchanged() throws IOException {
    try (RunningServer server = RunningServer.of(Functions.mirror())) {
      byte[] body = "hi".getBytes(StandardCharsets.UTF_8);
      String[] headers = {"X-Multi", "1", "X-Multi", "2", "X-Request-ID", "r", "ce-id", "a%20b"};
      Reply reply = server.send("PUT", "/a%2Fb//c%20?x=1&x=&y", body, headers);
      assertEquals(
          "PUT /a/b//c  raw=/a%2Fb//c%20 query=[x, 1, x, , y, ] from=127.0.0.1 x=[1, 2]"
              + " ce=[a%20b] id=r body=hi",
          reply.text());
      for (String method : List.of("OPTIONS", "DELETE", "PATCH")) {
        assertTrue(server.send(method, "/", new byte[0]).text().startsWith(method + " / "));
      }
      assertEquals("", server.send("HEAD", "/", new byte[0]).text());
      String push = "{\"message\":{},\"subscription\":\"s\"}";
      assertTrue(server.post(push).text().endsWith(" body=" + push));
      String structured = Events.json("\"data\":1");
      assertTrue(server.structured(structured).text().endsWith(" body=" + structured));
    }
  }

  @Test
  void theClientIsNamedByTheOutermostTrustedProxy() throws IOException {
    String[] list = {"X-Forwarded-For", "6.6.6.6, 1.1.1.1", "X-Forwarded-For", " 2.2.2.2 "};
    List<String> addresses = List.of("127.0.0.1", "2.2.2.2", "1.1.1.1", "6.6.6.6", "127.0.0.1");
    for (int trusted = 0; trusted < addresses.size(); trusted++) {
      Map<String, String> environment = Map.of("ALOFT_TRUSTED_PROXIES", "" + trusted);
      try (RunningServer server = RunningServer.of(Functions.mirror(), environment)) {
        String text = server.get("/", list).text();
        assertTrue(text.contains(" from=" + addresses.get(trusted) + " "), trusted + text);
        assertTrue(server.get("/").text().contains(" from=127.0.0.1 "));
      }
    }
  }

  @Test
  void webHooksAreRefusedUnlessTheirOriginIsAllowed() throws IOException {
    String[] asks = {"WebHook-Request-Origin", "eventgrid.azure.net", "WebHook-Request-Rate", "9"};
    try (RunningServer server = RunningServer.of(Functions.echo())) {
      Reply reply = server.send("OPTIONS", "/", new byte[0], asks);
      assertEquals(List.of("POST"), reply.all("Allow"));
      assertEquals(List.of(), reply.all("WebHook-Allowed-Origin"));
    }
    Map<String, String> some = Map.of("ALOFT_WEBHOOK_ORIGINS", "a.example, EventGrid.azure.net");
    try (RunningServer server = RunningServer.of(Functions.echo(), some)) {
      Reply reply = server.send("OPTIONS", "/", new byte[0], asks);
      assertEquals("EventGrid.azure.net", reply.header("WebHook-Allowed-Origin"));
      assertEquals("*", reply.header("WebHook-Allowed-Rate"));
      Reply other = server.send("OPTIONS", "/", new byte[0], asks[0], "evil.example");
      assertEquals("", other.header("WebHook-Allowed-Origin"));
      assertEquals("", server.send("OPTIONS", "/", new byte[0]).header("WebHook-Allowed-Origin"));
    }
    try (RunningServer server =
        RunningServer.of(Functions.echo(), Map.of("ALOFT_WEBHOOK_ORIGINS", "*"))) {
      Reply reply = server.send("OPTIONS", "/", new byte[0], asks[0], "ü\u00a0");
      assertEquals("*", reply.header("WebHook-Allowed-Origin"));
    }
  }

  @Test
  void failuresDiscloseNoMoreThanTheFunctionDeclares() throws IOException {
    try (RunningServer server =
        RunningServer.of(Functions.failing(new IllegalStateException("secret")))) {
      Reply reply = server.post("", "X-Request-ID", "r-1");
      assertEquals(500, reply.status());
      assertEquals("{\"errorType\":\"InternalError\"}", reply.text());
      assertTrue(server.log().contains("RequestId: r-1 The invocation failed"), server.log());
    }
    try (RunningServer server =
        RunningServer.of(Functions.failing(new FunctionException("OutOfStock", "3 left")))) {
      assertEquals(
          "{\"errorType\":\"OutOfStock\",\"errorMessage\":\"3 left\"}",
          server.event("", "ce-id", "e-1").text());
      assertTrue(server.log().contains("RequestId: e-1 "), server.log());
    }
    HttpHandler failing =
        (request, context, response) -> {
          throw new IllegalStateException("secret");
        };
    try (RunningServer server = RunningServer.of(failing)) {
      assertFalse(server.get("/").text().contains("secret"));
    }
  }

  @Test
  void theContextHasWhatTheEnvironmentAndTheHeadersSay() throws IOException {
    EventHandler describing =
        (input, context, output) -> {
          KnativeContext knative = context.as(KnativeContext.class);
          output.text(
              String.join(
                  "|",
                  context.functionName(),
                  context.functionVersion(),
                  "" + context.traceParent(),
                  "" + (context.remaining().toSeconds() > 9),
                  context.cloud(),
                  "" + knative.serviceName(),
                  "" + knative.revisionName(),
                  "" + knative.isEvent(),
                  "" + knative.eventId(),
                  "" + knative.deliveryAttempt(),
                  knative.extensions().toString()));
        };
    Map<String, String> environment =
        Map.of("K_SERVICE", "orders", "K_REVISION", "orders-1", "CLOUD_RUN_TIMEOUT_SECONDS", "60");
    try (RunningServer server = RunningServer.of(describing, environment)) {
      assertEquals(
          "orders|orders-1|" + TRACE + "|true|knative|orders|orders-1|false|null|0|{}",
          server.post("", "traceparent", TRACE).text());
      // The same in Cloud Trace's own form, with the span in decimal digits beyond 2^63.
      String cloud = "0AF7651916cd43dd8448eb211c80319c/13235353014750950193;o=1";
      String text = server.post("", "X-Cloud-Trace-Context", cloud).text();
      assertTrue(text.contains("|" + TRACE + "|"), text);
    }
    Map<String, String> azure = Map.of("CONTAINER_APP_NAME", "a", "CONTAINER_APP_REVISION", "a--1");
    try (RunningServer server = RunningServer.of(describing, azure)) {
      assertTrue(server.post("").text().startsWith("a|a--1|null|true|knative|a|a--1|"));
    }
  }

  @Test
  void theBodyIsReadBeforeTheAnswerEvenOfARefusal() throws IOException {
    try (RunningServer server = RunningServer.of(Functions.echo());
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(30_000);
      OutputStream out = socket.getOutputStream();
      InputStream in = socket.getInputStream();
      String head = "PUT / HTTP/1.1\r\nHost: t\r\nContent-Length: 4\r\n\r\nab";
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      assertEquals(405, server.get("/").status());
      assertEquals(0, in.available());
      out.write("cd".getBytes(StandardCharsets.US_ASCII));
      out.flush();
      assertEquals("HTTP/1.1 405", new String(in.readNBytes(12), StandardCharsets.US_ASCII));
    }
  }

  @Test
  void a100ContinueComesBeforeTheFinalAnswer() throws IOException {
    try (RunningServer server = RunningServer.of(Functions.echo());
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(30_000);
      OutputStream out = socket.getOutputStream();
      String head =
          "PUT / HTTP/1.1\r\nHost: t\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n";
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      InputStream in = socket.getInputStream();
      assertEquals(
          "HTTP/1.1 100 Continue\r\n\r\n",
          new String(in.readNBytes(25), StandardCharsets.US_ASCII));
      out.write("hi".getBytes(StandardCharsets.US_ASCII));
      out.flush();
      assertEquals("HTTP/1.1 405", new String(in.readNBytes(12), StandardCharsets.US_ASCII));
    }
  }

  @Test
  void manyRequestsRunAtTheSameTime() throws Exception {
    int many = 200;
    CyclicBarrier all = new CyclicBarrier(many);
    EventHandler meeting =
        (input, context, output) -> {
          all.await(30, TimeUnit.SECONDS);
          output.nothing();
        };
    ExecutorService callers = Executors.newFixedThreadPool(many);
    try (RunningServer server = RunningServer.of(meeting)) {
      List<Future<Reply>> replies =
          callers.invokeAll(Collections.nCopies(many, () -> server.event("")));
      for (Future<Reply> reply : replies) {
        assertEquals(204, reply.get().status());
      }
    } finally {
      callers.shutdown();
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
    try (RunningServer server = RunningServer.of(slow)) {
      Future<Reply> reply = threads.submit(() -> server.post(""));
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
