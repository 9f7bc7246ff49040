package dev.aloft.tooling.sample;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sample values of the JDK's types. */
final class Scalars {
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("char", "\"a\""),
          Map.entry("java.lang.Character", "\"a\""),
          Map.entry("boolean", "true"),
          Map.entry("java.lang.Boolean", "true"),
          Map.entry("java.util.concurrent.atomic.AtomicBoolean", "true"),
          Map.entry("double", "1.5"),
          Map.entry("float", "1.5"),
          Map.entry("java.lang.Double", "1.5"),
          Map.entry("java.lang.Float", "1.5"),
          Map.entry("java.util.OptionalDouble", "1.5"),
          Map.entry("java.math.BigDecimal", "9.99"),
          Map.entry("java.lang.Object", "{}"),
          Map.entry("tools.jackson.databind.JsonNode", "{}"),
          Map.entry("[B", "\"AQID\""),
          Map.entry("java.util.UUID", "\"3f2504e0-4f89-41d3-9a0c-0305e82c3301\""),
          Map.entry("java.net.URI", "\"https://example.org/\""),
          Map.entry("java.net.URL", "\"https://example.org/\""),
          Map.entry("java.util.Locale", "\"en\""),
          Map.entry("java.util.Currency", "\"EUR\""),
          Map.entry("java.util.Date", "\"2026-01-01T12:00:00Z\""),
          Map.entry("java.time.Instant", "\"2026-01-01T12:00:00Z\""),
          Map.entry("java.time.OffsetDateTime", "\"2026-01-01T12:00:00Z\""),
          Map.entry("java.time.ZonedDateTime", "\"2026-01-01T12:00:00Z\""),
          Map.entry("java.time.LocalDateTime", "\"2026-01-01T12:00:00\""),
          Map.entry("java.time.LocalDate", "\"2026-01-01\""),
          Map.entry("java.time.LocalTime", "\"12:00:00\""),
          Map.entry("java.time.OffsetTime", "\"12:00:00Z\""),
          Map.entry("java.time.Duration", "\"PT1M\""),
          Map.entry("java.time.Period", "\"P1D\""),
          Map.entry("java.time.Year", "2026"),
          Map.entry("java.time.YearMonth", "\"2026-01\""),
          Map.entry("java.time.MonthDay", "\"--01-01\""),
          Map.entry("java.time.ZoneId", "\"Europe/Paris\""),
          Map.entry("java.time.ZoneOffset", "\"Z\""));

  private Scalars() {}

  /** A value as JSON; null if the type is none of the JDK's scalars. */
  static @Nullable String json(Class<?> type, String name) {
    if (type == String.class || type == CharSequence.class) {
      return "\"" + text(name.toLowerCase(Locale.ROOT)) + "\"";
    }
    if (type == int.class
        || type == long.class
        || type == short.class
        || type == byte.class
        || Number.class == type
        || (Number.class.isAssignableFrom(type) && !VALUES.containsKey(type.getName()))
        || type.getName().equals("java.util.OptionalInt")
        || type.getName().equals("java.util.OptionalLong")) {
      return "1";
    }
    return VALUES.get(type.getName());
  }

  /** What a property of this name may be. */
  private static String text(String name) {
    if (name.contains("mail")) {
      return "ada@example.org";
    } else if (name.equals("id") || name.endsWith("id")) {
      return "1";
    } else if (name.contains("name") || name.contains("customer") || name.contains("person")) {
      return "Ada";
    } else if (name.contains("url") || name.contains("uri")) {
      return "https://example.org/";
    } else {
      return "text";
    }
  }
}
