package dev.aloft.processor.discover.type.context;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.diagnostic.Problem;
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

  void error(Problem problem, Place place) {
    for (Report each = this; each != null; each = each.around) {
      each.clean = false;
    }
    diagnostics.report(problem, place);
  }

  void warn(Problem problem, Place place) {
    diagnostics.warn(problem, place);
  }
}
