package dev.aloft.processor.discover.type.context;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import org.jspecify.annotations.Nullable;

/** Where one step reports problems; what a step within it reports counts for both. */
public final class Report {
  private final Diagnostics diagnostics;
  private final @Nullable Report around;
  private boolean clean = true;

  Report(Diagnostics diagnostics) {
    this(diagnostics, null);
  }

  private Report(Diagnostics diagnostics, @Nullable Report around) {
    this.diagnostics = diagnostics;
    this.around = around;
  }

  /** The report of a step within this one. */
  Report within() {
    return new Report(diagnostics, this);
  }

  /** Whether no error was reported. */
  boolean isClean() {
    return clean;
  }

  void error(Message message, Place place, Object... arguments) {
    for (Report each = this; each != null; each = each.around) {
      each.clean = false;
    }
    diagnostics.report(message, place, arguments);
  }

  void warn(Message message, Place place, Object... arguments) {
    diagnostics.warn(message, place, arguments);
  }
}
