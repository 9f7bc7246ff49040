package dev.aloft.processor.generate.sample;

import com.palantir.javapoet.TypeName;
import dev.aloft.processor.model.ValueModel.Basic;
import dev.aloft.processor.model.ValueModel.Formatted;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Made-up values of scalar types, as JSON. */
final class SampleValues {
  private static final ZonedDateTime NOON =
      ZonedDateTime.of(2026, 1, 1, 12, 0, 0, 0, ZoneOffset.UTC);

  /** Those of the JDK, in the forms that they have by default. */
  private static final Map<String, String> STANDARD =
      Map.ofEntries(
          Map.entry("java.io.File", "\"a\""),
          Map.entry("java.lang.Byte", "1"),
          Map.entry("java.lang.CharSequence", "\"text\""),
          Map.entry("java.lang.Double", "1.5"),
          Map.entry("java.lang.Float", "1.5"),
          Map.entry("java.lang.Integer", "1"),
          Map.entry("java.lang.Long", "1"),
          Map.entry("java.lang.Number", "1"),
          Map.entry("java.lang.Object", "{}"),
          Map.entry("java.lang.Short", "1"),
          Map.entry("java.lang.StringBuilder", "\"text\""),
          Map.entry("java.net.URI", "\"https://example.org/\""),
          Map.entry("java.net.URL", "\"https://example.org/\""),
          Map.entry("java.nio.ByteBuffer", "\"AQID\""),
          Map.entry("java.nio.charset.Charset", "\"UTF-8\""),
          Map.entry("java.time.Duration", "\"PT1M\""),
          Map.entry("java.time.Instant", "\"2026-01-01T12:00:00Z\""),
          Map.entry("java.time.LocalDate", "\"2026-01-01\""),
          Map.entry("java.time.LocalDateTime", "\"2026-01-01T12:00:00\""),
          Map.entry("java.time.LocalTime", "\"12:00:00\""),
          Map.entry("java.time.Month", "\"JANUARY\""),
          Map.entry("java.time.MonthDay", "\"--01-01\""),
          Map.entry("java.time.OffsetDateTime", "\"2026-01-01T12:00:00Z\""),
          Map.entry("java.time.OffsetTime", "\"12:00:00Z\""),
          Map.entry("java.time.Period", "\"P1D\""),
          Map.entry("java.time.Year", "2026"),
          Map.entry("java.time.YearMonth", "\"2026-01\""),
          Map.entry("java.time.ZoneId", "\"Europe/Paris\""),
          Map.entry("java.time.ZoneOffset", "\"Z\""),
          Map.entry("java.time.ZonedDateTime", "\"2026-01-01T12:00:00Z\""),
          Map.entry("java.util.Currency", "\"EUR\""),
          Map.entry("java.util.Date", "\"2026-01-01T12:00:00Z\""),
          Map.entry("java.util.Locale", "\"en\""),
          Map.entry("java.util.TimeZone", "\"UTC\""),
          Map.entry("java.util.UUID", "\"3f2504e0-4f89-41d3-9a0c-0305e82c3301\""),
          Map.entry("java.util.concurrent.atomic.AtomicBoolean", "true"),
          Map.entry("java.util.concurrent.atomic.AtomicInteger", "1"),
          Map.entry("java.util.concurrent.atomic.AtomicLong", "1"),
          Map.entry("java.util.regex.Pattern", "\"a\""));

  private SampleValues() {}

  static String basic(Basic.Kind kind) {
    return switch (kind) {
      case BOOLEAN -> "true";
      case BYTE, SHORT, INT, LONG, BIG_INTEGER -> "1";
      case FLOAT, DOUBLE, BIG_DECIMAL -> "1.5";
      case CHAR -> "\"a\"";
      case BINARY -> "\"AQID\"";
      case STRING, RAW, CHARS -> "\"text\"";
    };
  }

  /** Null if the type is none of the JDK's that are known. */
  static @Nullable String standard(TypeName type) {
    return STANDARD.get(type.toString());
  }

  /** The same as the name of a property. */
  static @Nullable String key(TypeName type) {
    String value = standard(type);
    return value == null || value.startsWith("\"") ? value : '"' + value + '"';
  }

  /** Null if the form is not one of a pattern alone. */
  static @Nullable String inPattern(Formatted value) {
    for (Object argument : value.read().arguments()) {
      if (argument instanceof Formatted.Form form && !form.pattern().isEmpty()) {
        return patterned(form);
      }
    }
    return null;
  }

  private static @Nullable String patterned(Formatted.Form form) {
    Locale locale = Locale.forLanguageTag(form.locale().replace('_', '-'));
    try {
      return quoted(DateTimeFormatter.ofPattern(form.pattern(), locale).format(NOON));
    } catch (IllegalArgumentException | DateTimeException e) {
      // Formats of the other kind, for java.util.Date, have letters that these lack.
      return null;
    }
  }

  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ') {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        quoted.append(c == '"' || c == '\\' ? "\\" : "").append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
