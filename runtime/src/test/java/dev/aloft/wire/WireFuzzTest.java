package dev.aloft.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class WireFuzzTest {
  private static final long SEED = Long.getLong("fuzz.seed", 20_261_121L);

  @Test
  void theSameAnswerComesOfAnySplitting() throws Exception {
    Random random = new Random(SEED);
    WireResponse response = new WireResponse(HttpLimits.DEFAULT);
    for (int round = 0; round < 400; round++) {
      byte[] body = new byte[random.nextInt(round % 10 == 0 ? 300_000 : 400)];
      random.nextBytes(body);
      byte[] message = message(random, body);
      int longest = body.length > 10_000 ? 40_000 : 1 + random.nextInt(40);
      response.begin();
      response.read(new Pieces(message, random, longest));
      String context = "seed " + SEED + ", round " + round;
      assertEquals(200, response.status(), context);
      assertEquals("value", response.fields().value("x-header"), context);
      assertArrayEquals(
          body,
          Arrays.copyOfRange(
              response.buffer(),
              response.bodyStart(),
              response.bodyStart() + response.bodyLength()),
          context);
      assertTrue(response.isReusable(), context);
    }
  }

  @Test
  void aMutatedAnswerIsReadOrRefusedAndNothingElse() {
    Random random = new Random(SEED);
    HttpLimits limits = new HttpLimits(200, 500, 20, 2000, 50, 100_000);
    WireResponse response = new WireResponse(limits);
    for (int round = 0; round < 30_000; round++) {
      byte[] body = new byte[random.nextInt(100)];
      random.nextBytes(body);
      byte[] mutant = message(random, body);
      for (int i = 1 + random.nextInt(4); i > 0; i--) {
        mutant = mutate(random, mutant);
      }
      response.begin();
      try {
        response.read(new Pieces(mutant, random, 1 + random.nextInt(64)));
        assertTrue(response.bodyLength() >= 0);
        response.fields().value("x-header");
      } catch (WireException expected) {
        assertTrue(String.valueOf(expected.getMessage()).endsWith("."), "a whole sentence");
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

  private static byte[] message(Random random, byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (random.nextInt(4) == 0) {
      ascii(out, "HTTP/1.1 100 Continue\r\n\r\n");
    }
    ascii(out, "HTTP/1.1 200 OK\r\nX-Header: value\r\n");
    for (int i = random.nextInt(8); i > 0; i--) {
      ascii(
          out,
          "X-" + i + ":" + " ".repeat(random.nextInt(3)) + "v".repeat(random.nextInt(40)) + "\r\n");
    }
    if (random.nextBoolean()) {
      ascii(out, "Content-Length: " + body.length + "\r\n\r\n");
      out.write(body, 0, body.length);
      return out.toByteArray();
    }
    ascii(out, "Transfer-Encoding: chunked\r\n\r\n");
    int longest = random.nextBoolean() ? 3 : 1 + random.nextInt(70_000);
    if (body.length > 10_000) {
      longest = Math.max(longest, 100);
    }
    for (int at = 0; at < body.length; ) {
      int size = Math.min(body.length - at, 1 + random.nextInt(longest));
      ascii(out, Integer.toHexString(size) + (random.nextBoolean() ? ";a=b" : "") + "\r\n");
      out.write(body, at, size);
      ascii(out, "\r\n");
      at += size;
    }
    ascii(out, random.nextBoolean() ? "0\r\n\r\n" : "0\r\nX-Trailer: t\r\n\r\n");
    return out.toByteArray();
  }

  private static void ascii(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
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
      case 3 -> mutant[at] = (byte) "\r\n:;0123456789aF -\u0000".charAt(random.nextInt(19));
      default -> {
        mutant = Arrays.copyOf(bytes, bytes.length + 1);
        System.arraycopy(bytes, at, mutant, at + 1, bytes.length - at);
      }
    }
    return mutant;
  }
}
