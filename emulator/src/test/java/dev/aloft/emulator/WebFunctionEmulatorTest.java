package dev.aloft.emulator;

import static dev.aloft.emulator.RawServer.answer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.emulator.invocation.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests and answers of Lambda Web Functions. */
@Timeout(60)
class WebFunctionEmulatorTest {
  @Test
  void removesAndAddsWhatLambdaDoes() throws IOException {
    try (WebFunctionEmulator cloud = WebFunctionEmulator.start();
        RawServer server =
            new RawServer(cloud.port(), r -> answer(418, "tea", "Lambda-Web-X: 1", "X-Own: 2"))) {
      HttpAnswer tea =
          cloud.http(
              HttpCall.get("/pot?x=%2F")
                  .header("Cookie", "c=d")
                  .header("Connection", "x-once, close")
                  .header("X-Once", "1")
                  .header("TE", "trailers")
                  .header("X-Real-IP", "192.0.2.1")
                  .header("Lambda-Web-Request-Id", "forged")
                  .header("X-Forwarded-For", "192.0.2.1"));
      RawServer.Request request = server.requests.get(0);
      assertEquals("GET /pot?x=%2F HTTP/1.1", request.line());
      assertEquals(
          List.of(
              "Host",
              "Cookie",
              "X-Forwarded-For",
              "X-Forwarded-Proto",
              "lambda-web-request-id",
              "lambda-web-endpoint-name"),
          request.names());
      assertEquals("192.0.2.1, 203.0.113.7", request.header("X-Forwarded-For"));
      assertEquals("default", request.header("lambda-web-endpoint-name"));
      assertEquals(418, tea.status());
      assertEquals("tea", tea.text());
      assertEquals(List.of("2"), tea.values("X-Own"));
      assertEquals(List.of(), tea.values("Lambda-Web-X"));
      assertEquals(
          List.of(request.header("lambda-web-request-id")), tea.values("lambda-web-request-id"));
      assertFalse(request.header("lambda-web-request-id").equals("forged"));
    }
  }

  @Test
  void answersItselfWhereTheFunctionCannot() throws IOException {
    CountDownLatch end = new CountDownLatch(1);
    try (WebFunctionEmulator cloud =
            WebFunctionEmulator.builder().timeout(Duration.ofMillis(50)).start();
        RawServer server =
            new RawServer(
                cloud.port(),
                request -> {
                  if (request.line().startsWith("GET /slow")) {
                    await(end);
                  }
                  return "";
                })) {
      HttpAnswer late = cloud.http(HttpCall.get("/slow"));
      assertEquals(504, late.status());
      assertEquals(List.of("Runtime.RequestTimeout"), late.values("lambda-web-error-type"));
      assertEquals(502, cloud.http(HttpCall.get("/")).status());
      assertEquals(400, cloud.http(HttpCall.of("TRACE", "/")).status());
      assertTrue(server.requests.stream().noneMatch(each -> each.line().startsWith("TRACE")));
    } finally {
      end.countDown();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void hasNothingButHttp() throws IOException {
    try (WebFunctionEmulator cloud = WebFunctionEmulator.start();
        RawServer server =
            new RawServer(cloud.port(), r -> answer(r.body().equals("bad") ? 500 : 404, ""))) {
      assertEquals(Answer.Kind.RESPONSE, cloud.call("1").kind());
      assertEquals(Answer.Kind.ERROR, cloud.call("bad").kind());
      assertEquals("POST / HTTP/1.1", server.requests.get(0).line());
      Message message = Message.of("1", "a");
      assertThrows(UnsupportedOperationException.class, () -> cloud.topic("t", message));
      assertThrows(UnsupportedOperationException.class, () -> cloud.timer("t", ""));
      assertEquals(List.of(), cloud.violations());
    }
  }

  @Test
  void aServerOnAllAddressesViolatesTheContract() throws IOException {
    try (WebFunctionEmulator cloud = WebFunctionEmulator.start();
        RawServer server = new RawServer(cloud.port(), r -> answer(200, ""))) {
      cloud.awaitReady(Duration.ofSeconds(30));
      boolean linux = System.getProperty("os.name").startsWith("Linux");
      assertEquals(linux ? 1 : 0, cloud.violations().size());
      assertEquals(cloud.port(), server.port());
    }
  }
}
