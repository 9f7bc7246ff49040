package dev.aloft.knative.internal.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.json.ByteSlice;
import dev.aloft.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever comes is read or refused. */
@Timeout(120)
final class EventFuzzTest {
  private static final int ROUNDS = 5_000;

  private static final String[] NAMES = {
    "specversion",
    "id",
    "source",
    "type",
    "datacontenttype",
    "dataschema",
    "subject",
    "time",
    "data",
    "data_base64",
    "ext",
    "my_ext",
    "DATA",
    ""
  };

  private static final String[] VALUES = {
    "\"1.0\"",
    "\"x\"",
    "\"\"",
    "\"a\\nb\"",
    "\"\\ud800\"",
    "\"2026-11-28T20:00:00Z\"",
    "\"application/json\"",
    "\"text/plain; charset=x;;\"",
    "\"w6Q=\"",
    "null",
    "true",
    "0",
    "-1",
    "1e400",
    "99999999999999999999",
    "{\"a\":[]}",
    "[1,{}]",
    "{",
    "]",
    "\""
  };

  private final StructuredEvents structured = new StructuredEvents();
  private int read;

  private void take(byte[] json) {
    // Not at the array's start, as in a request.
    byte[] buffer = new byte[json.length + 9];
    System.arraycopy(json, 0, buffer, 7, json.length);
    ByteSlice body = new ByteSlice(buffer, 7, json.length, false);
    try {
      List<ReceivedEvent> events =
          json.length > 0 && json[0] == '['
              ? structured.batch(body)
              : List.of(structured.one(body));
      for (ReceivedEvent event : events) {
        assertEquals("1.0", event.attribute("specversion"));
        assertTrue(!event.id().isEmpty() && !event.source().isEmpty() && !event.type().isEmpty());
        assertNotNull(event.data().text());
        read++;
      }
    } catch (EventRefusedException | JsonException expected) {
      // It says that it cannot.
    }
  }

  private static String object(Random random) {
    StringBuilder json = new StringBuilder("{");
    if (random.nextInt(4) > 0) {
      json.append("\"specversion\":\"1.0\",\"id\":\"7\",\"source\":\"/s\",\"type\":\"t\"");
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      json.append(json.length() > 1 ? "," : "");
      json.append('"').append(NAMES[random.nextInt(NAMES.length)]).append("\":");
      int likely = VALUES.length - (random.nextInt(8) == 0 ? 0 : 3);
      json.append(VALUES[random.nextInt(likely)]);
    }
    return json.append('}').toString();
  }

  @Test
  void eventsMadeOfKnownMembersAreReadOrRefused() {
    Random random = new Random(20_261_129);
    for (int i = 0; i < ROUNDS; i++) {
      boolean batch = random.nextInt(4) == 0;
      String json = batch ? "[" + object(random) + "," + object(random) + "]" : object(random);
      take(json.getBytes(StandardCharsets.UTF_8));
    }
    assertTrue(read > ROUNDS / 10, read + " events were read");
  }

  @Test
  void brokenEventsAreReadOrRefused() {
    Random random = new Random(7);
    byte[] sample =
        ("{\"data\":\"x\\u20ac\",\"specversion\":\"1.0\",\"id\":\"7\",\"source\":\"/s\",\"type\":\"t\","
                + "\"time\":\"2026-11-28T20:00:00Z\",\"n\":5,\"datacontenttype\":\"text/plain\"}")
            .getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < ROUNDS; i++) {
      byte[] broken = sample.clone();
      for (int n = random.nextInt(4); n >= 0; n--) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      }
      int length = random.nextInt(4) > 0 ? broken.length : random.nextInt(broken.length);
      take(Arrays.copyOf(broken, length));
    }
  }

  private static String text(Random random, String characters) {
    int[] codePoints = characters.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.appendCodePoint(codePoints[random.nextInt(codePoints.length)]);
    }
    return text.toString();
  }

  @Test
  void whatIsEncodedIsDecodedToTheSame() {
    Random random = new Random(11);
    for (int i = 0; i < ROUNDS; i++) {
      String text = text(random, " \"%%\\aZ09~é€😀\u00a0\u007f\n");
      String encoded = HeaderText.encode(text);
      assertTrue(encoded.chars().allMatch(c -> c > ' ' && c < 127 && c != '"'), encoded);
      assertEquals(text, HeaderText.decode("x", encoded));
    }
  }

  @Test
  void anyHeaderIsDecodedOrRefused() {
    Random random = new Random(13);
    for (int i = 0; i < ROUNDS; i++) {
      String value = text(random, "%%%%\"\\0289acCEFdfgG é€😀");
      try {
        String decoded = HeaderText.decode("x", value);
        if (value.indexOf('%') < 0 && value.indexOf('"') < 0) {
          assertEquals(value, decoded);
        }
      } catch (EventRefusedException notUtf8) {
        assertTrue(value.matches(".*%[89a-fA-F][0-9a-fA-F].*"), value);
      }
    }
  }
}
