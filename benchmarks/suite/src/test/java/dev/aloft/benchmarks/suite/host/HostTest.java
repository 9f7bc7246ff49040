package dev.aloft.benchmarks.suite.host;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HostTest {
  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void messagesAreFramedByLengthOrChunks() throws IOException {
    ByteArrayInputStream in =
        new ByteArrayInputStream(
            ascii(
                "POST /a/response HTTP/1.1\r\ncontent-LENGTH: 2\r\n\r\n{}"
                    + "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + "2;x=y\r\nab\r\n1\r\nc\r\n0\r\nTrailer: t\r\n\r\n"));
    HttpMessage first = HttpMessage.read(in);
    assertNotNull(first);
    assertEquals("/a/response", first.second());
    assertArrayEquals(ascii("{}"), first.body());
    HttpMessage second = HttpMessage.read(in);
    assertNotNull(second);
    assertEquals("200", second.second());
    assertArrayEquals(ascii("abc"), second.body());
    assertNull(HttpMessage.read(in));
  }

  @Test
  void answersAreComparedAsJson() {
    assertTrue(Workload.HELLO.isRight(ascii("{ \"message\" : \"Hello, World!\" }")));
    assertFalse(Workload.HELLO.isRight(ascii("{\"message\":\"Hello!\"}")));
    assertFalse(Workload.HELLO.isRight(ascii("{")));
    assertTrue(Workload.ORDER.isRight(Workload.ORDER.event()));
    assertTrue(Workload.ORDERS.isRight(Workload.ORDERS.event()));
    assertFalse(Workload.ORDERS.isRight(Workload.ORDER.event()));
    assertTrue(Workload.ROUTE.isRight(ascii("{\"body\":\"Hello, World!\"}")));
  }

  @Test
  void theSizesAreThoseOfTheDocumentation() {
    int order = Workload.ORDER.event().length;
    int orders = Workload.ORDERS.event().length;
    assertTrue(order > 900 && order < 1_200, "" + order);
    assertTrue(orders > 90_000 && orders < 120_000, "" + orders);
  }

  @Test
  void unknownNamesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Workload.of("nothing"));
    assertThrows(IllegalArgumentException.class, () -> Host.open("moon", Workload.HELLO));
  }
}
