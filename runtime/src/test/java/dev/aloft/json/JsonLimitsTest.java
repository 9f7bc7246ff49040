package dev.aloft.json;

import static dev.aloft.json.Documents.refused;
import static dev.aloft.json.Documents.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class JsonLimitsTest {
  private static final JsonLimits SMALL = new JsonLimits(3, 10, 8, 20, 9, 60, 3);

  @Test
  void readsFiveHundredLevelsAndRefusesMoreWhetherReadOrSkipped() {
    String deepest = "[".repeat(500) + "]".repeat(500);
    Documents.read(deepest, TreeJson::read);
    Documents.read(deepest, JsonLimitsTest::skip);
    for (int depth : new int[] {501, 100_000}) {
      String nested = "[".repeat(depth) + "]".repeat(depth);
      String objects = "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
      for (String document : new String[] {nested, objects, "[".repeat(depth)}) {
        assertDepthFault(refused(document, TreeJson::read));
        assertDepthFault(refused(document, JsonLimitsTest::skip));
      }
    }
  }

  private static void assertDepthFault(JsonException fault) {
    assertEquals("expected at most 500 levels of arrays and objects, found more", fault.problem());
    assertTrue(fault.path().startsWith("/0/0/0") || fault.path().startsWith("/a/a/a"));
  }

  private static boolean skip(JsonReader in) {
    in.skip();
    return true;
  }

  @Test
  void readsStringsOfSixMegabytes() {
    String large = "x\u00e9".repeat(3_000_000);
    assertEquals(large, Documents.read("\"" + large + "\"", JsonReader::readString));
    byte[] binary = new byte[6_000_000];
    String base64 = Documents.written(JsonWriter::writeBinary, binary);
    assertEquals(binary.length, Documents.read(base64, JsonReader::readBinary).length);
  }

  @Test
  void refusesWhatExceedsEachLimit() {
    assertSmall("[[[0]]]", null);
    assertSmall("[[[[0]]]]", "expected at most 3 levels of arrays and objects, found more");
    assertSmall("\"1234567890\"", null);
    assertSmall(
        "\"12345678901\"", "expected a string of at most 10 characters, found a longer one");
    assertSmall("12345678", null);
    assertSmall("123456789", "expected a number of at most 8 characters, found a longer one");
    assertSmall("1.23456789", "expected a number of at most 8 characters, found a longer one");
    assertSmall("{\"123456789\":1}", null);
    assertSmall(
        "{\"1234567890123\":1}", "expected a property name of at most 9 bytes, found a longer one");
    assertSmall(" ".repeat(59) + "1", null);
    assertSmall(" ".repeat(60) + "1", "the document has 61 bytes; at most 60 are read");
  }

  private static void assertSmall(
      String document, @org.jspecify.annotations.Nullable String problem) {
    JsonReader reader = new JsonReader(SMALL);
    Function<JsonReader, ?> codec = TreeJson::read;
    if (problem == null) {
      Documents.read(reader, utf8(document), codec);
    } else {
      JsonException fault =
          assertThrows(
              JsonException.class, () -> Documents.read(reader, utf8(document), codec), document);
      assertEquals(problem, fault.problem());
    }
    assertEquals(7, (int) Documents.read(reader, utf8("7"), JsonReader::readInt));
  }

  @Test
  void skippedStringsMayBeLongerThanReadOnes() {
    JsonReader reader = new JsonReader(SMALL);
    assertTrue(Documents.read(reader, utf8("[\"123456789012345\"]"), JsonLimitsTest::skip));
  }

  @Test
  void refusesNumbersThatWouldGrowEnormousAtOnce() {
    String[] numbers = {
      "1e1000000000",
      "-1e-1000000000",
      "1e99999999999999",
      "1e2147483648",
      "1e-2147483649",
      "0.1e-2147483648",
      "1e10001",
      "1e-10001"
    };
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          for (String number : numbers) {
            JsonException fault = refused("[" + number + "]", JsonLimitsTest::decimal);
            assertEquals(
                "expected a number of at most 10000 places around its point, found " + number,
                fault.problem());
            refused(number, JsonReader::readBigInteger);
          }
          refused("1e1000000000", JsonReader::readLong);
          assertEquals(0L, (long) Documents.read("-1e-1000000000", JsonReader::readLong));
          assertEquals(
              Double.POSITIVE_INFINITY,
              (double) Documents.read("1e1000000000", JsonReader::readDouble));
          assertEquals(0.0, (double) Documents.read("1e-1000000000", JsonReader::readDouble));
        });
    assertEquals(new BigDecimal("1e10000"), Documents.read("[1e10000]", JsonLimitsTest::decimal));
    assertEquals(
        new BigDecimal("-1.50e-9998"), Documents.read("[-1.50e-9998]", JsonLimitsTest::decimal));
  }

  private static BigDecimal decimal(JsonReader in) {
    in.beginArray();
    in.nextElement();
    BigDecimal value = in.readBigDecimal();
    in.nextElement();
    return value;
  }

  @Test
  void integersHaveAsManyDigitsWrittenOutAsNumbersMayHaveCharacters() {
    assertEquals(BigInteger.TEN.pow(999), Documents.read("1E999", JsonReader::readBigInteger));
    assertEquals(BigInteger.TEN.pow(999), Documents.read("0.01e1001", JsonReader::readBigInteger));
    for (String number : new String[] {"1E1000", "1E9999", "-12E999", "0.01e1002"}) {
      assertEquals(
          "expected an integer of at most 1000 digits, found " + number,
          refused(number, JsonReader::readBigInteger).problem());
    }
    JsonReader narrow = new JsonReader(SMALL);
    JsonException fault =
        assertThrows(
            JsonException.class,
            () -> Documents.read(narrow, utf8("1E8"), JsonReader::readBigInteger));
    assertEquals("expected an integer of at most 8 digits, found 1E8", fault.problem());
    for (String small : new String[] {"0E9999", "1E-9999", "0.99", "-9e-1"}) {
      assertEquals(BigInteger.ZERO, Documents.read(small, JsonReader::readBigInteger), small);
    }
  }

  @Test
  void theIntegersOfADocumentTakeABoundedNumberOfDigits() {
    // 70 KB that would become ten million digits.
    String many = "[" + "1E999,".repeat(10_000) + "1]";
    JsonException fault = refused(many, JsonLimitsTest::integers);
    assertEquals(
        "the numbers up to here take more than 1000000 digits beyond those written",
        fault.problem());
    assertEquals("/1005", fault.path());
    String few = "[" + "1E999,".repeat(1_000) + "1]";
    JsonReader reader = new JsonReader();
    for (int i = 0; i < 3; i++) {
      assertEquals(1_001, (int) Documents.read(reader, utf8(few), JsonLimitsTest::integers));
    }
    // As programs that have only doubles write them.
    String usual = "[" + "1e+21,".repeat(100_000) + "1]";
    assertEquals(100_001, (int) Documents.read(reader, utf8(usual), JsonLimitsTest::integers));
  }

  private static int integers(JsonReader in) {
    in.beginArray();
    int count = 0;
    while (in.nextElement()) {
      in.readBigInteger();
      count++;
    }
    return count;
  }

  @Test
  void digitsOfAnotherRadixCountAsDecimalOnes() {
    String widest = "\"" + "z".repeat(642) + "\"";
    assertEquals(
        1000, Documents.read(widest, in -> RadixJson.readBigInteger(in, 36)).toString().length());
    assertEquals(
        "expected an integer of at most 1000 digits, found \"" + "z".repeat(40) + "...\"",
        refused("\"" + "z".repeat(1000) + "\"", in -> RadixJson.readBigInteger(in, 36)).problem());
  }

  @Test
  void fractionsOfSecondsAreNotWrittenOut() {
    JsonLimits wide = new JsonLimits(10, 1000, 1000, Integer.MAX_VALUE, 1000, 1000, 10);
    for (String tiny : new String[] {"1e-2000000000", "-1.5e-2000000000", "9e-10"}) {
      assertEquals(
          Duration.ZERO,
          Documents.read(new JsonReader(wide), utf8(tiny), TimeJson::readDuration),
          tiny);
    }
    assertEquals(Duration.ofNanos(1), Documents.read("1e-9", TimeJson::readDuration));
    assertEquals(Duration.ofNanos(-15), Documents.read("-1.59e-8", TimeJson::readDuration));
    refused("1e9999", TimeJson::readDuration);
    refused("1e9999", TimeJson::readInstant);
  }

  @Test
  void numbersThatAreKeysHaveTheLimitsOfNumbers() {
    assertEquals(BigInteger.TWO, key("2", NumericKeys::bigInteger));
    assertEquals(new BigDecimal("1E+10000"), key("1E10000", NumericKeys::bigDecimal));
    assertKey("1E999999999", "the name is a number of more than 10000 places around its point");
    assertKey("1E-10001", "the name is a number of more than 10000 places around its point");
    assertKey("9".repeat(1001), "the name is a number of more than 1000 characters");
    assertKey("9E99999999999999", "the name is not a number");
    assertEquals(
        "the name is a number of more than 1000 characters",
        refused("{\"" + "9".repeat(1001) + "\":1}", in -> named(in, NumericKeys::bigInteger))
            .problem());
    assertEquals(
        "the name is not an integer",
        refused("{\"1E2\":1}", in -> named(in, NumericKeys::bigInteger)).problem());
  }

  private static void assertKey(String name, String problem) {
    JsonException fault = refused("{\"" + name + "\":1}", in -> named(in, NumericKeys::bigDecimal));
    assertEquals(problem, fault.problem());
  }

  private static <T> T key(String name, BiFunction<JsonReader, String, T> keys) {
    return Documents.read("{\"" + name + "\":1}", in -> named(in, keys));
  }

  private static <T> T named(JsonReader in, BiFunction<JsonReader, String, T> keys) {
    in.beginObject();
    T key = keys.apply(in, String.valueOf(in.nextName()));
    in.skip();
    in.nextName();
    return key;
  }

  @Test
  void refusesNumbersOfMoreThanAThousandCharacters() {
    String digits = "9".repeat(1000);
    assertEquals(digits, Documents.read(digits, JsonReader::readBigInteger).toString());
    refused(digits + "9", JsonReader::readBigInteger);
    refused("9".repeat(5_000_000), JsonLimitsTest::skip);
    refused(digits, JsonReader::readLong);
  }

  @Test
  void limitsArePositive() {
    assertThrows(IllegalArgumentException.class, () -> new JsonLimits(0, 1, 1, 1, 1, 1, 1));
  }
}
