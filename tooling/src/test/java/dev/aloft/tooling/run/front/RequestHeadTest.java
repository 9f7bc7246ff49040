package dev.aloft.tooling.run.front;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestHeadTest {
  private static final long SEED = Long.getLong("fuzz.seed", 20_261_130L);

  private static @Nullable RequestHead read(String head) throws IOException {
    return RequestHead.read(new ByteArrayInputStream(head.getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Test
  void whatAServerMayTakeForALineEndIsRefused() {
    for (String head :
        new String[] {
          "GET / HTTP/1.1\r\nA: b\rUpgrade: websocket\r\n\r\n",
          "GET / HTTP/1.1\rUpgrade: websocket\r\n\r\n",
          "GET / HTTP/1.1\nA: b\r\n\r\n",
          "GET / HTTP/1.1\r\nA: b\r\r\n\r\n",
          "GET / HTTP/1.1\r\nA: b\r\n\n",
          "GET / HTTP/1.1\r\nA: b\u000bc\r\n\r\n",
          "GET / HTTP/1.1\r\nA\u0000: b\r\n\r\n"
        }) {
      assertThrows(ProtocolException.class, () -> read(head), head);
    }
  }

  /** Wherever a control character is inserted into a head, it is refused. */
  @Test
  void randomHeads() throws IOException {
    Random random = new Random(SEED);
    for (int round = 0; round < 5_000; round++) {
      String context = "seed " + SEED + ", round " + round;
      StringBuilder text = new StringBuilder("PUT /a?" + random.nextInt(9) + " HTTP/1.1\r\n");
      int length = random.nextInt(1_000);
      text.append("Content-Length: ").append(length).append("\r\n");
      for (int i = random.nextInt(4); i > 0; i--) {
        text.append("X-").append(i).append(":").append("\t ".repeat(random.nextInt(3)));
        text.append("v".repeat(random.nextInt(3))).append("\r\n");
      }
      text.append("\r\n");
      String head = text.toString();
      RequestHead read = assertNotNullHead(read(head + "body"), context);
      assertEquals("PUT", read.method(), context);
      assertEquals(length, read.contentLength(), context);
      assertArrayEquals(head.getBytes(StandardCharsets.ISO_8859_1), read.bytes(), context);
      char control = "\r\n\u0000\u000b\f\u001b\u007f".charAt(random.nextInt(7));
      // Not before the last line feed, where another one would end the head.
      text.insert(random.nextInt(head.length() - 1), control);
      assertThrows(ProtocolException.class, () -> read(text.toString()), context);
    }
  }

  private static RequestHead assertNotNullHead(@Nullable RequestHead head, String context) {
    assertNotNull(head, context);
    return Objects.requireNonNull(head);
  }
}
