package dev.aloft.provider;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.aloft.json.JsonCodec;
import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import dev.aloft.json.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class InputTest {
  private static final JsonCodec<Integer> INT =
      new JsonCodec<>() {
        @Override
        public Integer read(JsonReader in) {
          return in.readInt();
        }

        @Override
        public void write(JsonWriter out, Integer value) {
          out.writeInt(value);
        }
      };

  private final Input input = new Input();

  @Test
  void anInputWithoutAnEventIsEmpty() throws IOException {
    assertEquals(0, input.bytes().length);
    assertEquals("", input.text());
    assertEquals(-1, input.stream().read());
    assertThrows(JsonException.class, () -> input.read(INT));
  }

  @Test
  void showsOnlyItsPartOfTheBuffer() throws IOException {
    byte[] buffer = "xx 42 yy".getBytes(StandardCharsets.UTF_8);
    input.reset(buffer, 2, 4);
    assertEquals(42, input.read(INT));
    assertEquals(" 42 ", input.text());
    try (InputStream stream = input.stream()) {
      assertArrayEquals(" 42 ".getBytes(StandardCharsets.UTF_8), stream.readAllBytes());
    }
    byte[] copy = input.bytes();
    buffer[3] = '7';
    assertArrayEquals(" 42 ".getBytes(StandardCharsets.UTF_8), copy);
    assertEquals(72, input.read(INT));
  }

  @Test
  void readsTheNextEventAfterABadOne() {
    for (String bad : new String[] {"", "null", "x", "1 2", "[", "\"x\"", "{}"}) {
      reset(bad);
      assertThrows(JsonException.class, () -> input.read(INT), bad);
      reset("7");
      assertEquals(7, input.read(INT));
    }
    reset("null");
    assertEquals(
        "expected a value, found null",
        assertThrows(JsonException.class, () -> input.read(INT)).problem());
  }

  @Test
  void textMustBeUtf8() {
    input.reset(new byte[] {'a', (byte) 0xc0, (byte) 0x80}, 0, 3);
    assertEquals(
        "expected UTF-8, found the malformed byte 0xc0 at offset 1",
        assertThrows(JsonException.class, input::text).problem());
  }

  @Test
  void payloadTextIsWhatAJsonStringSaysWhereEventsAreJson() {
    Input json = new Input(true);
    String[][] events = {
      {"\"a\"", "a"},
      {" \t\r\n\"\\u00e9\\n\" ", "\u00e9\n"},
      {"\"\"", ""},
      {"\"\\ud83d\"", "\ud83d"},
      {"{\"a\": \"b\"}", "{\"a\": \"b\"}"},
      {" [1] ", " [1] "},
      {"17", "17"},
      {"null", "null"},
      {"not JSON", "not JSON"},
      {"", ""},
    };
    for (String[] event : events) {
      byte[] bytes = event[0].getBytes(StandardCharsets.UTF_8);
      json.reset(bytes, 0, bytes.length);
      assertEquals(event[1], json.payloadText());
      assertEquals(event[0], json.text());
      reset(event[0]);
      assertEquals(event[0], input.payloadText());
    }
    for (String bad : new String[] {"\"", "\"a", "\"a\" \"b\"", "\"\\x\"", "\"\n\""}) {
      byte[] bytes = bad.getBytes(StandardCharsets.UTF_8);
      json.reset(bytes, 0, bytes.length);
      assertThrows(JsonException.class, json::payloadText, bad);
    }
    json.reset(new byte[] {'"', (byte) 0xff, '"'}, 0, 3);
    assertThrows(JsonException.class, json::payloadText);
  }

  private void reset(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    input.reset(bytes, 0, bytes.length);
  }
}
