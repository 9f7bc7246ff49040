package dev.aloft.json.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {
  @Test
  void agreesWithTheDecoderOfTheJdk() {
    Random random = new Random(5);
    int[] likely = {
      0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc2, 0xdf, 0xe0, 0xed, 0xef, 0xf0, 0xf4,
      0xf5, 0xff
    };
    for (int i = 0; i < 300_000; i++) {
      byte[] bytes = new byte[1 + random.nextInt(6)];
      for (int j = 0; j < bytes.length; j++) {
        bytes[j] =
            (byte) (random.nextInt(4) == 0 ? random.nextInt(256) : likely[random.nextInt(17)]);
      }
      int from = random.nextInt(bytes.length + 1);
      assertEquals(
          malformedAt(bytes, from),
          Utf8.malformedAt(bytes, from, bytes.length),
          HexFormat.of().formatHex(bytes) + " from " + from);
    }
  }

  private static int malformedAt(byte[] bytes, int from) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CoderResult result = decoder.decode(in, CharBuffer.allocate(16), true);
    return result.isError() ? in.position() : -1;
  }

  @Test
  void everyCodePointIsWellFormed() {
    StringBuilder all = new StringBuilder();
    for (int c = 0; c <= 0x10ffff; c++) {
      if (c < 0xd800 || c > 0xdfff) {
        all.appendCodePoint(c);
      }
    }
    byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);
    assertEquals(-1, Utf8.malformedAt(bytes, 0, bytes.length));
  }
}
