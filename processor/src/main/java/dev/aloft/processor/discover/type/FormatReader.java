package dev.aloft.processor.discover.type;

import com.palantir.javapoet.ParameterizedTypeName;
import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.model.Slot;
import dev.aloft.processor.model.ValueModel;
import dev.aloft.processor.model.ValueModel.Basic.Kind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** Reads {@code @JsonFormat} of a property, and checks what it says. */
final class FormatReader {
  private static final String ACCEPTS = "ACCEPT_SINGLE_VALUE_AS_ARRAY";
  private static final String UNWRAPS = "WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED";

  private static final Set<Kind> SPELLED =
      Set.of(
          Kind.BOOLEAN,
          Kind.BYTE,
          Kind.SHORT,
          Kind.INT,
          Kind.LONG,
          Kind.FLOAT,
          Kind.DOUBLE,
          Kind.BIG_INTEGER,
          Kind.BIG_DECIMAL);

  private static final Set<String> TYPES =
      Set.of("Instant", "LocalDate", "LocalDateTime", "LocalTime", "MonthDay", "YearMonth");

  private final Diagnostics diagnostics;
  private final boolean isPlainEnum;

  /**
   * @param isPlainEnum whether the property is an enum whose constants no annotation names
   */
  FormatReader(Diagnostics diagnostics, boolean isPlainEnum) {
    this.diagnostics = diagnostics;
    this.isPlainEnum = isPlainEnum;
  }

  /** The same slot in that form; null after a report. */
  @Nullable Slot read(AnnotationMirror format, Slot slot, String what, Place place, Site site) {
    List<String> with = JacksonAnnotations.constants(format, "with");
    List<String> without = JacksonAnnotations.constants(format, "without");
    if (!with.isEmpty() || !without.isEmpty()) {
      return withFeatures(with, without, format, slot, what, place, site);
    }
    if (isSpelled(format, slot.value()) && slot.value() instanceof ValueModel.Basic basic) {
      return new Slot(new ValueModel.Spelled(basic.type(), basic), slot.nullable());
    }
    if (JacksonAnnotations.constant(format, "shape", "ANY").startsWith("NUMBER")) {
      return isPlainEnum
              && slot.value() instanceof ValueModel.Coded coded
              && format.getElementValues().size() == 1
          ? new Slot(new ValueModel.Ordinal(coded.type(), coded), slot.nullable())
          : unfit(
              "Numbers are honoured on enums whose constants no annotation names.",
              what,
              place,
              site);
    }
    String pattern = JacksonAnnotations.text(format, "pattern", "");
    String locale = given(format, "locale");
    String timezone = given(format, "timezone");
    String type = slot.value().type().toString();
    String name = type.substring(type.lastIndexOf('.') + 1);
    if (!(slot.value() instanceof ValueModel.Standard)
        || !type.equals("java.time." + name)
        || !TYPES.contains(name)) {
      return unfit(
          "A form is honoured on Instant, LocalDate, LocalDateTime, LocalTime, MonthDay and"
              + " YearMonth; STRING on numbers and booleans, NUMBER on enums.",
          what,
          place,
          site);
    }
    if (pattern.isEmpty()) {
      boolean says = !locale.isEmpty() || !timezone.isEmpty();
      return says ? unfit("Without a pattern, nothing else is used.", what, place, site) : slot;
    }
    if (name.equals("Instant") == timezone.isEmpty()) {
      return unfit(
          "An Instant needs a time zone to have a form; the others have none.", what, place, site);
    }
    String problem = problem(name, pattern, timezone);
    if (!problem.isEmpty()) {
      return unfit(problem, what, place, site);
    }
    return new Slot(
        new ValueModel.Formatted(slot.value().type(), name, pattern, locale, timezone),
        slot.nullable());
  }

  /** Numbers and booleans have a second form: what is printed, as a string. */
  private static boolean isSpelled(AnnotationMirror format, ValueModel value) {
    return value instanceof ValueModel.Basic basic
        && SPELLED.contains(basic.kind())
        && format.getElementValues().size() == 1
        && JacksonAnnotations.constant(format, "shape", "ANY").equals("STRING");
  }

  private @Nullable Slot withFeatures(
      List<String> with,
      List<String> without,
      AnnotationMirror format,
      Slot slot,
      String what,
      Place place,
      Site site) {
    List<String> all = new ArrayList<>(with);
    all.addAll(without);
    all.removeAll(List.of(ACCEPTS, UNWRAPS));
    if (!all.isEmpty()) {
      return unfit("Codecs have no feature " + all.get(0) + ".", what, place, site);
    }
    for (ExecutableElement member : format.getElementValues().keySet()) {
      if (!member.getSimpleName().toString().startsWith("with")) {
        return unfit(
            "With features, \"" + member.getSimpleName() + "\" is without effect.",
            what,
            place,
            site);
      }
    }
    Slot element = null;
    if (slot.value() instanceof ValueModel.SequenceOf sequence
        && !sequence.type().toString().startsWith("java.lang.Iterable")) {
      element = sequence.element();
    } else if (slot.value() instanceof ValueModel.ArrayOf array) {
      element = array.element();
    }
    if (element == null
        || element.value() instanceof ValueModel.SequenceOf
        || element.value() instanceof ValueModel.ArrayOf
        || element.value() instanceof ValueModel.MapOf
        || element.value() instanceof ValueModel.OptionalOf) {
      return unfit(
          "These features are about collections and arrays, whose elements are none.",
          what,
          place,
          site);
    }
    if (slot.value() instanceof ValueModel.ArrayOf
        && element.value().type() instanceof ParameterizedTypeName) {
      return unfit("Java makes no array of a generic type.", what, place, site);
    }
    return new Slot(
        new ValueModel.Single(
            slot.value().type(), slot.value(), with.contains(ACCEPTS), with.contains(UNWRAPS)),
        slot.nullable());
  }

  /** Why no value of the type has such a form; empty if it has. */
  private static String problem(String type, String pattern, String timezone) {
    try {
      DateTimeFormatter form = DateTimeFormatter.ofPattern(pattern);
      if (!timezone.isEmpty()) {
        form = form.withZone(ZoneId.of(timezone));
      }
      return form.format(sample(type)).isEmpty() ? "Its pattern is blank." : "";
    } catch (IllegalArgumentException | DateTimeException e) {
      return e.getMessage() + ".";
    }
  }

  private static TemporalAccessor sample(String type) {
    return switch (type) {
      case "Instant" -> Instant.EPOCH;
      case "LocalDate" -> LocalDate.EPOCH;
      case "LocalTime" -> LocalTime.NOON;
      case "MonthDay" -> MonthDay.of(1, 1);
      case "YearMonth" -> YearMonth.of(2000, 1);
      default -> LocalDate.EPOCH.atStartOfDay();
    };
  }

  private static String given(AnnotationMirror format, String member) {
    String text = JacksonAnnotations.text(format, member, "");
    return text.equals("##default") ? "" : text;
  }

  private @Nullable Slot unfit(String why, String what, Place place, Site site) {
    diagnostics.report(Message.FORMAT_UNFIT, place, site.path(), what, why);
    return null;
  }
}
