package dev.aloft.processor.discover.type.form;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.discover.type.annotation.Format;
import dev.aloft.processor.model.ValueModel;
import dev.aloft.processor.model.ValueModel.Formatted.Call;
import dev.aloft.processor.model.ValueModel.Formatted.Form;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** What {@code @JsonFormat} makes of the types of {@code java.time}, as databind has it. */
public final class TimeFormats {
  private static final ClassName TIME = ClassName.get("dev.aloft.json", "TimeJson");
  private static final ClassName FORMATTED = ClassName.get("dev.aloft.json", "FormattedTimeJson");
  private static final ClassName NUMERIC = ClassName.get("dev.aloft.json", "NumericTimeJson");
  private static final ClassName DURATION = ClassName.get("dev.aloft.json", "DurationJson");

  private static final String NANOS = "WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS";
  private static final Set<String> POINTS = Set.of("Instant", "OffsetDateTime", "ZonedDateTime");
  private static final Set<String> TIMES_OF_DAY =
      Set.of("LocalDateTime", "LocalTime", "OffsetTime");

  /** They have one form, unless blanks are refused. */
  private static final Set<String> PLAIN = Set.of("Period", "ZoneId", "ZoneOffset");

  private final Format format;
  private final String name;
  private final TypeName type;

  /** What is wrong; empty if the form is possible. */
  private String problem = "";

  private TimeFormats(Format format, TypeName type) {
    this.format = format;
    this.type = type;
    this.name = simpleName(type);
  }

  public static boolean isTime(ValueModel.Standard standard) {
    return standard.holder().equals(TIME);
  }

  /** Why the value has no such form; empty if it has. */
  public static String problem(Format format, ValueModel.Standard standard) {
    TimeFormats formats = new TimeFormats(format, standard.type());
    formats.inForm(standard);
    return formats.problem;
  }

  /** The value in that form, if there is no problem. */
  static ValueModel of(Format format, ValueModel.Standard standard) {
    return new TimeFormats(format, standard.type()).inForm(standard);
  }

  private ValueModel inForm(ValueModel.Standard standard) {
    return name.equals("Duration") ? duration(standard) : value(standard);
  }

  private ValueModel value(ValueModel.Standard standard) {
    if (PLAIN.contains(name) && !format.strict()) {
      return standard;
    }
    boolean hasPattern = !format.pattern().isEmpty() && !PLAIN.contains(name);
    if (name.equals("Month") && format.isNumericOrArray()) {
      return problem("Jackson then writes an array, which it cannot read.", standard);
    }
    if (hasPattern) {
      problem = patternProblem();
    }
    List<String> rules = rules(hasPattern);
    Form form =
        hasPattern
            ? new Form(name, format.pattern(), format.locale(), format.timezone(), rules)
            : new Form(name, "", "", "", rules);
    boolean asIs = !hasPattern && rules.isEmpty();
    Call read =
        asIs
            ? new Call(standard.holder(), standard.readMethod(), List.of())
            : new Call(FORMATTED, standard.readMethod(), List.of(form));
    Call write = write(hasPattern ? form : null);
    return asIs && write.equals(new Call(TIME, "write", List.of()))
        ? standard
        : new ValueModel.Formatted(type, name, read, write);
  }

  private List<String> rules(boolean hasPattern) {
    boolean numberIsDay = name.equals("LocalDate") && format.shape().equals("NUMBER_INT");
    List<String> rules = new ArrayList<>();
    if (format.strict()) {
      rules.add("STRICT");
      if (numberIsDay) {
        rules.add("DAYS");
      }
    }
    if (hasPattern && format.isOn("ACCEPT_CASE_INSENSITIVE_VALUES")) {
      rules.add("ANY_CASE");
    }
    if (format.isOff("READ_DATE_TIMESTAMPS_AS_NANOSECONDS")
        && (POINTS.contains(name) || TIMES_OF_DAY.contains(name))) {
      rules.add("MILLIS");
    }
    if (format.isOff("ADJUST_DATES_TO_CONTEXT_TIME_ZONE")
        && (name.equals("OffsetDateTime") || name.equals("ZonedDateTime"))) {
      rules.add("SAME_ZONE");
    }
    return List.copyOf(rules);
  }

  private Call write(@Nullable Form pattern) {
    if (!PLAIN.contains(name) && format.isNumericOrArray()) {
      return number();
    }
    if (name.equals("ZonedDateTime") && format.isOn("WRITE_DATES_WITH_ZONE_ID")) {
      return pattern != null && format.shape().equals("STRING")
          ? new Call(FORMATTED, "writeZoned", List.of(pattern))
          : new Call(FORMATTED, "writeZoned", List.of());
    }
    if (pattern != null) {
      return new Call(FORMATTED, "write", List.of(pattern));
    }
    return name.equals("Year") && format.shape().equals("STRING")
        ? new Call(FORMATTED, "writeText", List.of())
        : new Call(TIME, "write", List.of());
  }

  private Call number() {
    if (name.equals("Year")) {
      return new Call(TIME, "write", List.of());
    }
    if (name.equals("LocalDate") && format.shape().equals("NUMBER_INT")) {
      return new Call(NUMERIC, "writeDays", List.of());
    }
    Boolean nanos = format.feature(NANOS);
    boolean millis =
        POINTS.contains(name)
            ? nanos == null ? format.shape().equals("NUMBER_INT") : !nanos
            : TIMES_OF_DAY.contains(name) && Boolean.FALSE.equals(nanos);
    return new Call(NUMERIC, millis ? "writeMillis" : "write", List.of());
  }

  private ValueModel duration(ValueModel.Standard standard) {
    String unit = format.pattern();
    if (!unit.isEmpty() && !isUnit(unit)) {
      return problem(
          "The pattern of a Duration is NANOS, MICROS, MILLIS, SECONDS, MINUTES, HOURS, HALF_DAYS"
              + " or DAYS.",
          standard);
    }
    boolean millis = format.isOff("READ_DATE_TIMESTAMPS_AS_NANOSECONDS");
    String read = !unit.isEmpty() ? unit : millis ? "MILLIS" : "SECONDS";
    Call reading =
        read.equals("SECONDS") && !format.strict()
            ? new Call(standard.holder(), standard.readMethod(), List.of())
            : new Call(DURATION, "read", List.of(read, format.strict()));
    Call writing = new Call(TIME, "write", List.of());
    if (format.isNumericOrArray()) {
      String written = !unit.isEmpty() ? unit : format.isOff(NANOS) ? "MILLIS" : "";
      writing =
          written.isEmpty()
              ? new Call(DURATION, "writeSeconds", List.of())
              : new Call(DURATION, "write", List.of(written));
    }
    return new ValueModel.Formatted(type, name, reading, writing);
  }

  private static boolean isUnit(String name) {
    for (ChronoUnit unit : ChronoUnit.values()) {
      if (unit.name().equals(name)) {
        return unit.compareTo(ChronoUnit.DAYS) <= 0;
      }
    }
    return false;
  }

  private ValueModel problem(String why, ValueModel value) {
    problem = why;
    return value;
  }

  /** Why no value of the type has such a form; empty if it has. */
  private String patternProblem() {
    if (name.equals("Instant") && format.timezone().isEmpty() && !format.isNumericOrArray()) {
      return "An Instant needs a time zone to have a form.";
    }
    String ofPlace = placeProblem(format);
    if (!ofPlace.isEmpty()) {
      return ofPlace;
    }
    try {
      DateTimeFormatter form = DateTimeFormatter.ofPattern(format.pattern(), Locale.ROOT);
      if (!format.timezone().isEmpty()) {
        form = form.withZone(TimeZone.getTimeZone(format.timezone()).toZoneId());
      }
      return format.isNumericOrArray() || !form.format(sample()).isEmpty()
          ? ""
          : "Its pattern is blank.";
    } catch (IllegalArgumentException | DateTimeException e) {
      return e.getMessage() + ".";
    }
  }

  /** What is wrong with the time zone or the locale; empty if both are valid. */
  static String placeProblem(Format format) {
    if (!format.timezone().isEmpty() && !isZone(format.timezone())) {
      return "There is no time zone " + format.timezone() + ".";
    }
    String locale = format.locale().replace('_', '-');
    return !locale.isEmpty() && Locale.forLanguageTag(locale).getLanguage().isEmpty()
        ? "The locale is not a language tag such as de-DE."
        : "";
  }

  /** A time zone that does not exist is GMT for Java. */
  private static boolean isZone(String id) {
    return !TimeZone.getTimeZone(id).getID().equals("GMT") || id.startsWith("GMT");
  }

  private TemporalAccessor sample() {
    return switch (name) {
      case "Instant" -> Instant.EPOCH;
      case "OffsetDateTime" -> Instant.EPOCH.atOffset(ZoneOffset.UTC);
      case "ZonedDateTime" -> Instant.EPOCH.atZone(ZoneId.of("UTC"));
      case "OffsetTime" -> LocalTime.NOON.atOffset(ZoneOffset.UTC);
      case "LocalDate" -> LocalDate.EPOCH;
      case "LocalTime" -> LocalTime.NOON;
      case "Month" -> Month.JANUARY;
      case "MonthDay" -> MonthDay.of(1, 1);
      case "Year" -> Year.of(2000);
      case "YearMonth" -> YearMonth.of(2000, 1);
      default -> LocalDate.EPOCH.atStartOfDay();
    };
  }

  private static String simpleName(TypeName type) {
    return ((ClassName) type).simpleName();
  }
}
