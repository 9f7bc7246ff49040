package dev.aloft.provider.lifecycle;

import dev.aloft.provider.ErrorReport;
import dev.aloft.provider.LogWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The log of a process, one write for each record. The framework's own records never hold an event
 * or a credential, and no text passed to it can look like another record: what breaks a line or
 * steers a terminal is escaped. Thread-safe.
 */
public final class RuntimeLog implements LogWriter {
  /** Something is wrong, but nothing is lost. */
  public static final int WARN = 3;

  /** An invocation failed. */
  public static final int ERROR = 4;

  /** The process ends. */
  public static final int FATAL = 5;

  private static final List<String> LEVELS =
      List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL");

  /** CloudWatch and Cloud Logging cut a record at 256 KiB, some of them their own. */
  private static final int LONGEST = 262_000;

  private static volatile @Nullable LogAddition addition;

  private final PrintStream destination;
  private final LogStyle style;
  private final int lowest;
  private final int longest;

  /**
   * @param destination where the cloud collects logs from
   */
  public RuntimeLog(PrintStream destination, LogStyle style) {
    this(destination, style, "");
  }

  /**
   * @param lowest the name of the lowest level that is recorded; an unknown name records all
   */
  public RuntimeLog(PrintStream destination, LogStyle style, String lowest) {
    this(destination, style, lowest, LONGEST);
  }

  /**
   * @param lowest the name of the lowest level that is recorded; an unknown name records all
   * @param longest the most bytes of a record that the cloud takes
   */
  public RuntimeLog(PrintStream destination, LogStyle style, String lowest, int longest) {
    this.destination = destination;
    this.style = style;
    this.lowest = LEVELS.indexOf(lowest);
    this.longest = longest;
  }

  /**
   * From now on, this writes the framework's records. Static, as the logger that brings it has no
   * way to the log of a loop.
   */
  public static void add(LogAddition added) {
    addition = added;
  }

  /**
   * What a record says about a setting that means nothing.
   *
   * @param choices what it can be
   */
  public static String noEffect(String variable, String value, String choices) {
    return "The environment variable "
        + variable
        + " is \""
        + value
        + "\", which has no effect. It can be "
        + choices
        + ".";
  }

  /** The same, whose type is hidden: a caller's verifier would load it. */
  public LogWriter writer() {
    return this;
  }

  /** Something is wrong, but nothing is lost. */
  public void warn(@Nullable String requestId, String message) {
    write(WARN, requestId, message, null);
  }

  /** The process ends. */
  public void fatal(String message) {
    write(FATAL, null, message, null);
  }

  /**
   * A failure of the user's code; its stack trace belongs to the record. For a refused event it has
   * the place, what was expected and what kind was found.
   */
  public void failure(@Nullable String requestId, String what, ErrorReport report) {
    write(ERROR, requestId, what + report.logged(), report);
  }

  /** Writes one record, unless its level is below the lowest. */
  public void write(
      int level, @Nullable String requestId, String message, @Nullable ErrorReport report) {
    if (level < lowest) {
      return;
    }
    LogAddition added = addition;
    if (added != null) {
      try {
        added.write(this, level, requestId, message, report);
        return;
      } catch (RuntimeException e) {
        // A value of the function that cannot be shown must not cost the record.
      }
    }
    write(level, requestId, message, report, "", Integer.MAX_VALUE);
  }

  @Override
  public int lowest() {
    return lowest;
  }

  @Override
  public int longest() {
    return longest;
  }

  @Override
  public boolean isJson() {
    return style.isJson();
  }

  @Override
  public boolean write(
      int level,
      @Nullable String requestId,
      String message,
      @Nullable ErrorReport report,
      String members,
      int most) {
    StringBuilder record = new StringBuilder(256 + message.length() + members.length());
    style.append(record, LEVELS.get(level), requestId, message, report);
    if (!members.isEmpty()) {
      record.insert(record.length() - 1, members);
    }
    byte[] bytes = record.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    if (bytes.length > most) {
      return false;
    }
    write(bytes);
    return true;
  }

  @Override
  public void writeLine(String line) {
    write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private void write(byte[] bytes) {
    synchronized (destination) {
      destination.write(bytes, 0, bytes.length);
      destination.flush();
    }
  }
}
