package dev.aloft.json;

import static dev.aloft.json.Documents.refused;
import static dev.aloft.json.Documents.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Every type is written as jackson-databind 3 writes it, and read back as it reads it. */
class TimeJsonTest {
  private static final JsonMapper ORACLE = new JsonMapper();
  private static final int ROUNDS = 400;

  private final Random random = new Random(42);

  @Test
  void instants() {
    for (int i = 0; i < ROUNDS; i++) {
      same(Instant.class, TimeJson::readInstant, TimeJson::write, instant());
    }
    same(Instant.class, TimeJson::readInstant, TimeJson::write, Instant.MIN);
    same(Instant.class, TimeJson::readInstant, TimeJson::write, Instant.MAX);
    same(Instant.class, TimeJson::readInstant, TimeJson::write, Instant.EPOCH);
    assertEquals(
        Instant.parse("2026-01-31T10:00:00Z"),
        Documents.read("\"2026-01-31T12:00:00+02:00\"", TimeJson::readInstant));
    assertEquals(
        "expected an ISO-8601 instant such as 2026-01-31T12:00:00Z, found \"yesterday\"",
        refused("\"yesterday\"", TimeJson::readInstant).problem());
    assertEquals(
        "expected an ISO-8601 instant such as 2026-01-31T12:00:00Z, found 1e99",
        refused("1e99", TimeJson::readInstant).problem());
  }

  @Test
  void localDatesAndTimes() {
    for (int i = 0; i < ROUNDS; i++) {
      LocalDateTime value = dateTime();
      same(LocalDate.class, TimeJson::readLocalDate, TimeJson::write, value.toLocalDate());
      same(LocalTime.class, TimeJson::readLocalTime, TimeJson::write, value.toLocalTime());
      same(LocalDateTime.class, TimeJson::readLocalDateTime, TimeJson::write, value);
    }
    same(LocalDate.class, TimeJson::readLocalDate, TimeJson::write, LocalDate.MIN);
    same(LocalDate.class, TimeJson::readLocalDate, TimeJson::write, LocalDate.MAX);
    same(LocalTime.class, TimeJson::readLocalTime, TimeJson::write, LocalTime.MIDNIGHT);
    same(LocalTime.class, TimeJson::readLocalTime, TimeJson::write, LocalTime.MAX);
    same(LocalDateTime.class, TimeJson::readLocalDateTime, TimeJson::write, LocalDateTime.MAX);
    refusesWithExample(TimeJson::readLocalDate, "an ISO-8601 date such as 2026-01-31");
    refusesWithExample(TimeJson::readLocalTime, "an ISO-8601 time such as 12:00:00");
    refusesWithExample(
        TimeJson::readLocalDateTime, "an ISO-8601 date and time such as 2026-01-31T12:00:00");
  }

  @Test
  void offsetsAndZones() {
    for (int i = 0; i < ROUNDS; i++) {
      ZoneOffset offset = ZoneOffset.ofTotalSeconds(random.nextInt(64_800) / 900 * 900);
      OffsetDateTime value = dateTime().atOffset(offset);
      alike(OffsetDateTime.class, TimeJson::readOffsetDateTime, TimeJson::write, value);
      same(OffsetTime.class, TimeJson::readOffsetTime, TimeJson::write, value.toOffsetTime());
      ZonedDateTime zoned = value.toZonedDateTime();
      alike(ZonedDateTime.class, TimeJson::readZonedDateTime, TimeJson::write, zoned);
      same(ZoneOffset.class, TimeJson::readZoneOffset, TimeJson::write, offset);
    }
    same(OffsetDateTime.class, TimeJson::readOffsetDateTime, TimeJson::write, OffsetDateTime.MAX);
    ZonedDateTime berlin = dateTime().withYear(2026).atZone(ZoneId.of("Europe/Berlin"));
    assertEquals(ORACLE.writeValueAsString(berlin), written(TimeJson::write, berlin));
    assertEquals(
        berlin.withZoneSameInstant(ZoneOffset.UTC),
        Documents.read('"' + berlin.toString() + '"', TimeJson::readZonedDateTime));
    same(ZoneId.class, TimeJson::readZoneId, TimeJson::write, ZoneId.of("Europe/Berlin"));
    same(ZoneId.class, TimeJson::readZoneId, TimeJson::write, ZoneId.of("UTC"));
    refusesWithExample(
        TimeJson::readOffsetDateTime,
        "an ISO-8601 date and time with an offset such as 2026-01-31T12:00:00+01:00");
    refusesWithExample(
        TimeJson::readZonedDateTime,
        "an ISO-8601 date and time with an offset such as 2026-01-31T12:00:00+01:00");
    refusesWithExample(
        TimeJson::readOffsetTime, "an ISO-8601 time with an offset such as 12:00:00+01:00");
    refusesWithExample(TimeJson::readZoneId, "a time zone such as Europe/Berlin or +01:00");
    refusesWithExample(TimeJson::readZoneOffset, "an offset from UTC such as +01:00");
  }

  @Test
  void amounts() {
    for (int i = 0; i < ROUNDS; i++) {
      Duration duration = Duration.ofSeconds(random.nextInt(), random.nextInt());
      same(Duration.class, TimeJson::readDuration, TimeJson::write, duration);
      Period period = Period.of(random.nextInt(99) - 50, random.nextInt(99), random.nextInt(99));
      same(Period.class, TimeJson::readPeriod, TimeJson::write, period);
    }
    same(Duration.class, TimeJson::readDuration, TimeJson::write, Duration.ZERO);
    same(Period.class, TimeJson::readPeriod, TimeJson::write, Period.ZERO);
    refusesWithExample(TimeJson::readDuration, "an ISO-8601 duration such as PT1H30M");
    refusesWithExample(TimeJson::readPeriod, "an ISO-8601 period such as P1Y2M3D");
  }

  @Test
  void partsOfDates() {
    for (int i = 0; i < ROUNDS; i++) {
      LocalDate date = dateTime().toLocalDate();
      same(Year.class, TimeJson::readYear, TimeJson::write, Year.from(date));
      same(Month.class, TimeJson::readMonth, TimeJson::write, Month.from(date));
      same(YearMonth.class, TimeJson::readYearMonth, TimeJson::write, YearMonth.from(date));
      same(MonthDay.class, TimeJson::readMonthDay, TimeJson::write, MonthDay.from(date));
    }
    same(YearMonth.class, TimeJson::readYearMonth, TimeJson::write, YearMonth.of(12345, 2));
    same(YearMonth.class, TimeJson::readYearMonth, TimeJson::write, YearMonth.of(-5, 2));
    same(YearMonth.class, TimeJson::readYearMonth, TimeJson::write, YearMonth.of(-12345, 2));
    assertEquals(
        "expected an integer from -999999999 to 999999999, found 1000000000",
        refused("1000000000", TimeJson::readYear).problem());
    refusesWithExample(TimeJson::readYearMonth, "an ISO-8601 year and month such as 2026-01");
    refusesWithExample(TimeJson::readMonthDay, "an ISO-8601 month and day such as --01-31");
  }

  private static <T> void same(
      Class<T> type, Function<JsonReader, T> read, BiConsumer<JsonWriter, T> write, T value) {
    alike(type, read, write, value);
    assertEquals(value, Documents.read(written(write, value), read));
  }

  private static <T> void alike(
      Class<T> type, Function<JsonReader, T> read, BiConsumer<JsonWriter, T> write, T value) {
    String document = written(write, value);
    assertEquals(ORACLE.writeValueAsString(value), document);
    assertEquals(ORACLE.readValue(document, type), Documents.read(document, read));
  }

  private static void refusesWithExample(Function<JsonReader, ?> read, String form) {
    for (String text : new String[] {"x", "x2026", "-", "+", "00000-", "12:00:61", "Nowhere/1"}) {
      JsonException fault =
          refused(
              "[\"" + text + "\"]",
              in -> {
                in.beginArray();
                in.nextElement();
                Object value = read.apply(in);
                in.nextElement();
                return value;
              });
      assertEquals("expected " + form + ", found \"" + text + '"', fault.problem());
      assertEquals("/0", fault.path());
      assertTrue(fault.getCause() != null);
    }
    assertEquals("expected " + form + ", found true", refused("true", read).problem());
  }

  private Instant instant() {
    return dateTime().toInstant(ZoneOffset.UTC);
  }

  private LocalDateTime dateTime() {
    int[] fractions = {0, 0, 1, 1_000, 1_000_000, 100_000_000, 120_000_000, 123_456_789};
    int year = random.nextInt(10) == 0 ? random.nextInt(200_000) - 100_000 : random.nextInt(3000);
    return LocalDateTime.of(
        year,
        1 + random.nextInt(12),
        1 + random.nextInt(28),
        random.nextInt(24),
        random.nextInt(60),
        random.nextBoolean() ? 0 : random.nextInt(60),
        fractions[random.nextInt(fractions.length)]);
  }
}
