package dev.aloft.tooling.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every way to call a function, and who may. */
@Timeout(180)
class DoorsTest {
  private static final String JSON = "application/json";
  private static final String SHOP =
      """
      package shop;
      import dev.aloft.Function;
      import dev.aloft.Http;
      import dev.aloft.ObjectStore;
      import dev.aloft.Queue;
      import dev.aloft.Schedule;
      import dev.aloft.Topic;
      import dev.aloft.event.ObjectEvent;
      import dev.aloft.event.QueueMessage;
      import dev.aloft.event.TimerEvent;
      import dev.aloft.event.TopicMessage;
      import dev.aloft.function.Context;
      import dev.aloft.http.HttpRequest;
      import dev.aloft.http.HttpResponse;
      import java.util.List;
      import org.jspecify.annotations.NullMarked;
      @NullMarked
      public final class Shop {
        record Invoice(String number, List<Long> cents) {}
        @Function("name") String name(Context context) { return context.functionName(); }
        @Function("echo") @Http HttpResponse<String> echo(HttpRequest<String> request) {
          String text = request.method() + " " + request.path() + " " + request.query("q")
              + " " + request.header("X-Mine") + " " + request.body();
          return HttpResponse.of(request.body().equals("teapot") ? 418 : 200, text)
              .withHeader("X-Answer", "yes");
        }
        @Function("order") @Http Invoice order(Invoice invoice) { return invoice; }
        @Function("tick") @Schedule("0 3 * * *") void tick(TimerEvent tick) {
          System.out.println("tick of " + tick.name());
        }
        @Function("bill") @Queue("invoices") void bill(QueueMessage<Invoice> message) {
          System.out.println("bill " + message.body().number());
        }
        @Function("news") @Topic("news") void news(TopicMessage<String> message) {
          System.out.println("news " + message.body());
        }
        @Function("upload") @ObjectStore("uploads") void upload(ObjectEvent event) {
          System.out.println(event.kind() + " " + event.bucket() + "/" + event.key());
        }
      }
      """;

  @TempDir private static Path folder;
  private static Project project;
  private static DevServer server;
  private static Client client;

  @BeforeAll
  static void start() throws Exception {
    project = new Project(folder).with("shop/Shop.java", SHOP);
    server = project.server().start();
    client = new Client(server);
    assertEquals(404, client.get("/missing").statusCode(), project::log);
    assertEquals(200, client.invoke("name", "{}").statusCode(), project::log);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void lambdasOwnInvoke() throws IOException {
    HttpResponse<String> answer =
        client.post("/2015-03-31/functions/name/invocations", "{}", "X-Amz-Log-Type", "Tail");
    assertEquals("\"name\"", answer.body());
    assertEquals(200, answer.statusCode());
    assertEquals("$LATEST", answer.headers().firstValue("X-Amz-Executed-Version").orElse(""));
    assertTrue(answer.headers().firstValue("X-Amzn-RequestId").isPresent());
    String log = answer.headers().firstValue("X-Amz-Log-Result").orElse("");
    assertTrue(Base64.getDecoder().decode(log).length > 0);
    String path = "/2015-03-31/functions/name/invocations";
    assertEquals(405, client.get(path).statusCode());
    assertEquals(204, client.post(path, "{}", "X-Amz-Invocation-Type", "DryRun").statusCode());
    assertEquals(202, client.post(path, "{}", "X-Amz-Invocation-Type", "Event").statusCode());
  }

  @Test
  void requestsReachHttpFunctionsUnchanged() throws IOException {
    HttpResponse<String> answer =
        client.send(
            "PUT", "/echo/a%20b?q=1%262", "body", "X-Mine", "mine", "Content-Type", "text/plain");
    assertEquals("PUT /a b 1&2 mine body", answer.body());
    assertEquals("yes", answer.headers().firstValue("X-Answer").orElse(""));
    assertEquals("GET / null null ", client.get("/echo").body());
    assertEquals("GET /x null null ", client.get("/lambda-url/echo/x").body());
    assertEquals(418, client.post("/lambda-url/echo/", "teapot").statusCode());
    assertEquals(200, client.send("HEAD", "/echo", "").statusCode());
    HttpResponse<String> bad = client.post("/order", "{\"number\":1}", "Content-Type", JSON);
    assertEquals(400, bad.statusCode());
    assertTrue(bad.body().contains("cents"), bad.body());
  }

  @Test
  void functionsThatAreNotBehindHttpSaySo() throws IOException {
    HttpResponse<String> answer = client.post("/tick", "{}");
    assertEquals(404, answer.statusCode());
    assertTrue(answer.body().contains("/2015-03-31/functions/tick/invocations"), answer.body());
    assertEquals(404, client.post("/lambda-url/tick/", "{}").statusCode());
    assertTrue(
        client.get("/missing").body().startsWith("There is no function missing; there are "));
  }

  @Test
  void theApiSendsEveryTrigger() throws IOException {
    String tick = call("{\"function\":\"tick\"}");
    assertTrue(tick.contains("\"kind\":\"ANSWERED\""), tick);
    assertTrue(tick.contains("\"log\":[\"tick of tick\"]"), tick);
    String batch =
        call(
            "{\"function\":\"bill\",\"messages\":[\"{\\\"number\\\":\\\"7\\\",\\\"cents\\\":[]}\","
                + "\"{cut off\"]}");
    assertTrue(batch.contains("\"kind\":\"FAILED\""), batch);
    assertTrue(batch.contains("\"redelivered\":[\"2\"]"), batch);
    assertTrue(batch.contains("\"bill 7\""), batch);
    String sample = call("{\"function\":\"bill\"}");
    assertTrue(sample.contains("\"bill text\""), sample);
    assertTrue(call("{\"function\":\"news\",\"payload\":\"hi\"}").contains("\"news hi\""));
    String upload = call("{\"function\":\"upload\",\"event\":\"s3-put\",\"key\":\"a b\"}");
    assertTrue(upload.contains("\"CREATED uploads/a b\""), upload);
    String removed = call("{\"function\":\"upload\",\"removed\":true,\"name\":\"mine\"}");
    assertTrue(removed.contains("\"REMOVED mine/"), removed);
    String echo =
        call(
            "{\"function\":\"echo\",\"method\":\"post\",\"target\":\"/x?q=1\",\"payload\":\"p\","
                + "\"headers\":{\"X-Mine\":\"m\"}}");
    assertTrue(echo.contains("\"answer\":\"POST /x 1 m p\""), echo);
    assertTrue(echo.contains("\"status\":200"), echo);
    assertTrue(call("{\"function\":\"name\"}").contains("\"answer\":\"\\\"name\\\"\""));
  }

  @Test
  void theApiRefusesWhatMakesNoSense() throws IOException {
    assertEquals(400, client.post("/_aloft/invoke", "{", "Content-Type", JSON).statusCode());
    assertEquals(
        415, client.post("/_aloft/invoke", "{}", "Content-Type", "text/plain").statusCode());
    assertEquals(404, client.post("/_aloft/invoke", "{}", "Content-Type", JSON).statusCode());
    String target = "{\"function\":\"echo\",\"target\":\"x\"}";
    assertEquals(400, client.post("/_aloft/invoke", target, "Content-Type", JSON).statusCode());
    assertEquals(405, client.get("/_aloft/invoke").statusCode());
    assertEquals(405, client.post("/_aloft/state", "").statusCode());
    assertEquals(404, client.get("/_aloft/other").statusCode());
  }

  @Test
  void theStateHasFunctionsWithSamples() throws IOException {
    String state = client.get("/_aloft/state").body();
    assertTrue(
        state.contains("\"sample\":\"{\\\"number\\\":\\\"text\\\",\\\"cents\\\":[1]}\""), state);
    assertTrue(state.contains("\"trigger\":\"queue\",\"value\":\"invoices\""), state);
    assertTrue(state.startsWith("{\"cloud\":\"aws\""), state);
  }

  @Test
  void theLogIsFollowed() throws IOException {
    call("{\"function\":\"tick\",\"name\":\"mine\"}");
    String log;
    do {
      log = client.get("/_aloft/log?after=0").body();
    } while (!log.contains("\"text\":\"tick of mine\""));
    assertTrue(log.contains("\"kind\":\"NOTE\""), log);
  }

  @Test
  void thePageAllowsNothingButItself() throws IOException {
    HttpResponse<String> page = client.get("/");
    assertEquals(200, page.statusCode());
    String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.startsWith("default-src 'none'; connect-src 'self';"), policy);
    assertTrue(policy.contains("script-src 'sha256-"), policy);
    assertTrue(!page.body().contains("http://") && !page.body().contains("https://"));
    assertEquals(405, client.post("/", "").statusCode());
  }

  @Test
  void pagesOfOtherSitesCannotCall() throws IOException {
    String path = "/2015-03-31/functions/name/invocations";
    for (String origin :
        new String[] {"https://example.org", "null", "http://localhost.evil.org", "x"}) {
      assertEquals(403, client.post(path, "{}", "Origin", origin).statusCode(), origin);
    }
    String own = "http://localhost:" + server.port();
    assertEquals(200, client.post(path, "{}", "Origin", own).statusCode());
    assertEquals(200, client.post(path, "{}", "Origin", "http://127.0.0.1:5173").statusCode());
    assertEquals(403, client.get("/echo", "Sec-Fetch-Site", "cross-site").statusCode());
    assertEquals(200, client.get("/", "Sec-Fetch-Site", "cross-site").statusCode());
    assertEquals(200, client.get("/echo", "Sec-Fetch-Site", "same-origin").statusCode());
  }

  @Test
  void onlyLocalNamesLeadHere() throws IOException {
    assertEquals("HTTP/1.1 403", raw("Host: evil.example:3000\r\n"));
    assertEquals("HTTP/1.1 403", raw("Host: localhost.evil.example\r\n"));
    assertEquals("HTTP/1.1 403", raw("Host: localhost\r\nHost: evil.example\r\n"));
    assertEquals("HTTP/1.1 403", raw(""));
    assertEquals("HTTP/1.1 200", raw("Host: LOCALHOST:1\r\n"));
    assertEquals("HTTP/1.1 200", raw("Host: [::1]:3000\r\n"));
    assertEquals("HTTP/1.1 200", raw("Host: 127.0.0.1\r\n"));
    assertEquals("HTTP/1.1 400", raw("Host: localhost\rX-Mine: a\r\n"));
    assertEquals("HTTP/1.1 400", raw("Host: localhost\nX-Mine: a\r\n"));
  }

  @Test
  void longBodiesAreRefused() throws IOException {
    String path = "/2015-03-31/functions/name/invocations";
    String most = "\"" + "x".repeat((6 << 20) - 2) + "\"";
    assertEquals(200, client.post(path, most).statusCode());
    assertEquals(413, client.post(path, most + " ").statusCode());
  }

  private static String call(String request) throws IOException {
    HttpResponse<String> answer = client.post("/_aloft/invoke", request, "Content-Type", JSON);
    assertEquals(200, answer.statusCode(), answer::body);
    return answer.body();
  }

  /** The start of the answer to a request with exactly these headers. */
  private static String raw(String headers) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      OutputStream out = socket.getOutputStream();
      String request = "GET /_aloft/state HTTP/1.1\r\n" + headers + "\r\n";
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      InputStream in = socket.getInputStream();
      return new String(in.readNBytes(12), StandardCharsets.ISO_8859_1);
    }
  }
}
