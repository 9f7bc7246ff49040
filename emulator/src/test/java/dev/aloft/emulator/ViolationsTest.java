package dev.aloft.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.invocation.Event;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a client does against HTTP/1.1 is seen. */
@Timeout(60)
class ViolationsTest {
  private static final String NEXT = "GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\n";
  private static final String POST = "POST /2018-06-01/runtime/init/error HTTP/1.1\r\n";

  private static void assertSeen(String bytes, String violation) throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RawClient client = new RawClient(emulator)) {
      emulator.invoke(Event.of("1"));
      client.send(bytes.replace("PORT", Integer.toString(emulator.port())));
      client.endOutput();
      client.readToEnd();
      assertTrue(
          emulator.violations().stream().anyMatch(seen -> seen.contains(violation)),
          () -> violation + " is not in " + emulator.violations());
      assertEquals(1, emulator.violations().size(), emulator.violations()::toString);
    }
  }

  @Test
  void aMissingWrongOrDoubleHost() throws IOException {
    assertSeen(NEXT + "\r\n", "sent 0 Host headers");
    assertSeen(NEXT + "Host: h:1\r\n\r\n", "sent a Host that is not the endpoint: h:1");
    assertSeen(NEXT + "Host: h:PORT\r\nHost: h:PORT\r\n\r\n", "sent 2 Host headers");
  }

  @Test
  void aPostWithoutALength() throws IOException {
    assertSeen(POST + "Host: h:PORT\r\n\r\n", "neither Content-Length nor Transfer-Encoding");
  }

  @Test
  void twoFramingsOfABody() throws IOException {
    assertSeen(
        POST + "Host: h:PORT\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "both Content-Length and Transfer-Encoding");
    assertSeen(
        POST + "Host: h:PORT\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\nx",
        "sent 2 Content-Length headers");
  }

  @Test
  void badFraming() throws IOException {
    assertSeen(POST + "Host: h:PORT\r\nContent-Length: -1\r\n\r\n", "sent Content-Length: -1");
    assertSeen(
        POST + "Host: h:PORT\r\nTransfer-Encoding: gzip\r\n\r\n", "sent Transfer-Encoding: gzip");
    assertSeen(
        POST + "Host: h:PORT\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "bad chunk size: zz");
    assertSeen(
        POST + "Host: h:PORT\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nxy\r\n",
        "a chunk is longer than its size says");
  }

  @Test
  void expectations() throws IOException {
    assertSeen(
        POST + "Host: h:PORT\r\nContent-Length: 1\r\nExpect: 100-continue\r\n\r\nx",
        "sent Expect: 100-continue");
  }

  @Test
  void bytesLeftOverFromABody() throws IOException {
    assertSeen(
        POST + "Host: h:PORT\r\nContent-Length: 1\r\n\r\nxyz\r\n",
        "sent something that is not a request line: yz");
    assertSeen(
        POST + "Host: h:PORT\r\nContent-Length: 1\r\n\r\nx\r\n",
        "sent an empty line before a request");
  }

  @Test
  void aBodyWithAGet() throws IOException {
    assertSeen(NEXT + "Host: h:PORT\r\nContent-Length: 1\r\n\r\nx", "sent a body with GET");
  }

  @Test
  void malformedHeads() throws IOException {
    assertSeen("get-it\r\n\r\n", "not a request line: get-it");
    assertSeen("GET x HTTP/1.1\r\n\r\n", "without a leading slash");
    assertSeen(
        "GET /ping HTTP/1.0\r\nHost: h:PORT\r\n\r\n", "did not speak HTTP/1.1: GET /ping HTTP/1.0");
    assertSeen(NEXT + "Host: h:PORT\r\n folded\r\n\r\n", "not a header:  folded");
    assertSeen(NEXT + "Host : h:PORT\r\n\r\n", "not a header: Host : h:");
    assertSeen(NEXT + "Host: h:PORT\r\nX: a\u0001\r\n\r\n", "control character");
    assertSeen("GET /ping HTTP/1.1\r\nHost: h:PORT\n\r\n", "ended a line with LF alone: Host: h:");
  }

  @Test
  void anUnknownPath() throws IOException {
    assertSeen("GET /else HTTP/1.1\r\nHost: h:PORT\r\n\r\n", "asked for GET /else");
  }

  @Test
  void aRequestBeforeTheAnswerToTheOneBefore() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RawClient client = new RawClient(emulator)) {
      client.sendNext();
      emulator.awaitNext(Duration.ofSeconds(10));
      client.sendGet("/ping");
      while (emulator.violations().isEmpty()) {
        Thread.onSpinWait();
      }
      emulator.invoke(Event.of("1"));
      assertEquals("1", client.reply().body());
      assertEquals("pong", client.reply().body());
      assertTrue(emulator.violations().get(0).contains("sent GET /ping before"));
    }
  }
}
