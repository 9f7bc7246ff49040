package dev.aloft.json.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.json.Documents;
import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import dev.aloft.json.JsonWriter;
import dev.aloft.json.PlainJson;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Integers of every length and at every limit, read as every type that holds them or does not. */
class IntegersTest {
  private final JsonReader reader = new JsonReader();
  private final JsonWriter writer = new JsonWriter();

  @Test
  void everyLengthAndEveryLimit() {
    for (BigInteger value : values()) {
      verify(value);
      verify(value.negate());
    }
  }

  /** Around each power of ten and of two, and each limit of a type, up to 40 digits. */
  private static List<BigInteger> values() {
    List<BigInteger> values = new ArrayList<>();
    for (int digits = 0; digits <= 40; digits++) {
      around(BigInteger.TEN.pow(digits), values);
      values.add(new BigInteger("123456789".repeat(5).substring(0, digits + 1)));
    }
    for (int bits = 0; bits <= 130; bits++) {
      around(BigInteger.ONE.shiftLeft(bits), values);
    }
    around(BigInteger.valueOf(Long.MAX_VALUE).multiply(BigInteger.TEN), values);
    around(BigInteger.valueOf(Integer.MAX_VALUE).multiply(BigInteger.TEN), values);
    around(BigInteger.TEN.pow(999).subtract(BigInteger.TEN), values);
    Random random = new Random(20261129);
    for (int i = 0; i < 2_000; i++) {
      values.add(new BigInteger(1 + random.nextInt(140), random));
    }
    return values;
  }

  private static void around(BigInteger value, List<BigInteger> values) {
    for (int i = -2; i <= 2; i++) {
      values.add(value.add(BigInteger.valueOf(i)));
    }
  }

  private void verify(BigInteger value) {
    bounded(value, JsonReader::readByte, (byte) value.intValue(), Byte.MIN_VALUE, 255);
    bounded(value, JsonReader::readShort, value.shortValue(), Short.MIN_VALUE, Short.MAX_VALUE);
    bounded(value, JsonReader::readInt, value.intValue(), Integer.MIN_VALUE, Integer.MAX_VALUE);
    bounded(value, JsonReader::readLong, value.longValue(), Long.MIN_VALUE, Long.MAX_VALUE);
    same(value, JsonReader::readBigInteger, value);
    Number smallest = value;
    if (value.bitLength() < 32) {
      smallest = value.intValue();
      assertEquals(
          value.toString(), Documents.written(writer, JsonWriter::writeInt, value.intValue()));
    } else if (value.bitLength() < 64) {
      smallest = value.longValue();
    }
    if (value.bitLength() < 64) {
      assertEquals(
          value.toString(), Documents.written(writer, JsonWriter::writeLong, value.longValue()));
    }
    same(value, PlainJson::readObject, smallest);
    assertEquals(value.toString(), Documents.written(writer, JsonWriter::writeBigInteger, value));
    same(value, JsonReader::readText, value.toString());
  }

  private <T> void bounded(
      BigInteger value, Function<JsonReader, T> codec, T expected, long least, long most) {
    if (value.compareTo(BigInteger.valueOf(least)) >= 0
        && value.compareTo(BigInteger.valueOf(most)) <= 0) {
      same(value, codec, expected);
      return;
    }
    for (String form : new String[] {"%d", "[ %d]", "{\"a\":%d}", "\"%d\""}) {
      byte[] document = Documents.utf8(String.format(form, value));
      JsonException fault =
          assertThrows(
              JsonException.class,
              () -> Documents.read(reader, document, in -> first(in, codec)),
              () -> form + " of " + value);
      assertTrue(fault.problem().startsWith("expected an integer"), fault.getMessage());
    }
  }

  /** The value alone, in an array, in an object, and in a string. */
  private <T> void same(BigInteger value, Function<JsonReader, T> codec, T expected) {
    for (String form :
        new String[] {"%d", " %d\n", "[%d]", "[\t%d ]", "{\"a\":%d}", "{\"a\": %d }"}) {
      byte[] document = Documents.utf8(String.format(form, value));
      T read = Documents.read(reader, document, in -> first(in, codec));
      assertEquals(expected, read, () -> form + " of " + value);
    }
  }

  private static <T> T first(JsonReader in, Function<JsonReader, T> codec) {
    T value;
    if (in.isArray()) {
      in.nextElement();
      value = codec.apply(in);
      in.nextElement();
    } else if (in.isObject()) {
      in.nextName();
      value = codec.apply(in);
      in.nextName();
    } else {
      value = codec.apply(in);
    }
    return value;
  }

  @Test
  void integersReadAsDoublesAndFloatsAreRoundedOnce() {
    Bits bits = new Bits();
    for (BigInteger value : values()) {
      if (value.signum() > 0) {
        bits.assertAsParsed(value.toString());
      }
    }
  }
}
