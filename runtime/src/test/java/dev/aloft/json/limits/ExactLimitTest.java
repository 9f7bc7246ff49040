package dev.aloft.json.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.aloft.json.Documents;
import dev.aloft.json.JsonException;
import dev.aloft.json.JsonLimits;
import dev.aloft.json.JsonReader;
import dev.aloft.json.PlainJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits count what their documentation says they count, to the byte or character. */
class ExactLimitTest {
  private static final int WIDE = 100_000;

  /** Sign, point and exponent are characters, too. */
  @ParameterizedTest
  @ValueSource(ints = {6, 7, 8, 9, 17, 18, 19, 20, 31, 32, 33, 100, 1000})
  void charactersOfANumber(int most) {
    JsonReader reader = new JsonReader(new JsonLimits(9, WIDE, most, 9, WIDE, WIDE, 1));
    for (String number : new String[] {"-1", "0.1", "1.5", "-0.5", "-2.25"}) {
      verify(reader, most, number + "1".repeat(most - number.length()), "1");
    }
    for (String exponent : new String[] {"e1", "E+1", "e-1", ".5e7"}) {
      verify(reader, most, "", "1".repeat(most - exponent.length()) + exponent);
    }
  }

  private static void verify(JsonReader reader, int most, String reaching, String more) {
    boolean behind = !reaching.isEmpty();
    String whole = behind ? reaching : more;
    assertEquals(most, whole.length());
    Documents.plain(reader, Documents.utf8(whole));
    Documents.skip(reader, Documents.utf8("[" + whole + "]"));
    refused(
        reader,
        Documents.utf8(behind ? whole + more : "1" + whole),
        "expected a number of at most " + most + " characters, found a longer one");
  }

  /** The limit of strings applies neither to numbers nor to names. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void numbersAndNamesMayBeLongerThanStrings(int most) {
    JsonReader reader = new JsonReader(new JsonLimits(9, most, WIDE, 9, WIDE, WIDE, 1));
    for (String number : new String[] {"123456", "1.25e10", "-0.5", "12345678901234567890123"}) {
      Documents.plain(reader, Documents.utf8(number));
      assertEquals(
          Double.parseDouble(number),
          Documents.read(reader, Documents.utf8(number), JsonReader::readDouble));
      assertEquals(
          Float.parseFloat(number),
          Documents.read(reader, Documents.utf8(number), JsonReader::readFloat));
    }
    Documents.plain(reader, Documents.utf8("{\"abcdefghij\":\"\"}"));
  }

  private static void refused(JsonReader reader, byte[] document, String problem) {
    for (boolean skipped : new boolean[] {false, true}) {
      JsonException fault =
          assertThrows(
              JsonException.class,
              () ->
                  Documents.read(
                      reader, document, in -> skipped ? skip(in) : PlainJson.readObject(in)));
      assertEquals(problem, fault.problem());
    }
  }

  private static Object skip(JsonReader in) {
    in.skip();
    return "";
  }
}
