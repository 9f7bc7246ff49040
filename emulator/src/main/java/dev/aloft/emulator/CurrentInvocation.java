package dev.aloft.emulator;

import dev.aloft.emulator.internal.FaultPlan.Delivery;

/** The invocation handed out last, until the next one is. Guarded by the lock of its owner. */
final class CurrentInvocation {
  final Invocation invocation;
  Delivery delivery = Delivery.NONE;

  /** The connection of the last delivery. */
  int connection;

  int posts;
  boolean answered;

  /** Whether the runtime can know that its answer was taken. */
  boolean answerConfirmed;

  CurrentInvocation(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public String toString() {
    return invocation.requestId()
        + " (deliveries "
        + invocation.deliveries()
        + ", posts "
        + posts
        + (answered ? ", answered)" : ", unanswered)");
  }
}
