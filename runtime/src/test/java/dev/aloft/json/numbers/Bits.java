package dev.aloft.json.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aloft.json.Documents;
import dev.aloft.json.JsonLimits;
import dev.aloft.json.JsonReader;
import java.util.function.Function;

/** Reads numbers alone and in arrays, and compares their bits: the two zeros are not the same. */
final class Bits {
  /**
   * Exact texts of doubles have up to 1,077 characters, those of points between them a few more.
   */
  private final JsonReader reader =
      new JsonReader(new JsonLimits(2, 10_000, 10_000, 1, 1, 100_000, 1));

  /** Reads a number as a double: alone, in an array, and followed by white space. */
  void assertDouble(double expected, String number) {
    same(expected, Documents.read(reader, Documents.utf8(number), JsonReader::readDouble), number);
    byte[] array = Documents.utf8("[" + number + "," + number + " ]");
    Documents.read(reader, array, in -> elements(in, JsonReader::readDouble, expected, number));
  }

  /** The same for a float. */
  void assertFloat(float expected, String number) {
    same(expected, Documents.read(reader, Documents.utf8(number), JsonReader::readFloat), number);
    byte[] array = Documents.utf8("[" + number + "," + number + "\n]");
    Documents.read(reader, array, in -> elements(in, JsonReader::readFloat, expected, number));
  }

  /** The number and its negative read as the JDK parses them, as doubles and as floats. */
  void assertAsParsed(String number) {
    assertDouble(Double.parseDouble(number), number);
    assertFloat(Float.parseFloat(number), number);
    String negative = "-" + number;
    if (!negative.equals("-0")) { // an integer, and integers have one zero
      assertDouble(Double.parseDouble(negative), negative);
      assertFloat(Float.parseFloat(negative), negative);
    }
  }

  private static <T> boolean elements(
      JsonReader in, Function<JsonReader, T> codec, T expected, String number) {
    in.beginArray();
    while (in.nextElement()) {
      same(expected, codec.apply(in), number);
    }
    return true;
  }

  /** Boxes of doubles and floats are equal if their bits are. */
  private static <T> void same(T expected, T found, String number) {
    if (!expected.equals(found)) {
      assertEquals(expected, found, number);
    }
  }
}
