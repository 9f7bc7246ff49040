package dev.aloft.emulator.internal.pull;

import dev.aloft.emulator.internal.FaultPlan.Delivery;
import dev.aloft.emulator.internal.PendingInvocation;

/** The invocation handed out last, until the next one is. Guarded by the lock of its owner. */
public final class CurrentInvocation {
  public final PendingInvocation invocation;
  public Delivery delivery = Delivery.NONE;

  /** The connection of the last delivery. */
  int connection;

  int posts;
  public boolean answered;

  /** Whether the runtime can know that its answer was taken. */
  public boolean answerConfirmed;

  CurrentInvocation(PendingInvocation invocation) {
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
