package dev.aloft.provider.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.function.AfterInvocation;
import dev.aloft.function.Context;
import dev.aloft.function.StreamingResponse;
import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.Handler;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.HttpInput;
import dev.aloft.provider.HttpOutput;
import dev.aloft.provider.lifecycle.LogStyle;
import dev.aloft.provider.lifecycle.RuntimeLog;
import dev.aloft.wire.ServerExchange;
import dev.aloft.wire.ServerLimits;
import dev.aloft.wire.ServerSession;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests whose body the function reads while it comes, over real sockets. */
@Timeout(60)
final class StreamedRequestTest {
  private static final String BROKEN = "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nno chunk\r\n";

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final BlockingQueue<Object> seen = new LinkedBlockingQueue<>();
  private final BlockingQueue<Boolean> failed = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> worked = new LinkedBlockingQueue<>();
  private Loop loop;
  private Thread server;

  /** The function: what it does depends on the path. */
  private final class Function extends Bootstrap implements HttpHandler {
    @Override
    public boolean takesStream() {
      return true;
    }

    @Override
    public boolean exitsOnError() {
      return true;
    }

    @Override
    public AfterInvocation afterInvocation() {
      return context -> worked.add(context.requestId());
    }

    @Override
    public void handle(HttpInput request, Context context, HttpOutput response) throws IOException {
      InputStream body = request.stream();
      String path = request.head().path();
      response.start(200);
      switch (path) {
        case "/echo" ->
            response.stream(StreamingResponse.of("text/plain", out -> body.transferTo(out)));
        case "/parts" -> {
          for (int b = body.read(); b >= 0; b = body.read()) {
            seen.add((char) b);
          }
          response.text().text("read");
        }
        case "/wraps" -> {
          try {
            body.readAllBytes();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
        case "/answers" -> {
          try {
            body.readAllBytes();
          } catch (IOException e) {
            response.start(422);
            response.text().text("own");
          }
        }
        case "/begun" ->
            response.stream(
                StreamingResponse.of(
                    "text/plain",
                    out -> {
                      out.write('a');
                      out.flush();
                      body.transferTo(out);
                    }));
        default -> response.text().text(new String(body.readAllBytes(), StandardCharsets.UTF_8));
      }
    }

    @Override
    public Handler create() {
      return this;
    }

    @Override
    public void run() {}

    @Override
    protected String selectedFunction() {
      return "";
    }
  }

  private final class Loop extends LoopOnFreePort {
    Loop() throws IOException {
      super(new Function(), ServerLimits.DEFAULT, 10_000);
    }

    @Override
    protected RuntimeLog openLog() {
      return new RuntimeLog(new PrintStream(log, true, StandardCharsets.UTF_8), new LogStyle());
    }

    @Override
    protected ServerSession newSession() {
      return new Session(this);
    }
  }

  private final class Session extends TestSession {
    Session(Loop loop) {
      super(loop);
    }

    @Override
    protected void recorded(ServerExchange exchange, Context context, boolean hasFailed) {
      failed.add(hasFailed);
    }
  }

  @BeforeEach
  void start() throws Exception {
    loop = new Loop();
    server = new Thread(loop::run);
    server.start();
    loop.awaitListening();
  }

  @AfterEach
  void stop() throws Exception {
    loop.stop();
    server.join();
  }

  /** A client's connection. */
  private final class Client implements AutoCloseable {
    final Socket socket = new Socket(InetAddress.getLoopbackAddress(), loop.port);
    final InputStream in = new BufferedInputStream(socket.getInputStream());

    Client() throws IOException {
      socket.setSoTimeout(30_000);
    }

    Client send(String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
      return this;
    }

    Client post(String path, String rest) throws IOException {
      return send("POST " + path + " HTTP/1.1\r\nHost: h\r\n" + rest);
    }

    /** Reads up to and including this text. */
    String until(String end) throws IOException {
      StringBuilder read = new StringBuilder();
      while (read.indexOf(end) < 0) {
        int b = in.read();
        if (b < 0) {
          throw new IOException("The connection ended after: " + read);
        }
        read.append((char) b);
      }
      return read.toString();
    }

    String rest() throws IOException {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  private void servesOn() throws IOException {
    try (Client client = new Client()) {
      client.post("/", "Content-Length: 3\r\n\r\nabc").until("\r\n\r\nabc");
    }
  }

  private String logged() {
    return log.toString(StandardCharsets.UTF_8);
  }

  private Object seen() throws InterruptedException {
    Object next = seen.poll(20, TimeUnit.SECONDS);
    assertNotNull(next, "nothing was seen within 20 seconds");
    return next;
  }

  @Test
  void theFunctionIsCalledBeforeTheBodyHasCome() throws Exception {
    try (Client client = new Client()) {
      client.post("/parts", "Content-Length: 2\r\n\r\n");
      for (char c = 'a'; c <= 'b'; c++) {
        client.send(String.valueOf(c));
        assertEquals(c, seen());
      }
      client.until("\r\n\r\nread");
      client.post("/parts", "\r\n").until("\r\n\r\nread");
    }
    assertEquals("", logged());
  }

  @Test
  void theAnswerMayBeStreamedMeanwhile() throws Exception {
    String block = "0123456789".repeat(2_000);
    try (Client client = new Client()) {
      client.post("/echo", "Transfer-Encoding: chunked\r\n\r\n");
      int echoed = 0;
      for (int i = 0; i < 8; i++) {
        client.send(Integer.toHexString(block.length()) + "\r\n" + block + "\r\n");
        if (i > 0) {
          echoed += client.until("\r\n").length();
        }
      }
      client.send("0\r\n\r\n").until("\r\n0\r\n\r\n");
      assertTrue(echoed > 0, "the answer has begun before the request ends");
    }
    try (Client client = new Client()) {
      for (int i = 0; i < 2; i++) {
        client.post("/echo", "Content-Length: 3\r\n\r\nabc").until("\r\n0003\r\nabc\r\n0\r\n\r\n");
      }
    }
    assertEquals("", logged());
  }

  /** With {@code OnError.EXIT}, which ends the process for any failure of the function. */
  @Test
  void aBrokenBodyIsNotTheFunctionsFailure() throws Exception {
    for (String path : new String[] {"/", "/wraps", "/echo"}) {
      try (Client client = new Client()) {
        String answer = client.post(path, BROKEN).until("\r\n\r\nA chunk's size");
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("\r\nConnection: close\r\n"), answer);
      }
      assertEquals(false, failed.poll(20, TimeUnit.SECONDS));
      // It would have come before the answer.
      assertTrue(worked.isEmpty());
    }
    servesOn();
    assertNotNull(worked.poll(20, TimeUnit.SECONDS));
    assertEquals(3, logged().split("body of the request could not be read", -1).length - 1);
    assertEquals(3, logged().lines().count(), logged());
  }

  @Test
  void aBodyOverTheLimitIs413() throws Exception {
    try (Client client = new Client()) {
      String answer =
          client
              .post("/", "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n40000000\r\n")
              .until("\n\r\n");
      assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
    }
    try (Client client = new Client()) {
      String answer = client.post("/", "Content-Length: 1073741825\r\n\r\n").until("\n\r\n");
      assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
    }
    servesOn();
  }

  @Test
  void theFunctionMayAnswerItself() throws Exception {
    try (Client client = new Client()) {
      String answer = client.post("/answers", BROKEN).until("\r\n\r\nown");
      assertTrue(answer.startsWith("HTTP/1.1 422 "), answer);
      assertTrue(answer.contains("\r\nConnection: close\r\n"), answer);
    }
    servesOn();
    assertEquals("", logged());
  }

  @Test
  void anAnswerThatHasBegunIsBrokenOff() throws Exception {
    try (Client client = new Client()) {
      client.post("/begun", BROKEN).until("\r\n0001\r\na\r\n");
      assertFalse(client.rest().contains("\r\n0\r\n"));
    }
    servesOn();
    assertEquals(1, logged().lines().count(), logged());
  }

  @Test
  void aClientThatGoesAwayIsOneLineInTheLog() throws Exception {
    try (Client client = new Client()) {
      client.post("/parts", "Content-Length: 1000000000\r\n\r\n").send("a");
      assertEquals('a', seen());
      client.socket.setSoLinger(true, 0);
    }
    assertEquals(false, failed.poll(20, TimeUnit.SECONDS));
    servesOn();
    assertTrue(logged().contains("in the middle of the body"), logged());
    assertEquals(1, logged().lines().count(), logged());
  }

  @Test
  void whatIsReadAtTheStopIsReadToItsEnd() throws Exception {
    try (Client client = new Client()) {
      client.post("/parts", "Content-Length: 2\r\n\r\na");
      assertEquals('a', seen());
      Thread stopper = new Thread(loop::stop);
      stopper.start();
      client.send("b").until("\r\n\r\nread");
      stopper.join();
    }
    assertEquals("", logged());
  }
}
