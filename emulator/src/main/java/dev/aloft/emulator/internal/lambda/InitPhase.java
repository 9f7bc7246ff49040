package dev.aloft.emulator.internal.lambda;

import dev.aloft.emulator.internal.FaultPlan;
import dev.aloft.emulator.internal.HttpReply;
import dev.aloft.emulator.internal.Violations;
import dev.aloft.emulator.internal.Waiting;
import dev.aloft.emulator.internal.pull.Initialization;
import dev.aloft.emulator.invocation.Failure;
import dev.aloft.emulator.invocation.Fault;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Init of one execution environment: it ends with the first {@code next} or with an error. */
public final class InitPhase implements Initialization {
  private final Violations violations;
  private final SnapshotPoint snapshot;
  private final InitEvents events;
  private final Deque<Fault> faults;
  private boolean nextSeen;
  private boolean failed;
  private int environment;
  private @Nullable Failure failure;

  /**
   * @param faults what goes wrong at the first, the second ... report
   * @param snapStart whether a snapshot is taken at its end
   * @param events get its progress
   */
  public InitPhase(
      Violations violations, List<Fault> faults, boolean snapStart, InitEvents events) {
    this.violations = violations;
    this.events = events;
    snapshot = new SnapshotPoint(snapStart, violations, events);
    this.faults = new ArrayDeque<>(faults);
  }

  @Override
  public synchronized int restart() {
    nextSeen = false;
    failed = false;
    snapshot.restart();
    events.started();
    return ++environment;
  }

  /** The number of the current environment. */
  public synchronized int number() {
    return environment;
  }

  @Override
  public synchronized boolean isCurrent(int number) {
    return environment == number;
  }

  /** It has asked for an event. */
  @Override
  public synchronized boolean isDone() {
    return nextSeen;
  }

  @Override
  public synchronized void processEnded() {
    if (!nextSeen && !failed) {
      events.failed("Runtime.ExitError");
    }
  }

  /** The snapshot at its end. */
  public SnapshotPoint snapshot() {
    return snapshot;
  }

  public synchronized boolean hasFailed() {
    return failed;
  }

  /** Notes a {@code next}; false when init has failed. */
  public synchronized boolean nextAllowed() {
    if (!snapshot.isPassed()) {
      violations.add("asked for an event before it was resumed from a snapshot");
    }
    if (!failed && !nextSeen) {
      nextSeen = true;
      events.asked();
    }
    return !failed;
  }

  /** What goes wrong at the report that comes now. */
  synchronized FaultPlan nextFault() {
    return FaultPlan.of(faults.poll());
  }

  /** Notes a report, and returns how to answer it. */
  public synchronized HttpReply report(Failure reported) {
    if (nextSeen || failed) {
      violations.add(
          nextSeen
              ? "reported an init error after it had asked for an event"
              : "reported an init error twice");
      return LambdaReply.invalidState("the init phase is over");
    }
    failed = true;
    failure = reported;
    notifyAll();
    events.failed(PlatformRecord.reported(reported.errorType().orElse("")));
    return LambdaReply.accepted();
  }

  public synchronized Optional<Failure> failure() {
    return Optional.ofNullable(failure);
  }

  public Failure await(Duration limit) {
    Waiting.until(this, () -> failure != null, limit, () -> "no init error was reported");
    return failure().orElseThrow();
  }
}
