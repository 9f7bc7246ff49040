package dev.aloft.provider;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.json.JsonWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OutputTest {
  private final Output output = new Output();

  @Test
  void gathersBytesOfAnySize() {
    Random random = new Random(9);
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    for (int i = 0; i < 200; i++) {
      byte[] bytes = new byte[random.nextInt(3000)];
      random.nextBytes(bytes);
      int from = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
      output.write(bytes, from, bytes.length - from);
      expected.write(bytes, from, bytes.length - from);
      output.write(i);
      expected.write(i);
    }
    assertArrayEquals(expected.toByteArray(), body());
  }

  @Test
  void resetForgetsTheBodyAndGivesALargeBufferBack() {
    output.bytes(new byte[3 << 20]);
    output.nothing();
    assertTrue(output.isNothing());
    output.reset();
    assertFalse(output.isNothing());
    assertEquals(0, output.length());
    assertTrue(output.buffer().length < 1 << 20);
    output.text("\u20ac");
    assertArrayEquals("\u20ac".getBytes(StandardCharsets.UTF_8), body());
  }

  @Test
  void payloadTextIsAJsonStringWhereAnswersAreJson() {
    Output json = new Output(true);
    json.payloadText("ra \"\u00e9\ud83d");
    assertEquals(
        "\"ra \\\"\u00e9\\uD83D\"",
        new String(json.buffer(), 0, json.length(), StandardCharsets.UTF_8));
    assertEquals("application/json", json.contentType());
    json.reset();
    json.text("ra");
    assertEquals("ra", new String(json.buffer(), 0, json.length(), StandardCharsets.UTF_8));
    output.payloadText("ra \"\ud83d");
    assertEquals("ra \"?", new String(body(), StandardCharsets.UTF_8));
    assertEquals("text/plain; charset=utf-8", output.contentType());
  }

  @Test
  void streamsAreReadWholeAndClosed() throws IOException {
    byte[] bytes = new byte[100_000];
    Arrays.fill(bytes, (byte) 'x');
    boolean[] closed = new boolean[1];
    InputStream stream =
        new ByteArrayInputStream(bytes) {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    output.stream(stream);
    assertArrayEquals(bytes, body());
    assertTrue(closed[0]);
  }

  @Test
  void aStreamThatFailsIsClosedToo() {
    boolean[] closed = new boolean[1];
    InputStream stream =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }

          @Override
          public int read(byte[] bytes, int offset, int count) throws IOException {
            throw new IOException("gone");
          }

          @Override
          public void close() {
            closed[0] = true;
          }
        };
    assertThrows(IOException.class, () -> output.stream(stream));
    assertTrue(closed[0]);
  }

  @Test
  void writesJsonAgainAfterADocumentThatWasNotFinished() {
    JsonWriter writer = output.begin();
    writer.beginObject();
    writer.writeName("x".repeat(20_000));
    output.reset();
    output.begin().writeInt(1);
    output.end();
    assertEquals("1", new String(body(), StandardCharsets.UTF_8));
  }

  @Test
  void aDocumentFollowsWhatIsInTheBodyAndIsInItWhenItEnds() {
    output.text("[");
    JsonWriter writer = output.begin();
    writer.writeString("x".repeat(20_000));
    assertEquals(1, output.length());
    output.end();
    output.text("]");
    String expected = "[\"" + "x".repeat(20_000) + "\"]";
    assertEquals(expected, new String(body(), StandardCharsets.UTF_8));
  }

  @Test
  void nothingOfADocumentThatFailsIsInTheBody() {
    output.text("whole");
    JsonWriter writer = output.begin();
    writer.writeString("x".repeat(20_000));
    assertThrows(IllegalStateException.class, writer::endArray);
    assertEquals("whole", new String(body(), StandardCharsets.UTF_8));
    assertThrows(IllegalStateException.class, output::end);
  }

  @Test
  void theWriterKeepsNoBufferOfTheBody() {
    JsonWriter writer = output.begin();
    writer.writeString("x".repeat(20_000));
    assertTrue(writer.length() > 20_000);
    output.reset();
    assertEquals(0, writer.buffer().length);
    assertEquals(0, writer.length());
    output.begin().writeInt(1);
    output.end();
    assertEquals(0, writer.buffer().length);
  }

  private byte[] body() {
    return Arrays.copyOf(output.buffer(), output.length());
  }

  @Test
  void theMediaTypeIsThatOfWhatWasWritten() {
    Output output = new Output();
    assertEquals("application/octet-stream", output.contentType());
    output.text("a");
    assertEquals("text/plain; charset=utf-8", output.contentType());
    output.reset();
    output.begin().writeNull();
    output.end();
    assertEquals("application/json", output.contentType());
    output.text(" ");
    assertEquals("application/json", output.contentType());
    output.reset();
    output.bytes(new byte[] {1});
    assertEquals("application/octet-stream", output.contentType());
  }
}
