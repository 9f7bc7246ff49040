package dev.aloft.json.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.json.Documents;
import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Numbers with a fraction or an exponent, and strings, read as integers: as databind does. */
class CoercedIntegersTest {
  private static final JsonMapper ORACLE = new JsonMapper();

  private final JsonReader reader = new JsonReader();
  private int read;
  private int refused;

  @Test
  void aroundEveryLimit() {
    for (String number : numbers()) {
      for (String form : new String[] {number, "-" + number}) {
        same(form, JsonReader::readByte, byte.class);
        same(form, JsonReader::readShort, short.class);
        same(form, JsonReader::readInt, int.class);
        same(form, JsonReader::readLong, long.class);
        same(form, JsonReader::readBigInteger, BigInteger.class);
        same(form, JsonReader::readDouble, double.class);
        same(form, JsonReader::readFloat, float.class);
        same(form, JsonReader::readBigDecimal, BigDecimal.class);
      }
      String quoted = '"' + number + '"';
      same(quoted, JsonReader::readInt, int.class);
      same(quoted, JsonReader::readLong, long.class);
      same(quoted, JsonReader::readDouble, double.class);
      same(quoted, JsonReader::readFloat, float.class);
    }
    assertTrue(read > 1_000 && refused > 1_000, read + " read, " + refused + " refused");
  }

  private static List<String> numbers() {
    List<String> numbers = new ArrayList<>();
    for (int bits : new int[] {0, 7, 8, 15, 16, 31, 32, 53, 63, 64, 100}) {
      for (int i = -2; i <= 2; i++) {
        BigInteger near = BigInteger.ONE.shiftLeft(bits).add(BigInteger.valueOf(i));
        if (near.signum() >= 0) {
          for (String tail :
              new String[] {"", ".0", ".00000001", ".5", ".9", "e0", "E1", ".0e-1"}) {
            numbers.add(near + tail);
          }
          numbers.add(near + "0e-1");
          numbers.add(near + "5e-1");
          numbers.add("0." + near + "e" + near.toString().length());
        }
      }
    }
    numbers.addAll(List.of("1e400", "1e-400", "0.99999999999999999999", "1e2", "1e18", "1e19"));
    return numbers;
  }

  private <T> void same(String number, Function<JsonReader, T> codec, Class<T> type) {
    String expected;
    try {
      expected = String.valueOf(ORACLE.readValue(number, type));
      read++;
    } catch (JacksonException e) {
      expected = "refused";
      refused++;
    }
    String found;
    try {
      found = String.valueOf(Documents.read(reader, Documents.utf8(number), codec));
    } catch (JsonException e) {
      found = "refused";
    }
    assertEquals(expected, found, type + " of " + number);
  }
}
