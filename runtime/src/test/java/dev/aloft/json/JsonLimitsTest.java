package dev.aloft.json;

import static dev.aloft.json.Documents.refused;
import static dev.aloft.json.Documents.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
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
