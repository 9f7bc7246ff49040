package dev.aloft.deadline;

import io.opentelemetry.context.Context;

/** Takes the span of an invocation to the thread of the function; made by generated code. */
public final class SpanPassage implements Passage {
  /** The current one of each invocation. */
  public SpanPassage() {}

  /** An OpenTelemetry that fails must not fail the invocation. */
  @Override
  public Runnable through(Runnable task) {
    try {
      return Context.current().wrap(task);
    } catch (RuntimeException | LinkageError e) {
      return task;
    }
  }
}
