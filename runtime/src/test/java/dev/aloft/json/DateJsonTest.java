package dev.aloft.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Date;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@SuppressWarnings("JavaUtilDate") // The tested code reads and writes it.
class DateJsonTest {
  private static final long SEED = 20261121;

  @Test
  void datesAreWrittenAsDatabindWritesThemAndReadBack() {
    Random random = new Random(SEED);
    JsonMapper databind = new JsonMapper();
    for (int i = 0; i < 5000; i++) {
      Date date = new Date(random.nextLong() >> random.nextInt(50));
      String json = databind.writeValueAsString(date);
      String label = "seed " + SEED + " #" + i;
      assertEquals(json, Documents.written(DateJson::write, date), label);
      assertEquals(date, Documents.read(json, DateJson::readDate), label);
    }
  }

  @Test
  void shorterFormsMillisecondsAndRfc1123AreDatesToo() {
    assertEquals(new Date(0), Documents.read("\"1970-01-01\"", DateJson::readDate));
    assertEquals(new Date(1500), Documents.read("1500", DateJson::readDate));
    assertEquals(
        new Date(1709209801000L),
        Documents.read("\"Thu, 29 Feb 2024 12:30:01 GMT\"", DateJson::readDate));
    assertNull(Documents.read("\" \"", DateJson::readDate));
  }

  @Test
  void otherTextIsRefusedWithTheFormThatWasExpected() {
    JsonException refused = Documents.refused("\"yesterday\"", DateJson::readDate);
    assertEquals(
        "expected a date such as 2026-01-31T12:00:00.000Z, or its milliseconds, found \"yesterday\"",
        refused.problem());
  }
}
