package dev.aloft.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.RawClient.Reply;
import dev.aloft.emulator.internal.lambda.LambdaHeaders;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Fault;
import dev.aloft.emulator.invocation.Invocation;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What each fault of a delivery puts on the wire, and that the event comes again after it. */
@Timeout(60)
class DeliveryFaultTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String EVENT = "{\"text\":\"0123456789\"}";

  /** All bytes of a delivery with this fault, which ends the stream. */
  private static String wireToEnd(Fault fault) throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start()) {
      Invocation invocation = emulator.invoke(Event.of(EVENT).fault(fault));
      String wire;
      try (RawClient client = new RawClient(emulator)) {
        client.sendNext();
        wire = client.readToEnd();
      }
      if (!wire.endsWith(EVENT)) {
        comesAgain(emulator, invocation);
      }
      return wire;
    }
  }

  /** All bytes of a delivery with this fault, up to {@code end}; the stream stays open. */
  private static String wireUntil(Fault fault, String end) throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start()) {
      Invocation invocation = emulator.invoke(Event.of(EVENT).fault(fault));
      String wire;
      try (RawClient client = new RawClient(emulator)) {
        client.sendNext();
        wire = client.readUntil(end);
        client.respond(invocation.requestId(), "ok");
      }
      assertEquals("ok", invocation.await(SOON).text());
      assertEquals(List.of(), emulator.violations());
      return wire;
    }
  }

  private static void comesAgain(LambdaEmulator emulator, Invocation invocation)
      throws IOException {
    try (RawClient client = new RawClient(emulator)) {
      Reply reply = client.next();
      assertEquals(EVENT, reply.body());
      assertEquals(invocation.requestId(), reply.header(LambdaHeaders.REQUEST_ID));
      client.respond(invocation.requestId(), "ok");
      assertEquals("ok", invocation.await(SOON).text());
      assertEquals(2, invocation.deliveries());
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void closesBeforeAnyByte() throws IOException {
    assertEquals("", wireToEnd(Fault.closeBeforeAnswer()));
    assertEquals("", wireToEnd(Fault.closeBeforeReading()));
  }

  @Test
  void closesWithinTheHead() throws IOException {
    assertEquals("HTTP/1.1 2", wireToEnd(Fault.closeInHead(10)));
    assertFalse(wireToEnd(Fault.closeInHead(100_000)).contains("\r\n\r\n"));
  }

  @Test
  void closesWithinTheBody() throws IOException {
    assertTrue(wireToEnd(Fault.closeInBody(0)).endsWith("\r\n\r\n"));
    assertTrue(wireToEnd(Fault.closeInBody(5)).endsWith("\r\n\r\n{\"tex"));
    assertTrue(wireToEnd(Fault.closeInBody(100_000)).endsWith("0123456789\""));
    assertTrue(wireToEnd(Fault.chunked(4).and(Fault.closeInBody(6))).endsWith("\r\n\r\n4\r\n{\"t"));
  }

  @Test
  void closesSilentlyAfterTheAnswer() throws IOException {
    String wire = wireToEnd(Fault.closeAfterAnswer());
    assertTrue(wire.endsWith("\r\n\r\n" + EVENT));
    assertFalse(wire.contains("Connection:"));
  }

  @Test
  void announcesTheClose() throws IOException {
    String wire = wireToEnd(Fault.connectionClose());
    assertTrue(wire.contains("\r\nConnection: close\r\n") && wire.endsWith(EVENT), wire);
  }

  @Test
  void resets() throws IOException {
    for (Fault fault : List.of(Fault.reset(), Fault.resetBeforeReading(), Fault.resetInBody(3))) {
      try (LambdaEmulator emulator = LambdaEmulator.start()) {
        Invocation invocation = emulator.invoke(Event.of(EVENT).fault(fault));
        try (RawClient client = new RawClient(emulator)) {
          client.sendNext();
          assertThrows(SocketException.class, client::readToEnd);
        }
        comesAgain(emulator, invocation);
      }
    }
  }

  @Test
  void answersWithAnotherStatus() throws IOException {
    for (int status : List.of(400, 403, 410, 413, 429, 500, 503)) {
      try (LambdaEmulator emulator = LambdaEmulator.start();
          RawClient client = new RawClient(emulator)) {
        Invocation invocation = emulator.invoke(Event.of(EVENT).fault(Fault.status(status)));
        Reply reply = client.next();
        assertEquals(status, reply.status());
        assertTrue(reply.body().contains("Emulator.Status" + status), reply.body());
        assertEquals(status, emulator.exchanges("/next").get(0).status());
        comesAgain(emulator, invocation);
      }
    }
  }

  @Test
  void sendsChunks() throws IOException {
    String wire = wireUntil(Fault.chunked(8), "0\r\n\r\n");
    assertTrue(wire.contains("\r\nTransfer-Encoding: chunked\r\n"), wire);
    assertFalse(wire.contains("Content-Length"), wire);
    assertTrue(
        wire.contains("\r\n\r\n8\r\n{\"text\":\r\n8\r\n\"0123456\r\n5\r\n789\"}\r\n0"), wire);
  }

  @Test
  void sendsChunkExtensionsAndTrailers() throws IOException {
    String wire = wireUntil(Fault.chunkedWithExtensionsAndTrailers(8), "X-Other: two\r\n\r\n");
    assertTrue(wire.contains("\r\n8;name=value;q="), wire);
    assertTrue(wire.contains("\r\nX-Trailer: one\r\n"), wire);
  }

  @Test
  void sendsSlowly() throws IOException {
    assertTrue(wireUntil(Fault.slow(1), EVENT).startsWith("HTTP/1.1 200 OK\r\n"));
    assertTrue(wireUntil(Fault.slow(1).and(Fault.chunked(1)), "0\r\n\r\n").contains("\r\n1\r\n{"));
  }

  @Test
  void sendsLargeAndManyHeaders() throws IOException {
    String large = wireUntil(Fault.oversizedHeader(100_000), EVENT);
    assertTrue(large.contains("X-Extra-0: " + "v".repeat(100_000) + "\r\n"));
    String many = wireUntil(Fault.manyHeaders(500), EVENT);
    assertTrue(many.contains("\r\nX-Extra-499: vvvvvvvv\r\n"));
  }

  @Test
  void sendsMalformedHeads() throws IOException {
    assertTrue(wireUntil(Fault.malformedStatusLine(), EVENT).startsWith("HTTP/one-point-one OK\r"));
    String bare = wireUntil(Fault.bareLf(), EVENT);
    assertTrue(bare.startsWith("HTTP/1.1 200 OK\n") && !bare.contains("\r"), bare);
    assertTrue(wireUntil(Fault.headerCase(true), EVENT).contains("LAMBDA-RUNTIME-AWS-REQUEST-ID:"));
    assertTrue(wireUntil(Fault.headerCase(false), EVENT).contains("\r\ncontent-length: 21\r\n"));
    assertTrue(
        wireUntil(Fault.interim(103), EVENT)
            .startsWith("HTTP/1.1 103 Interim\r\nX-Interim: yes\r\n\r\nHTTP/1.1 200 OK\r\n"));
    assertEquals("no HTTP at all", wireUntil(Fault.raw("no HTTP at all"), "all"));
  }

  @Test
  void sendsMalformedFraming() throws IOException {
    assertLength("-1", Fault.negativeContentLength());
    assertLength("12abc", Fault.garbageContentLength());
    assertLength("18446744073709551617", Fault.overflowingContentLength());
    String both = wireUntil(Fault.contentLengthAndChunked(), "0\r\n\r\n");
    assertTrue(both.contains("Transfer-Encoding: chunked\r\nContent-Length: 21\r\n"), both);
    String badChunk = wireUntil(Fault.badChunkSize(), "0\r\n\r\n");
    assertTrue(badChunk.contains("\r\n\r\nzz\r\n{\"text"), badChunk);
  }

  private static void assertLength(String value, Fault fault) throws IOException {
    String wire = wireUntil(fault, EVENT);
    assertTrue(wire.contains("\r\nContent-Length: " + value + "\r\n"), wire);
  }

  @Test
  void severalFaultsComeOneAfterTheOther() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RawClient first = new RawClient(emulator);
        RawClient second = new RawClient(emulator)) {
      Invocation invocation =
          emulator.invoke(Event.of(EVENT).fault(Fault.status(500)).fault(Fault.closeInBody(3)));

      assertEquals(500, first.next().status());
      assertThrows(EOFException.class, first::next);
      assertEquals(EVENT, second.next().body());
      second.respond(invocation.requestId(), "ok");

      assertEquals(3, invocation.deliveries());
      assertEquals(List.of(), emulator.violations());
    }
  }

  @Test
  void faultsAlsoHitABlockedNext() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RawClient client = new RawClient(emulator)) {
      client.sendNext();
      emulator.awaitNext(SOON);

      emulator.invoke(Event.of(EVENT).fault(Fault.closeInHead(4)));

      assertEquals("HTTP", client.readToEnd());
    }
  }

  @Test
  void anAnswerToAnEventNeverDeliveredIsAViolation() throws IOException {
    try (LambdaEmulator emulator = LambdaEmulator.start();
        RawClient client = new RawClient(emulator)) {
      Invocation invocation = emulator.invoke(Event.of(EVENT).fault(Fault.status(500)));
      client.next();
      client.respond(invocation.requestId(), "guess");
      assertTrue(emulator.violations().get(0).contains("never delivered in full"));
    }
  }

  @Test
  void anOrdinaryClientReadsWhatIsUnusualButLegal() throws IOException {
    for (Fault fault :
        List.of(
            Fault.slow(1),
            Fault.chunked(1),
            Fault.chunkedWithExtensionsAndTrailers(5),
            Fault.chunkedWithExtensionsAndTrailers(5).and(Fault.slow(2)),
            Fault.connectionClose(),
            Fault.closeAfterAnswer(),
            Fault.headerCase(false),
            Fault.manyHeaders(50))) {
      try (LambdaEmulator emulator = LambdaEmulator.start()) {
        Invocation invocation = emulator.invoke(Event.of(EVENT).fault(fault));
        URLConnection client =
            URI.create("http://" + emulator.endpoint() + "/2018-06-01/runtime/invocation/next")
                .toURL()
                .openConnection();
        try (InputStream body = client.getInputStream()) {
          assertEquals(EVENT, new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertEquals(invocation.requestId(), client.getHeaderField(LambdaHeaders.REQUEST_ID));
        assertEquals(List.of(), emulator.violations());
      }
    }
  }
}
