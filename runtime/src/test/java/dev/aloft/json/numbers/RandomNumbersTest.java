package dev.aloft.json.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.json.JsonReader;
import dev.aloft.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Random numbers, a thousand in a document. */
class RandomNumbersTest {
  private static final long SEED = 20261129;
  private static final int IN_A_DOCUMENT = 1_000;

  private final RandomNumbers random = new RandomNumbers(SEED);
  private final JsonReader reader = new JsonReader();
  private final JsonWriter writer = new JsonWriter();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void doublesAreWrittenSoThatTheSameBitsAreRead() {
    double[] values = new double[IN_A_DOCUMENT];
    for (int done = 0; done < RandomNumbers.count() / 2; done += IN_A_DOCUMENT) {
      out.reset();
      writer.begin(out);
      writer.beginArray();
      for (int i = 0; i < IN_A_DOCUMENT; i++) {
        values[i] = random.nextDouble();
        writer.writeDouble(values[i]);
      }
      writer.endArray();
      writer.end();
      begin(out.toByteArray());
      for (double value : values) {
        assertTrue(reader.nextElement());
        double read = reader.readDouble();
        if (Double.doubleToRawLongBits(read) != Double.doubleToRawLongBits(value)) {
          assertEquals(value, read, "seed " + SEED + ": " + Double.toHexString(value));
        }
      }
      end();
    }
  }

  @Test
  void floatsAreWrittenSoThatTheSameBitsAreRead() {
    float[] values = new float[IN_A_DOCUMENT];
    for (int done = 0; done < RandomNumbers.count() / 2; done += IN_A_DOCUMENT) {
      out.reset();
      writer.begin(out);
      writer.beginArray();
      for (int i = 0; i < IN_A_DOCUMENT; i++) {
        values[i] = random.nextFloat();
        writer.writeFloat(values[i]);
      }
      writer.endArray();
      writer.end();
      begin(out.toByteArray());
      for (float value : values) {
        assertTrue(reader.nextElement());
        float read = reader.readFloat();
        if (Float.floatToRawIntBits(read) != Float.floatToRawIntBits(value)) {
          assertEquals(value, read, "seed " + SEED + ": " + Float.toHexString(value));
        }
      }
      end();
    }
  }

  @Test
  void decimalsAreReadAsTheJdkParsesThem() {
    String[] texts = new String[IN_A_DOCUMENT];
    for (int done = 0; done < RandomNumbers.count() / 4; done += IN_A_DOCUMENT) {
      StringBuilder json = new StringBuilder("[");
      for (int i = 0; i < IN_A_DOCUMENT; i++) {
        texts[i] = random.nextDecimal();
        json.append(i > 0 ? "," : "").append(texts[i]);
      }
      byte[] document = json.append(']').toString().getBytes(StandardCharsets.UTF_8);
      begin(document);
      for (String text : texts) {
        assertTrue(reader.nextElement());
        double parsed = text.equals("-0") ? 0.0 : Double.parseDouble(text);
        assertEquals(parsed, reader.readDouble(), text);
      }
      end();
      begin(document);
      for (String text : texts) {
        assertTrue(reader.nextElement());
        float parsed = text.equals("-0") ? 0.0f : Float.parseFloat(text);
        assertEquals(parsed, reader.readFloat(), text);
      }
      end();
    }
  }

  private void begin(byte[] document) {
    reader.begin(document, 0, document.length);
    reader.beginArray();
  }

  private void end() {
    assertFalse(reader.nextElement());
    reader.end();
  }
}
