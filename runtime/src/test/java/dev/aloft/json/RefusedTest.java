package dev.aloft.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.UnknownFormatConversionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a caller sees when the user's code does not accept a value. */
final class RefusedTest {
  private static final String PLACE = " at the document's root (line 1, column 1)";

  private enum Colour {
    RED
  }

  private static JsonReader reader() {
    JsonReader in = new JsonReader();
    byte[] json = "1".getBytes(StandardCharsets.UTF_8);
    in.begin(json, 0, json.length);
    return in;
  }

  private static @Nullable String refused(IllegalArgumentException failure) {
    JsonException refusal = reader().refused(failure);
    assertSame(failure, refusal.getCause());
    return refusal.getMessage();
  }

  @Test
  void wordsOfTheUsersCodeGoOut() {
    assertEquals(
        "the value is refused: age is negative" + PLACE,
        refused(new IllegalArgumentException("age is negative")));
    assertEquals("the value is refused: own" + PLACE, refused(new Own("own")));
    assertEquals(
        "the name is refused: own" + PLACE, reader().refusedName(new Own("own")).getMessage());
    assertEquals("the value is refused" + PLACE, refused(new IllegalArgumentException()));
  }

  @Test
  void wordsOfTheJdkDoNot() {
    assertEquals("the value is refused" + PLACE, refused(thrown(() -> Integer.parseInt("secret"))));
    assertEquals("the value is refused" + PLACE, refused(thrown(() -> Colour.valueOf("secret"))));
    assertEquals(
        "the value is refused" + PLACE,
        refused(thrown(() -> UUID.fromString(Colour.class.getName()))));
  }

  @Test
  void formatThatIsWrongIsTheCodesFault() {
    IllegalArgumentException failure = new UnknownFormatConversionException("y");
    assertSame(failure, assertThrows(RuntimeException.class, () -> reader().refused(failure)));
  }

  @Test
  void hostileOrHugeMessagesAreLeftOutOrCut() {
    assertEquals(
        "the value is refused" + PLACE,
        refused(
            new Own("") {
              @Override
              public String getMessage() {
                throw new IllegalStateException("no message for you");
              }
            }));
    String message = refused(new Own("x".repeat(100_000)));
    assertTrue(message != null && message.length() < 1100, "cut");
  }

  @Test
  void codecWrittenByHandRefusesInTheSameWay() {
    JsonException refusal =
        assertThrows(
            JsonException.class, () -> reader().read(throwing(new Own("not hexadecimal"))));
    assertEquals("the value is refused: not hexadecimal" + PLACE, refusal.getMessage());
    IllegalStateException bug = new IllegalStateException("bug");
    assertSame(bug, assertThrows(RuntimeException.class, () -> reader().read(throwing(bug))));
  }

  private static JsonCodec<String> throwing(RuntimeException failure) {
    return new JsonCodec<>() {
      @Override
      public String read(JsonReader in) {
        throw failure;
      }

      @Override
      public void write(JsonWriter out, String value) {}
    };
  }

  private static IllegalArgumentException thrown(Runnable code) {
    return assertThrows(IllegalArgumentException.class, code::run);
  }

  private static class Own extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    Own(String message) {
      super(message);
    }
  }
}
