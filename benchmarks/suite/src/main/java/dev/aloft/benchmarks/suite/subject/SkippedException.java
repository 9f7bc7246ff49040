package dev.aloft.benchmarks.suite.subject;

/** Something cannot be measured here; the message is the reason. */
public final class SkippedException extends Exception {
  private static final long serialVersionUID = 1;

  public SkippedException(String reason) {
    super(reason);
  }
}
