package dev.aloft.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Every way to read a scalar, on every kind of token. */
class JsonNumberTest {
  private static final long SEED = 17;

  private static final List<Function<JsonReader, ?>> READS =
      List.of(
          JsonReader::readString,
          JsonReader::readBoolean,
          JsonReader::readByte,
          JsonReader::readShort,
          JsonReader::readChar,
          JsonReader::readInt,
          JsonReader::readLong,
          JsonReader::readFloat,
          JsonReader::readDouble,
          JsonReader::readBigInteger,
          JsonReader::readBigDecimal,
          JsonReader::readBinary,
          TimeJson::readInstant,
          TimeJson::readLocalDate,
          TimeJson::readDuration,
          TimeJson::readYear,
          TimeJson::readYearMonth,
          TextJson::readUuid,
          TextJson::readUri,
          TextJson::readLocale);

  private final JsonReader reader = new JsonReader();

  @Test
  void numbersAreReadExactly() {
    Random random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      String text = number(random);
      if (text.equals("-0")) {
        continue; // an integer, and integers have one zero
      }
      byte[] document = Documents.utf8(text);
      BigDecimal exact = new BigDecimal(text);
      assertEquals(exact, Documents.read(reader, document, JsonReader::readBigDecimal), text);
      double twice = Double.parseDouble(text);
      if (Double.isFinite(twice)) {
        assertEquals(twice, Documents.read(reader, document, JsonReader::readDouble), text);
      }
      float once = Float.parseFloat(text);
      if (Float.isFinite(once)) {
        assertEquals(once, Documents.read(reader, document, JsonReader::readFloat), text);
      }
      if (text.indexOf('.') < 0 && text.indexOf('e') < 0 && text.indexOf('E') < 0) {
        BigInteger integer = exact.toBigInteger();
        assertEquals(integer, Documents.read(reader, document, JsonReader::readBigInteger));
        if (integer.bitLength() < 64) {
          assertEquals(integer.longValue(), Documents.read(reader, document, JsonReader::readLong));
        }
        if (integer.bitLength() < 32) {
          assertEquals(integer.intValue(), Documents.read(reader, document, JsonReader::readInt));
        }
      }
    }
  }

  @Test
  void everyReadOfEveryTokenGivesAValueOrAJsonException() {
    Random random = new Random(SEED);
    String[] tokens = {
      "null", "true", "false", "{}", "[]", "\"\"", "\"a\"", "\"AQI=\"", "\"2026-01-31\"", "-",
      "\"\\ud800\"", "\"a\\", "\"2026-01-31T12:00:00Z\"", "\"P1D\"", "1e", "{", "[", "tru", "", "]"
    };
    int values = 0;
    for (int i = 0; i < 20_000; i++) {
      String token = random.nextBoolean() ? tokens[random.nextInt(tokens.length)] : number(random);
      String document = "{\"a\":[" + token + "]}";
      try {
        Object value =
            Documents.read(
                reader,
                Documents.utf8(document),
                in -> {
                  in.beginObject();
                  in.nextName();
                  in.beginArray();
                  in.nextElement();
                  Object read = READS.get(random.nextInt(READS.size())).apply(in);
                  in.nextElement();
                  in.nextName();
                  return read;
                });
        values += value == null ? 0 : 1;
      } catch (JsonException e) {
        assertTrue(e.path().startsWith("/a") && e.line() == 1 && e.column() > 6, e.getMessage());
        assertTrue(e.problem().startsWith("expected "), e.getMessage());
      } catch (RuntimeException e) {
        fail(document, e);
      }
    }
    assertTrue(values > 1000, values + " values");
  }

  private static String number(Random random) {
    StringBuilder text = new StringBuilder(random.nextBoolean() ? "-" : "");
    if (random.nextInt(5) == 0) {
      text.append('0');
    } else {
      text.append(1 + random.nextInt(9));
      digits(random, text, random.nextInt(random.nextInt(8) == 0 ? 300 : 20));
    }
    if (random.nextInt(3) == 0) {
      digits(random, text.append('.'), 1 + random.nextInt(20));
    }
    if (random.nextInt(3) == 0) {
      text.append(random.nextBoolean() ? 'e' : 'E');
      text.append(new String[] {"", "+", "-"}[random.nextInt(3)]);
      digits(random, text, 1 + random.nextInt(3));
    }
    return text.toString();
  }

  private static void digits(Random random, StringBuilder text, int count) {
    for (int i = 0; i < count; i++) {
      text.append((char) ('0' + random.nextInt(10)));
    }
  }
}
