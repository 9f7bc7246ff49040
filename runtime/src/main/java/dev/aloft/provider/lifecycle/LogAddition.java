package dev.aloft.provider.lifecycle;

import dev.aloft.provider.ErrorReport;
import dev.aloft.provider.LogWriter;
import org.jspecify.annotations.Nullable;

/** Writes the framework's records with more than it knows by itself. Thread-safe. */
public interface LogAddition {
  /** Writes a record of the framework to this log. */
  void write(
      LogWriter log,
      int level,
      @Nullable String requestId,
      String message,
      @Nullable ErrorReport report);
}
