package dev.aloft.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.aloft.conformance.HostileTarget.Client;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests that a function takes as a stream: the same on clouds that have whole bodies only. */
@Timeout(120)
final class UploadTest {
  private static final int LENGTH = 2_000_000;
  private static final int PIECES = 100;

  private static HttpCall post(String path, String body) {
    return HttpCall.post(path, "text/plain", body);
  }

  @Test
  void aBodyIsReadWhole() {
    String body = "0123456789".repeat(LENGTH / 10);
    try (Deployed function = Deployed.start("http-upload")) {
      for (int i = 0; i < 2; i++) {
        HttpAnswer answer = function.emulator().http(post("/count", body));
        assertEquals("got " + LENGTH, answer.text(), answer::toString);
        assertEquals(body, function.emulator().http(post("/echo", body)).text());
        assertEquals("got 0", function.emulator().http(HttpCall.get("/count")).text());
      }
      assertEquals(List.of(), function.emulator().violations());
    }
  }

  @Test
  void aBodyNeedNotBeRead() {
    try (Deployed function = Deployed.start("http-upload")) {
      for (int length : new int[] {0, 1, 1_000, LENGTH}) {
        HttpAnswer answer = function.emulator().http(post("/first", "a".repeat(length)));
        assertEquals("got " + Math.min(length, 1), answer.text(), answer::toString);
      }
      assertEquals("got 3", function.emulator().http(post("/count", "abc")).text());
      assertEquals(List.of(), function.emulator().violations());
    }
  }

  /** Also where the whole body comes before the call. */
  @Test
  void aLongerBodyThanTheFunctionTakesIsRefused() {
    try (Deployed function = Deployed.start("http-upload-little")) {
      String most = "a".repeat(1_000);
      assertEquals("got 1000", function.emulator().http(post("/", most)).text());
      HttpAnswer refused = function.emulator().http(post("/", most + "a"));
      assertEquals(413, refused.status(), refused::toString);
      assertTrue(refused.text().contains("the limit of 1000 bytes"), refused::text);
      assertEquals("got 1", function.emulator().http(post("/", "a")).text());
    }
  }

  @Test
  void soIsOneWhoseLengthIsNotKnown() throws Exception {
    assumeTrue(
        HostileTarget.exists() && !HostileTarget.isWrapped(), "this cloud has whole bodies only");
    try (HostileTarget target = HostileTarget.start("http-upload-little")) {
      String head = "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n";
      String chunk = "1F4\r\n" + "a".repeat(500) + "\r\n";
      try (Client client = target.connect()) {
        String answer = client.send(head + chunk + chunk + "0\r\n\r\n").answer();
        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
      }
      try (Client client = target.connect()) {
        String answer = client.send(head + chunk + chunk + "1\r\na\r\n0\r\n\r\n").answer();
        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
      }
    }
  }

  /** More than the server buffers, and more than the process has memory for. */
  @Test
  void anEchoOf100MegabytesNeedsLittleMemory() throws Exception {
    assumeTrue(
        HostileTarget.exists() && !HostileTarget.isWrapped(), "this cloud has whole bodies only");
    byte[] piece = new byte[1 << 20];
    for (int i = 0; i < piece.length; i++) {
      piece[i] = (byte) (i * 31 ^ i >> 8);
    }
    CRC32 expected = new CRC32();
    CRC32 echoed = new CRC32();
    try (HostileTarget target = HostileTarget.start("http-upload");
        Client client = target.connect()) {
      client.send(
          "POST /echo HTTP/1.0\r\nContent-Length: " + (long) PIECES * piece.length + "\r\n\r\n");
      CompletableFuture<Void> sent =
          CompletableFuture.runAsync(
              () -> {
                try {
                  for (int i = 0; i < PIECES; i++) {
                    client.send(piece);
                    expected.update(piece);
                  }
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
      String head = client.answer();
      assertTrue(head.startsWith("HTTP/1.1 200 "), head);
      byte[] read = new byte[1 << 16];
      long count = 0;
      for (int n = client.in.read(read); n >= 0; n = client.in.read(read)) {
        echoed.update(read, 0, n);
        count += n;
      }
      sent.join();
      assertEquals((long) PIECES * piece.length, count);
      assertEquals(expected.getValue(), echoed.getValue());
      try (Client other = target.connect()) {
        String request = "POST /count HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc";
        assertTrue(other.send(request).answer().startsWith("HTTP/1.1 200 "));
      }
      assertEquals(
          List.of(),
          Arrays.stream(target.process().log().split("\n", -1))
              .filter(line -> line.contains("WARN") || line.contains("Exception"))
              .toList());
    }
  }
}
