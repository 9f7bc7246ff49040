package dev.aloft.json.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aloft.json.Documents;
import dev.aloft.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.core.io.NumberOutput;

/**
 * Doubles and floats are written as {@link Double#toString(double)} and {@link
 * Float#toString(float)} have written them since JDK 19, on every JDK.
 */
class ShortestTextTest {
  private static final long SEED = 20261129;
  private static final int IN_A_DOCUMENT = 1_000;

  private final RandomNumbers random = new RandomNumbers(SEED);
  private final JsonWriter writer = new JsonWriter();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void powersAndTheirNeighbours() {
    for (int power = -324; power <= 308; power++) {
      around(Double.parseDouble("1e" + power));
      around(Double.parseDouble("2e" + power));
    }
    for (int power = -1074; power <= 1023; power++) {
      around(Math.scalb(1.0, power));
    }
    for (int power = -46; power <= 38; power++) {
      around(Float.parseFloat("1e" + power));
      around(Float.parseFloat("2e" + power));
    }
    for (int power = -149; power <= 127; power++) {
      around(Math.scalb(1.0f, power));
    }
    around(Double.MAX_VALUE);
    around(Float.MAX_VALUE);
    around(0.0);
    around(0.0f);
  }

  private void around(double value) {
    double[] near = {Math.nextDown(value), value, Math.nextUp(value)};
    for (double one : near) {
      if (Double.isFinite(one)) {
        verify(one);
        verify(-one);
      }
    }
  }

  private void around(float value) {
    float[] near = {Math.nextDown(value), value, Math.nextUp(value)};
    for (float one : near) {
      if (Float.isFinite(one)) {
        verify(one);
        verify(-one);
      }
    }
  }

  /** Small integers and amounts, where the text has no exponent, and where that begins. */
  @Test
  void numbersThatProgramsUse() {
    for (int i = 0; i < 30_000; i++) {
      verify(i / 100.0);
      verify(i / 1e7);
      verify(i * 1e4);
      verify(i / 100.0f);
      verify((float) i);
    }
    for (double limit : new double[] {1e-3, 1e7, 0x1p53, 1e15, 1e16, 1e17, 1e21, 1e22}) {
      around(limit);
      around((float) limit);
    }
  }

  @Test
  void someRandomNumbersAsSpecified() {
    for (int i = 0; i < 20_000; i++) {
      verify(random.nextDouble());
      verify(random.nextFloat());
    }
  }

  private void verify(double value) {
    assertEquals(
        ShortestText.of(value),
        Documents.written(writer, JsonWriter::writeDouble, value),
        () -> Double.toHexString(value));
  }

  private void verify(float value) {
    assertEquals(
        ShortestText.of(value),
        Documents.written(writer, JsonWriter::writeFloat, value),
        () -> Float.toHexString(value));
  }

  @Test
  void manyRandomDoubles() {
    for (int done = 0; done < RandomNumbers.count() / 2; done += IN_A_DOCUMENT) {
      StringBuilder expected = new StringBuilder("[");
      begin();
      for (int i = 0; i < IN_A_DOCUMENT; i++) {
        double value = random.nextDouble();
        writer.writeDouble(value);
        expected.append(i > 0 ? "," : "").append(text(value));
      }
      end(expected);
    }
  }

  @Test
  void manyRandomFloats() {
    for (int done = 0; done < RandomNumbers.count() / 2; done += IN_A_DOCUMENT) {
      StringBuilder expected = new StringBuilder("[");
      begin();
      for (int i = 0; i < IN_A_DOCUMENT; i++) {
        float value = random.nextFloat();
        writer.writeFloat(value);
        expected.append(i > 0 ? "," : "").append(text(value));
      }
      end(expected);
    }
  }

  private void begin() {
    out.reset();
    writer.begin(out);
    writer.beginArray();
  }

  private void end(StringBuilder expected) {
    writer.endArray();
    writer.end();
    String found = out.toString(StandardCharsets.UTF_8);
    if (!found.contentEquals(expected.append(']'))) {
      String[] theirs = expected.toString().split(",", -1);
      String[] ours = found.split(",", -1);
      for (int i = 0; i < Math.min(theirs.length, ours.length); i++) {
        assertEquals(theirs[i], ours[i], "seed " + SEED);
      }
    }
    assertEquals(expected.length(), found.length());
  }

  /** JDK 17 and 18 do not write the shortest text. */
  private static String text(double value) {
    return Runtime.version().feature() < 19
        ? NumberOutput.toString(value, true)
        : Double.toString(value);
  }

  private static String text(float value) {
    return Runtime.version().feature() < 19
        ? NumberOutput.toString(value, true)
        : Float.toString(value);
  }
}
