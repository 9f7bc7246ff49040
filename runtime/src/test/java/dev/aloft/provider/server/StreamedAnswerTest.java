package dev.aloft.provider.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.function.Context;
import dev.aloft.function.StreamingResponse;
import dev.aloft.http.HttpResponse;
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
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Answers that a function writes while they are sent, over real sockets. */
@Timeout(60)
final class StreamedAnswerTest {
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final AtomicInteger bodies = new AtomicInteger();
  private final Semaphore recorded = new Semaphore(0);
  private final CountDownLatch release = new CountDownLatch(1);
  private Loop loop;
  private Thread server;

  /** The function: what it does depends on the path. */
  private final class Function extends Bootstrap implements HttpHandler {
    @Override
    public void handle(HttpInput request, Context context, HttpOutput response) {
      String path = request.head().path();
      int status = path.equals("/204") ? 204 : 200;
      response.start(HttpResponse.status(status).withHeader("X-Kind", "streamed"));
      response.stream(
          StreamingResponse.of(
              "text/plain",
              out -> {
                bodies.incrementAndGet();
                switch (path) {
                  case "/wait" -> {
                    out.write("first".getBytes(StandardCharsets.UTF_8));
                    out.flush();
                    if (!release.await(60, TimeUnit.SECONDS)) {
                      throw new IOException("not within a minute");
                    }
                    out.write("second".getBytes(StandardCharsets.UTF_8));
                  }
                  case "/early" -> throw new IllegalStateException("early");
                  case "/unsent" -> {
                    out.write("never seen".getBytes(StandardCharsets.UTF_8));
                    out.close();
                    throw new IllegalStateException("unsent");
                  }
                  case "/late" -> {
                    out.write("first".getBytes(StandardCharsets.UTF_8));
                    out.flush();
                    throw new IllegalStateException("late");
                  }
                  case "/endless" -> {
                    while (true) {
                      out.write(new byte[10_000]);
                    }
                  }
                  case "/swallows" -> {
                    try {
                      while (true) {
                        out.write(new byte[10_000]);
                      }
                    } catch (IOException e) {
                      // It should not do that.
                    }
                  }
                  case "/large" -> {
                    byte[] block = new byte[100_000];
                    for (int i = 0; i < 100; i++) {
                      out.write(block);
                    }
                  }
                  case "/closed" -> {
                    out.write('a');
                    out.close();
                    assertThrows(IOException.class, () -> out.write('b'));
                  }
                  default -> out.write("short".getBytes(StandardCharsets.UTF_8));
                }
              }));
    }

    @Override
    public int concurrency() {
      return 1;
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
      super(new Function(), ServerLimits.DEFAULT, 1000);
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
    protected void recorded(ServerExchange exchange, Context context, boolean failed) {
      recorded.release();
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
    release.countDown();
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

    Client send(String method, String path, String version) throws IOException {
      String request = method + " " + path + " " + version + "\r\nHost: h\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return this;
    }

    Client get(String path) throws IOException {
      return send("GET", path, "HTTP/1.1");
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
      assertTrue(
          client.get("/").until("\r\n0\r\n\r\n").endsWith("\r\n\r\n0005\r\nshort\r\n0\r\n\r\n"));
    }
  }

  private String logged() {
    return log.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theFirstBytesArriveBeforeTheFunctionHasWrittenTheLast() throws Exception {
    try (Client client = new Client()) {
      String head = client.get("/wait").until("first\r\n");
      assertTrue(head.startsWith("HTTP/1.1 200 OK\r\n"), head);
      assertTrue(head.contains("\r\nX-Kind: streamed\r\n"), head);
      assertTrue(head.contains("\r\nContent-Type: text/plain\r\n"), head);
      assertTrue(head.contains("\r\nTransfer-Encoding: chunked\r\n"), head);
      release.countDown();
      assertEquals("0006\r\nsecond\r\n0\r\n\r\n", client.until("0\r\n\r\n"));
      // The connection is kept.
      client.get("/").until("\r\n0\r\n\r\n");
    }
    assertEquals("", logged());
  }

  @Test
  void aLargeBodyArrivesWhole() throws Exception {
    try (Client client = new Client()) {
      int length = client.send("GET", "/large", "HTTP/1.0").rest().length();
      assertTrue(length > 10_000_000 && length < 10_001_000, length + " bytes");
    }
    assertEquals("", logged());
  }

  @Test
  void aFailureBeforeTheFirstByteIsAnErrorAnswer() throws Exception {
    try (Client client = new Client()) {
      for (String path : new String[] {"/early", "/unsent"}) {
        String head = client.get(path).until("\r\n\r\n");
        assertTrue(head.startsWith("HTTP/1.1 500 "), head);
        assertFalse(head.contains("X-Kind"), head);
        assertTrue(head.contains("application/problem+json"), head);
        client.until("}");
      }
      client.get("/").until("\r\n0\r\n\r\n");
    }
    assertTrue(logged().contains("IllegalStateException: early"), logged());
    assertTrue(logged().contains("IllegalStateException: unsent"), logged());
  }

  @Test
  void aFailureAfterTheFirstByteBreaksTheAnswerOff() throws Exception {
    try (Client client = new Client()) {
      String answer = client.get("/late").rest();
      assertTrue(answer.endsWith("\r\n\r\n0005\r\nfirst\r\n"), answer);
    }
    assertTrue(logged().contains("IllegalStateException: late"), logged());
    assertEquals(1, logged().split("The invocation failed", -1).length - 1, logged());
    assertFalse(logged().contains("whole answer"), logged());
    servesOn();
  }

  @Test
  void aBrokenAnswerToAnHttp10ClientIsReset() throws Exception {
    try (Client client = new Client()) {
      client.send("GET", "/late", "HTTP/1.0").until("first");
      assertThrows(SocketException.class, client::rest);
    }
    servesOn();
  }

  @Test
  void aClientThatLeavesEndsTheInvocation() throws Exception {
    for (String path : new String[] {"/endless", "/swallows"}) {
      try (Client client = new Client()) {
        client.get(path).until("\r\n\r\n");
        client.socket.setSoLinger(true, 0);
      }
      assertTrue(recorded.tryAcquire(30, TimeUnit.SECONDS), path);
    }
    servesOn();
    assertEquals(2, logged().split("The client went away", -1).length - 1, logged());
    assertEquals(2, logged().lines().count(), logged());
  }

  @Test
  void answersWithoutBodyDoNotRunIt() throws Exception {
    try (Client client = new Client()) {
      String head = client.send("HEAD", "/endless", "HTTP/1.1").until("\r\n\r\n");
      assertTrue(head.contains("\r\nTransfer-Encoding: chunked\r\n"), head);
      head = client.get("/204").until("\r\n\r\n");
      assertTrue(head.startsWith("HTTP/1.1 204 "), head);
      assertFalse(head.contains("Transfer-Encoding"), head);
      assertEquals(0, bodies.get());
      client.get("/").until("\r\n0\r\n\r\n");
    }
  }

  @Test
  void afterItsEndNothingCanBeWritten() throws Exception {
    try (Client client = new Client()) {
      String answer = client.get("/closed").until("0\r\n\r\n");
      assertTrue(answer.endsWith("0001\r\na\r\n0\r\n\r\n"), answer);
    }
    assertEquals("", logged());
  }
}
