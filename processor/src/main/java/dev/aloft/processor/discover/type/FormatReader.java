package dev.aloft.processor.discover.type;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.model.Slot;
import dev.aloft.processor.model.ValueModel;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import org.jspecify.annotations.Nullable;

/** Reads {@code @JsonFormat} of a property, and checks what it says. */
final class FormatReader {
  private static final Set<String> TYPES =
      Set.of("Instant", "LocalDate", "LocalDateTime", "LocalTime", "MonthDay", "YearMonth");

  private final Diagnostics diagnostics;

  FormatReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The same slot in that form; null after a report. */
  @Nullable Slot read(AnnotationMirror format, Slot slot, String what, Place place, Site site) {
    String pattern = JacksonAnnotations.text(format, "pattern", "");
    String locale = given(format, "locale");
    String timezone = given(format, "timezone");
    String type = slot.value().type().toString();
    String name = type.substring(type.lastIndexOf('.') + 1);
    if (!(slot.value() instanceof ValueModel.Standard)
        || !type.equals("java.time." + name)
        || !TYPES.contains(name)) {
      return unfit(
          "It is honoured on Instant, LocalDate, LocalDateTime, LocalTime, MonthDay and YearMonth.",
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
