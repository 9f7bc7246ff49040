package dev.aloft.emulator.internal.lambda;

import dev.aloft.emulator.internal.HttpExchange;
import dev.aloft.emulator.internal.HttpReply;
import dev.aloft.emulator.internal.Violations;
import dev.aloft.emulator.internal.Waiting;
import dev.aloft.emulator.invocation.Failure;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * SnapStart's part of the Runtime API. The process goes on instead of being resumed from a
 * snapshot: to it that is the same, except that its memory and its connections are its own.
 */
public final class SnapshotPoint {
  private final boolean wanted;
  private final Violations violations;
  private final InitEvents events;
  private @Nullable HttpExchange waiting;
  private boolean resumed;
  private @Nullable Failure failure;

  SnapshotPoint(boolean wanted, Violations violations, InitEvents events) {
    this.wanted = wanted;
    this.violations = violations;
    this.events = events;
  }

  synchronized void restart() {
    waiting = null;
    resumed = false;
    failure = null;
  }

  /** Whether a process may ask for events. */
  synchronized boolean isPassed() {
    return !wanted || resumed;
  }

  void next(HttpExchange exchange) throws IOException {
    exchange.readBody(0);
    synchronized (this) {
      if (wanted && waiting == null && !resumed) {
        exchange.hold();
        waiting = exchange;
        events.snapshotted();
        notifyAll();
        return;
      }
    }
    violations.add(
        wanted ? "asked for a restore twice" : "asked for a restore without being snapshotted");
    exchange.reply(LambdaReply.invalidState("no snapshot is taken"));
  }

  /** Notes a report, and returns how to answer it. */
  synchronized HttpReply report(Failure reported) {
    if (!resumed || failure != null) {
      violations.add("reported a restore error although nothing is restored");
      return LambdaReply.invalidState("nothing is restored");
    }
    failure = reported;
    events.failed(PlatformRecord.reported(reported.errorType().orElse("")));
    notifyAll();
    return LambdaReply.accepted();
  }

  /** Waits until the process is ready to be snapshotted. */
  public void await(Duration limit) {
    Waiting.until(
        this, () -> waiting != null, limit, () -> "the process has not asked for a restore");
  }

  /** Resumes the process. */
  public void resume() {
    HttpExchange resuming;
    synchronized (this) {
      resuming = waiting;
      if (resuming == null || resumed) {
        throw new IllegalStateException("no process waits to be resumed");
      }
      resumed = true;
      events.resumed();
    }
    resuming.reply(HttpReply.json(200, ""));
  }

  /** Waits for the report of a failed restore. */
  public Failure awaitFailure(Duration limit) {
    Waiting.until(this, () -> failure != null, limit, () -> "no restore error was reported");
    synchronized (this) {
      return Objects.requireNonNull(failure);
    }
  }
}
