package dev.aloft.tooling;

/** Where a tool says what it does: a build tool's log. May be called by several threads. */
public interface ToolLog {
  /** What was done, in a sentence without a full stop. */
  void info(String message);

  /** What a user should change, although the work goes on. */
  void warn(String message);
}
