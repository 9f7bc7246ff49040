package dev.aloft.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Reads dates and times in ISO-8601 with their offset or zone, which {@link TimeJson} drops. */
final class TimeZones {
  private static final String FORM =
      "an ISO-8601 date and time with an offset such as 2026-01-31T12:00:00+01:00";

  private TimeZones() {}

  /** Null for a blank string. */
  static @Nullable OffsetDateTime readOffsetDateTime(JsonReader in) {
    String text = in.string(FORM).trim();
    if (text.isEmpty()) {
      return null;
    }
    try {
      Instant number = TimeCoercion.seconds(text);
      return number == null
          ? OffsetDateTime.parse(TimeCoercion.withColon(TimeCoercion.withZ(text)))
          : number.atOffset(ZoneOffset.UTC);
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      throw in.unexpected(FORM, e);
    }
  }

  /** Null for a blank string. */
  static @Nullable ZonedDateTime readZonedDateTime(JsonReader in) {
    String text = in.string(FORM).trim();
    if (text.isEmpty()) {
      return null;
    }
    try {
      Instant number = TimeCoercion.seconds(text);
      return number == null
          ? ZonedDateTime.parse(TimeCoercion.withColon(text))
          : number.atZone(ZoneOffset.UTC);
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      throw in.unexpected(FORM, e);
    }
  }
}
