package dev.aloft.provider;

import org.jspecify.annotations.Nullable;

/**
 * The log of a process, in its cloud's format. Levels are numbers from 0 to 5: trace, debug, info,
 * warn, error, fatal. Thread-safe.
 */
public interface LogWriter {
  /** The lowest level that the cloud is configured to record; -1 if it is not. */
  int lowest();

  /** The most bytes of a record that the cloud takes. */
  int longest();

  /** Whether records are JSON objects, to which members can be added. */
  boolean isJson();

  /**
   * Writes a record with one write.
   *
   * @param members added to a record in JSON, each after a comma; else empty
   * @return false, with nothing written, if that is more than {@code most} bytes
   */
  boolean write(
      int level,
      @Nullable String requestId,
      String message,
      @Nullable ErrorReport report,
      String members,
      int most);

  /** Writes a line with one write, without asking what is in it. */
  void writeLine(String line);
}
