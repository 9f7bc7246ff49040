package dev.aloft.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.function.StreamingResponse;
import dev.aloft.json.JsonCodec;
import dev.aloft.json.JsonReader;
import dev.aloft.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class NdjsonTest {
  private static final JsonCodec<String> TEXT =
      new JsonCodec<>() {
        @Override
        public String read(JsonReader in) {
          throw new UnsupportedOperationException();
        }

        @Override
        public void write(JsonWriter out, String value) {
          if (value.equals("unwritable")) {
            throw new IllegalStateException("unwritable");
          }
          out.beginObject();
          out.writeName("text");
          out.writeString(value);
          out.endObject();
        }
      };

  /** What was sent until each flush. */
  private static final class Sent extends ByteArrayOutputStream {
    private final List<String> parts = new ArrayList<>();

    @Override
    public void flush() {
      parts.add(toString(StandardCharsets.UTF_8));
      reset();
    }
  }

  private static Sent sent(StreamingResponse response) throws Exception {
    assertEquals("application/x-ndjson", response.contentType());
    Sent sent = new Sent();
    response.body().writeTo(sent);
    return sent;
  }

  @Test
  void eachValueIsALine() throws Exception {
    Sent sent = sent(Ndjson.response(TEXT, Arrays.asList("a\nb", null, "\u00f6")));
    assertEquals(
        "{\"text\":\"a\\nb\"}\nnull\n{\"text\":\"\u00f6\"}\n",
        sent.toString(StandardCharsets.UTF_8));
    assertEquals(List.of(), sent.parts, "lines are collected");
    assertEquals(0, sent(Ndjson.response(TEXT, List.of())).size());
  }

  @Test
  void liveValuesAreSentAtOnce() throws Exception {
    Sent sent =
        sent(
            Ndjson.live(
                TEXT,
                lines -> {
                  lines.send("1");
                  lines.send("2");
                }));
    assertEquals(List.of("{\"text\":\"1\"}\n", "{\"text\":\"2\"}\n"), sent.parts);
  }

  @Test
  void aStreamIsClosedWhateverHappens() throws Exception {
    AtomicBoolean closed = new AtomicBoolean();
    Sent sent = sent(Ndjson.response(TEXT, () -> Stream.of("1").onClose(() -> closed.set(true))));
    assertEquals("{\"text\":\"1\"}\n", sent.toString(StandardCharsets.UTF_8));
    assertTrue(closed.get());

    closed.set(false);
    StreamingResponse unwritable =
        Ndjson.response(TEXT, () -> Stream.of("1", "unwritable").onClose(() -> closed.set(true)));
    assertThrows(IllegalStateException.class, () -> sent(unwritable));
    assertTrue(closed.get());
  }

  @Test
  void nothingFollowsAValueThatWasGivenUpInTheMiddle() throws Exception {
    StreamingResponse response =
        Ndjson.live(
            TEXT,
            lines -> {
              assertThrows(IllegalStateException.class, () -> lines.send("unwritable"));
              assertThrows(IOException.class, () -> lines.send("1"));
            });
    assertEquals(List.of(), sent(response).parts);
  }

  @Test
  void aClientThatLeftIsAnIoException() {
    IOException gone = new IOException("gone");
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw gone;
          }
        };
    StreamingResponse response = Ndjson.response(TEXT, List.of("1"));
    assertSame(gone, assertThrows(IOException.class, () -> response.body().writeTo(broken)));
  }
}
