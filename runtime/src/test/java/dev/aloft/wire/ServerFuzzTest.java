package dev.aloft.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
final class ServerFuzzTest {
  private static final long SEED = Long.getLong("fuzz.seed", 20_261_121L);

  @Test
  void pipelinedRequestsAreTheSameInAnySplitting() throws Exception {
    Random random = new Random(SEED);
    for (int round = 0; round < 300; round++) {
      List<String> expected = new ArrayList<>();
      StringBuilder requests = new StringBuilder();
      for (int i = random.nextInt(20); i >= 0; i--) {
        expected.add(request(random, requests, round % 20 == 0 ? 60_000 : 100));
      }
      int longest = round % 3 == 0 && requests.length() < 20_000 ? 1 : 1 + random.nextInt(5000);
      Pieces pieces =
          new Pieces(requests.toString().getBytes(StandardCharsets.ISO_8859_1), random, longest);
      RequestReader reader = new RequestReader(ServerLimits.DEFAULT.message(), null);
      for (String each : expected) {
        assertTrue(reader.await(pieces));
        reader.readHead(pieces);
        reader.readBody(pieces);
        assertEquals(each, text(reader), "seed " + SEED + ", round " + round);
        reader.next();
        assertTrue(reader.message().in().bytes().length <= 1 << 16, "the buffer shrinks");
        assertEquals(0, reader.message().fields().bytes().length, "the old one is let go");
      }
      assertTrue(!reader.await(pieces));
    }
  }

  private static String text(RequestReader reader) {
    MessageReader message = reader.message();
    return reader.method()
        + " "
        + reader.target()
        + " "
        + message.fields().value("x-number")
        + " "
        + new String(
            message.in().bytes(),
            message.bodyStart(),
            message.bodyLength(),
            StandardCharsets.ISO_8859_1);
  }

  /** Appends a request; returns what should be read of it. */
  private static String request(Random random, StringBuilder out, int most) {
    String method = random.nextBoolean() ? "POST" : "PUT";
    String target = "/" + "a".repeat(random.nextInt(4)) + "?" + random.nextInt(3);
    String number = Integer.toString(random.nextInt(100));
    String body = "\r\n0".repeat(random.nextInt(most));
    out.append(method).append(' ').append(target).append(" HTTP/1.1\r\nHost: h\r\n");
    out.append("X-Number:").append(" ".repeat(random.nextInt(3))).append(number).append("\r\n");
    if (random.nextBoolean()) {
      out.append("Content-Length: ").append(body.length()).append("\r\n\r\n").append(body);
    } else {
      out.append("Transfer-Encoding: chunked\r\n\r\n");
      for (int at = 0; at < body.length(); ) {
        int size = Math.min(body.length() - at, 1 + random.nextInt(most));
        out.append(Integer.toHexString(size)).append("\r\n").append(body, at, at + size);
        out.append("\r\n");
        at += size;
      }
      out.append(random.nextBoolean() ? "0\r\n\r\n" : "0\r\nT: v\r\n\r\n");
    }
    return method + " " + target + " " + number + " " + body;
  }

  @Test
  void requestsOverASocketMayBeSplitAnywhere() throws Exception {
    String first = "POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc";
    String second =
        "PUT /b HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n2;x\r\nde\r\n0\r\nT: v\r\n\r\n";
    String both = first + second;
    try (TestServer server = new TestServer(TestServer::echo);
        RawClient client = server.connect()) {
      for (int split = 1; split < both.length(); split++) {
        client.write(both.substring(0, split)).write(both.substring(split));
        assertEquals("POST /a abc", client.read().body());
        assertEquals("PUT /b de", client.read().body());
      }
      for (int round = 0; round < 20; round++) {
        for (int i = 0; i < both.length(); i++) {
          client.write(both.substring(i, i + 1));
        }
        assertEquals("POST /a abc", client.read().body());
        assertEquals("PUT /b de", client.read().body());
      }
    }
  }

  @Test
  void aMutatedRequestIsReadOrRefusedAndNothingElse() {
    Random random = new Random(SEED);
    for (int round = 0; round < 60_000; round++) {
      byte[] mutant = mutant(random);
      Pieces pieces = new Pieces(mutant, random, 1 + random.nextInt(64));
      RequestReader reader = new RequestReader(TestServer.SMALL.message(), null);
      try {
        while (reader.await(pieces)) {
          reader.readHead(pieces);
          reader.readBody(pieces);
          text(reader);
          reader.next();
        }
      } catch (WireException expected) {
        assertTrue(String.valueOf(expected.getMessage()).endsWith("."), "a whole sentence");
        assertTrue(expected.status() >= 400 && expected.status() < 600);
      } catch (Exception e) {
        fail(
            "seed "
                + SEED
                + ", round "
                + round
                + ": "
                + new String(mutant, StandardCharsets.US_ASCII),
            e);
      }
    }
  }

  @Test
  void noMutantKeepsTheNextConnectionFromBeingServed() throws Exception {
    Random random = new Random(SEED);
    try (TestServer server = new TestServer(TestServer::echo)) {
      for (int round = 0; round < 1500; round++) {
        String context = "seed " + SEED + ", round " + round;
        try (RawClient client = server.connect()) {
          client.write(mutant(random)).endOutput();
          String answers = client.readRest();
          assertTrue(answers.isEmpty() || answers.startsWith("HTTP/1.1 "), context);
        } catch (IOException e) {
          fail(context, e);
        }
        if (round % 10 == 0) {
          try (RawClient client = server.connect()) {
            assertEquals("GET /next ", client.get("/next").body(), context);
          }
        }
      }
      assertTrue(server.failures.isEmpty(), server.failures.toString());
    }
  }

  /** Another server may take either for a line end, so that it would see other requests. */
  @Test
  void aLoneCarriageReturnOrLineFeedIsRefusedWhereverItIs() {
    Random random = new Random(SEED);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder(chunked(random));
      text.insert(random.nextInt(text.length()), random.nextBoolean() ? '\r' : '\n');
      byte[] bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);
      Pieces pieces = new Pieces(bytes, random, 1 + random.nextInt(64));
      RequestReader reader = new RequestReader(ServerLimits.DEFAULT.message(), null);
      WireException refusal =
          assertThrows(
              WireException.class,
              () -> {
                while (reader.await(pieces)) {
                  reader.readHead(pieces);
                  reader.readBody(pieces);
                  reader.next();
                }
              },
              () -> "seed " + SEED + ": " + text);
      assertEquals(400, refusal.status(), text::toString);
    }
  }

  /** A request with line ends wherever the grammar has any. */
  private static String chunked(Random random) {
    StringBuilder text = new StringBuilder("POST /a?b HTTP/1.1\r\nHost: h\r\n");
    for (int i = random.nextInt(3); i > 0; i--) {
      text.append("X-").append(i).append(": ").append("v".repeat(random.nextInt(4)));
      text.append(" ".repeat(random.nextInt(2))).append("\r\n");
    }
    text.append("Transfer-Encoding: chunked\r\n\r\n");
    for (int i = random.nextInt(4); i > 0; i--) {
      int size = 1 + random.nextInt(20);
      text.append(Integer.toHexString(size)).append(random.nextBoolean() ? ";a=\"b\"" : "");
      text.append("\r\n").append("x".repeat(size)).append("\r\n");
    }
    text.append(random.nextBoolean() ? "0;c\r\n" : "0\r\n");
    return text.append(random.nextBoolean() ? "T: v\r\n\r\n" : "\r\n").toString();
  }

  private static byte[] mutant(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(3); i >= 0; i--) {
      request(random, text, 10);
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      bytes = mutate(random, bytes);
    }
    return bytes;
  }

  private static byte[] mutate(Random random, byte[] bytes) {
    if (bytes.length == 0) {
      return bytes;
    }
    int at = random.nextInt(bytes.length);
    byte[] mutant = bytes.clone();
    switch (random.nextInt(5)) {
      case 0 -> mutant[at] = (byte) random.nextInt(256);
      case 1 -> mutant = Arrays.copyOf(bytes, at);
      case 2 -> System.arraycopy(bytes, at, mutant, 0, bytes.length - at);
      case 3 -> mutant[at] = (byte) "\r\n:;0123456789aF -\u0000/*".charAt(random.nextInt(21));
      default -> {
        mutant = Arrays.copyOf(bytes, bytes.length + 1);
        System.arraycopy(bytes, at, mutant, at + 1, bytes.length - at);
      }
    }
    return mutant;
  }
}
