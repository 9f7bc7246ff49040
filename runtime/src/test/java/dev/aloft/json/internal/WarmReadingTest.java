package dev.aloft.json.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aloft.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a reader does faster once it is warm, or for the common case, has the same result. */
class WarmReadingTest {
  @Test
  void malformedUtf8IsFoundInTheSamePlaceByACompiledReader() {
    JacksonStreams warm = new JacksonStreams(500, 20_000_000, 1000, 50_000, 1000);
    for (int i = 0; i < 1000; i++) {
      warm.documentMalformedAt(new byte[0], 0, 0);
    }
    Random random = new Random(11);
    String[] pieces = {
      "a", "plain ascii, longer than a word", "ü", "€", "😀", "\u0080", "12345678"
    };
    for (int i = 0; i < 100_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(8); j > 0; j--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      if (bytes.length > 0 && random.nextBoolean()) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      int from = random.nextInt(bytes.length + 1);
      assertEquals(
          Utf8.malformedAt(bytes, from, bytes.length),
          warm.documentMalformedAt(bytes, from, bytes.length),
          "case " + i);
      assertEquals(
          Utf8.malformedAt(bytes, from, bytes.length),
          JacksonStreams.malformedAt(bytes, from, bytes.length),
          "case " + i);
    }
  }

  @Test
  void doublesAreThoseOfTheJdk() {
    Random random = new Random(13);
    JsonReader in = new JsonReader();
    for (int i = 0; i < 300_000; i++) {
      String text = number(random);
      byte[] json = text.getBytes(StandardCharsets.UTF_8);
      in.begin(json, 0, json.length);
      double value = in.readDouble();
      in.end();
      assertEquals(
          Double.doubleToRawLongBits(text.equals("-0") ? 0.0 : Double.parseDouble(text)),
          Double.doubleToRawLongBits(value),
          text);
    }
  }

  private static String number(Random random) {
    StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "-" : "");
    int whole = random.nextInt(20);
    text.append(whole == 0 ? "0" : 1 + random.nextInt(9));
    digits(random, text, whole - 1);
    if (random.nextInt(4) != 0) {
      text.append('.');
      digits(random, text, 1 + random.nextInt(20));
    }
    if (random.nextInt(5) == 0) {
      text.append(random.nextBoolean() ? "e-" : "E").append(random.nextInt(250));
    }
    return text.toString();
  }

  private static void digits(Random random, StringBuilder text, int count) {
    for (int i = 0; i < count; i++) {
      text.append((char) ('0' + random.nextInt(10)));
    }
  }
}
