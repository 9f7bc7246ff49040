package dev.aloft.json;

import static dev.aloft.json.Documents.utf8;
import static dev.aloft.json.Documents.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

class JsonWriterTest {
  private static final JsonMapper ORACLE =
      JsonMapper.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();
  private final JsonWriter writer = new JsonWriter();

  @Test
  void writesScalarsAsDatabindDoes() {
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      int shift = random.nextInt(64);
      long bits = random.nextLong() >> shift;
      same(JsonWriter::writeLong, bits);
      same(JsonWriter::writeInt, (int) bits);
      float single = Float.intBitsToFloat((int) bits);
      if (Float.isFinite(single)) {
        same(JsonWriter::writeFloat, single);
      }
      double twice = Double.longBitsToDouble(bits);
      if (Double.isFinite(twice)) {
        same(JsonWriter::writeDouble, twice);
      }
      BigInteger big = new BigInteger(random.nextInt(900), random);
      same(JsonWriter::writeBigInteger, big.negate());
      same(JsonWriter::writeBigDecimal, new BigDecimal(big, random.nextInt(800) - 400));
      same(JsonWriter::writeString, Documents.text(random));
      same(JsonWriter::writeBinary, Documents.text(random).getBytes(StandardCharsets.UTF_8));
      same(JsonWriter::writeChar, (char) random.nextInt(0xd800));
    }
    same(JsonWriter::writeBoolean, true);
    same(JsonWriter::writeBoolean, false);
    same(JsonWriter::writeDouble, -0.0);
    same(JsonWriter::writeLong, Long.MIN_VALUE);
    assertEquals("null", written(writer, (out, nothing) -> out.writeNull(), ""));
  }

  @Test
  void aPieceOfABufferIsWrittenLikeItsTextOrItsBytes() {
    Random random = new Random(8);
    for (int i = 0; i < 2000; i++) {
      int times = random.nextInt(50) == 0 ? 3000 : 1;
      byte[] piece = Documents.text(random).repeat(times).getBytes(StandardCharsets.UTF_8);
      int before = random.nextInt(5);
      byte[] buffer = new byte[before + piece.length + random.nextInt(5)];
      System.arraycopy(piece, 0, buffer, before, piece.length);
      assertEquals(
          ORACLE.writeValueAsString(new String(piece, StandardCharsets.UTF_8)),
          written(writer, (out, bytes) -> out.writeUtf8(bytes, before, piece.length), buffer));
      assertEquals(
          ORACLE.writeValueAsString(piece),
          written(writer, (out, bytes) -> out.writeBinary(bytes, before, piece.length), buffer));
    }
  }

  private <T> void same(java.util.function.BiConsumer<JsonWriter, T> codec, T value) {
    assertEquals(ORACLE.writeValueAsString(value), written(writer, codec, value));
  }

  @Test
  void encodedNamesEqualNamesKnownAtRunTime() {
    Random random = new Random(11);
    for (int i = 0; i < 3000; i++) {
      String name = Documents.text(random);
      if (i % 3 == 0) {
        name = name + (char) (0xd800 + random.nextInt(0x800)) + "x";
      }
      String late = written(writer, JsonWriterTest::named, name);
      String early =
          written(
              writer,
              (out, n) -> {
                out.beginObject();
                out.writeName(n);
                out.writeNull();
                out.endObject();
              },
              PropertyName.of(name));
      assertEquals(late, early);
      assertEquals(name, PropertyName.of(name).toString());
    }
  }

  @Test
  void encodedNamesOfEveryLengthFillTheBufferToItsEnd() {
    for (int length = 0; length <= 20; length++) {
      String name = "abcdefghijklmnopqrst".substring(0, length);
      PropertyName encoded = PropertyName.of(name);
      for (int shift = 0; shift < length + 12; shift++) {
        String first = "x".repeat(shift);
        String late =
            written(writer, (out, n) -> members(out, first, () -> out.writeName(n)), name);
        String early =
            written(writer, (out, n) -> members(out, first, () -> out.writeName(n)), encoded);
        assertEquals(late, early);
      }
    }
  }

  /** More properties than the buffer has room for. */
  private static void members(JsonWriter out, String first, Runnable name) {
    out.beginObject();
    out.writeName(first);
    out.writeNull();
    for (int i = 0; i < 2_200; i++) {
      name.run();
      out.writeInt(i % 10);
    }
    out.endObject();
  }

  private static void named(JsonWriter out, String name) {
    out.beginObject();
    out.writeName(name);
    out.writeNull();
    out.endObject();
  }

  @Test
  void halvesOfSurrogatePairsAreEscapedInEveryPlace() {
    assertEquals("\"a\\uD83Db\"", written(writer, JsonWriter::writeString, "a\ud83db"));
    assertEquals("\"\\uDE00\\uD83D\"", written(writer, JsonWriter::writeString, "\ude00\ud83d"));
    assertEquals("\"\\uD83D\ud83d\ude00\"", written(JsonWriter::writeString, "\ud83d\ud83d\ude00"));
    assertEquals("\"\\uD83D\"", written(writer, JsonWriter::writeChar, '\ud83d'));
    assertEquals("{\"\\uD83D\":null}", written(writer, JsonWriterTest::named, "\ud83d"));
    for (int before = 480; before < 520; before++) {
      roundTrips("x".repeat(before) + "\ud83d" + "y".repeat(20) + "\ude00");
    }
    for (int before = 1990; before < 2010; before++) {
      roundTrips("x".repeat(before) + "\ud83d\ude00" + "\ud83d" + "y\ude00");
      roundTrips("\u20ac".repeat(before) + "\ud83d\ude00" + "\ud83d" + "y\ude00");
    }
  }

  private void roundTrips(String text) {
    String document = written(writer, JsonWriter::writeString, text);
    assertEquals(text, Documents.read(document, JsonReader::readString));
    String named = written(writer, JsonWriterTest::named, text);
    assertEquals(document, named.substring(1, named.length() - ":null}".length()));
  }

  @Test
  void numbersThatJsonLacksAreStrings() {
    for (double value :
        new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
      String written = written(JsonWriter::writeDouble, value);
      assertEquals(new JsonMapper().writeValueAsString(value), written);
      assertEquals(written, written(JsonWriter::writeFloat, (float) value));
      assertEquals(value, Documents.read(written, JsonReader::readDouble));
      assertEquals((float) value, Documents.read(written, JsonReader::readFloat));
    }
  }

  @Test
  void aValueThatContainsItselfIsRefused() {
    IllegalStateException fault =
        assertThrows(
            IllegalStateException.class, () -> written(writer, JsonWriterTest::forEver, ""));
    assertEquals(
        "The value has more than 1000 levels: does it contain itself?", fault.getMessage());
    assertEquals("1", written(writer, JsonWriter::writeInt, 1));
    written(
        writer,
        (out, depth) -> {
          for (int i = 0; i < depth; i++) {
            out.beginArray();
          }
          for (int i = 0; i < depth; i++) {
            out.endArray();
          }
        },
        1000);
  }

  private static void forEver(JsonWriter out, String name) {
    while (true) {
      out.beginObject();
      out.writeName(name);
    }
  }

  @Test
  void callsThatMakeNoDocumentAreRefusedAndTheNextDocumentIsWritten() {
    refuses(JsonWriter::endObject);
    refuses(JsonWriter::endArray);
    refuses(out -> out.writeName("a"));
    refuses(
        out -> {
          out.beginObject();
          out.writeInt(1);
        });
    refuses(
        out -> {
          out.beginObject();
          out.writeName("a");
          out.writeName(PropertyName.of("b"));
        });
    refuses(
        out -> {
          out.beginObject();
          out.writeName("a");
          out.endObject();
        });
    refuses(
        out -> {
          out.beginArray();
          out.endObject();
        });
    refuses(JsonWriter::beginArray);
    refuses(out -> {});
    refuses(
        out -> {
          out.writeInt(1);
          out.writeInt(2);
        });
    assertThrows(IllegalStateException.class, () -> new JsonWriter().writeNull());
    assertThrows(IllegalStateException.class, () -> new JsonWriter().end());
  }

  private void refuses(java.util.function.Consumer<JsonWriter> calls) {
    assertThrows(
        IllegalStateException.class, () -> written(writer, (out, x) -> calls.accept(out), ""));
    assertEquals("{\"a\":null}", written(writer, JsonWriterTest::named, "a"));
  }

  @Test
  void aDestinationThatFailsIsReportedAndNotClosed() {
    IOException full = new IOException("full");
    OutputStream failing =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw full;
          }
        };
    writer.begin(failing);
    UncheckedIOException fault =
        assertThrows(UncheckedIOException.class, () -> writer.writeString("x".repeat(100_000)));
    assertEquals(full, fault.getCause());
    writer.begin(failing);
    writer.writeInt(1);
    assertThrows(UncheckedIOException.class, writer::end);
    assertEquals("1", written(writer, JsonWriter::writeInt, 1));
  }

  @Test
  void aDocumentThatFailedHalfWayIsNotGoneOnWith() {
    writer.begin(new ByteArrayOutputStream());
    writer.beginArray();
    writer.writeInt(1);
    assertThrows(IndexOutOfBoundsException.class, () -> writer.writeUtf8(new byte[3], 0, 9));
    assertThrows(IllegalStateException.class, writer::endArray);
    boolean[] failed = new boolean[1];
    OutputStream failingOnce =
        new ByteArrayOutputStream() {
          @Override
          public synchronized void write(byte[] bytes, int offset, int length) {
            if (!failed[0]) {
              failed[0] = true;
              throw new IllegalArgumentException("once");
            }
            super.write(bytes, offset, length);
          }
        };
    writer.begin(failingOnce);
    writer.beginArray();
    assertThrows(IllegalArgumentException.class, () -> writer.writeString("x".repeat(100_000)));
    assertThrows(IllegalStateException.class, () -> writer.writeString("y"));
    assertThrows(IllegalStateException.class, writer::end);
    assertEquals("1", written(writer, JsonWriter::writeInt, 1));
  }

  @Test
  void theDestinationIsNeitherClosedNorFlushed() {
    boolean[] touched = new boolean[1];
    OutputStream destination =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            touched[0] = true;
          }

          @Override
          public void flush() {
            touched[0] = true;
          }
        };
    writer.begin(destination);
    writer.writeString("\u20ac");
    writer.end();
    assertFalse(touched[0]);
    assertTrue(
        java.util.Arrays.equals(
            utf8("\"\u20ac\""), ((ByteArrayOutputStream) destination).toByteArray()));
  }

  @Test
  void aDocumentWithADestinationIsInNoBuffer() {
    writer.begin(new ByteArrayOutputStream());
    writer.writeInt(1);
    assertEquals(0, writer.buffer().length);
    assertEquals(0, writer.length());
    writer.end();
    assertEquals(0, writer.length());
  }

  @Test
  void aDocumentInMemoryBeginsInsideItsBuffer() {
    byte[] buffer = new byte[3];
    assertThrows(IndexOutOfBoundsException.class, () -> writer.begin(buffer, 4));
    assertThrows(IndexOutOfBoundsException.class, () -> writer.begin(buffer, -1));
    writer.begin(buffer, 3);
    writer.writeInt(1);
    writer.end();
    assertEquals(4, writer.length());
    writer.clear();
    assertThrows(IllegalStateException.class, writer::writeNull);
  }
}
