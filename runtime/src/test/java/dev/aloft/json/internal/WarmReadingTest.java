package dev.aloft.json.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aloft.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a reader does faster once it is warm, or for the common case, has the same result. */
class WarmReadingTest {
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
