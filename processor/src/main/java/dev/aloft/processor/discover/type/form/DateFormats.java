package dev.aloft.processor.discover.type.form;

import com.palantir.javapoet.ClassName;
import dev.aloft.processor.discover.type.annotation.Format;
import dev.aloft.processor.model.ValueModel;
import dev.aloft.processor.model.ValueModel.Formatted.Call;
import java.text.SimpleDateFormat;
import java.util.List;
import java.util.Locale;

/** What {@code @JsonFormat} makes of {@code java.util.Date}, as databind has it. */
public final class DateFormats {
  private static final ClassName FORMATTED = ClassName.get("dev.aloft.json", "FormattedDateJson");

  private DateFormats() {}

  /** Why a date has no such form; empty if it has. */
  public static String problem(Format format) {
    if (format.pattern().isEmpty()) {
      return format.timezone().isEmpty() && !format.strict()
          ? ""
          : "Without a pattern, a Date has only one form, in UTC, and a day too many runs over"
              + " into the next month.";
    }
    String problem = TimeFormats.placeProblem(format);
    if (!problem.isEmpty()) {
      return problem;
    }
    try {
      new SimpleDateFormat(format.pattern(), Locale.ROOT);
      return "";
    } catch (IllegalArgumentException e) {
      return e.getMessage() + ".";
    }
  }

  static ValueModel of(Format format, ValueModel.Standard standard) {
    Call read = new Call(standard.holder(), standard.readMethod(), List.of());
    Call write = new Call(standard.holder(), "write", List.of());
    if (!format.pattern().isEmpty()) {
      read =
          new Call(
              FORMATTED,
              standard.readMethod(),
              List.of(format.pattern(), format.locale(), format.timezone(), format.strict()));
      write =
          new Call(
              FORMATTED, "write", List.of(format.pattern(), format.locale(), format.timezone()));
    }
    if (format.isNumeric()) {
      write = new Call(FORMATTED, "writeMillis", List.of());
    }
    return new ValueModel.Formatted(standard.type(), "Date", read, write);
  }
}
