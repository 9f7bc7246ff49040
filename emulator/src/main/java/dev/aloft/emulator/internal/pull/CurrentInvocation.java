package dev.aloft.emulator.internal.pull;

import dev.aloft.emulator.internal.FaultPlan.Delivery;
import dev.aloft.emulator.internal.PendingInvocation;

/** An invocation from when it is handed out until it is over. Guarded by the lock of its owner. */
public final class CurrentInvocation {
  public final PendingInvocation invocation;
  public Delivery delivery = Delivery.NONE;

  /** The connection of the last delivery. */
  int connection;

  /** Whether the event is being written to that connection. */
  boolean delivering;

  /** The connection of the last post. */
  int posting;

  int posts;
  public boolean answered;

  /** Whether the runtime can know that its answer was taken. */
  public boolean answerConfirmed;

  CurrentInvocation(PendingInvocation invocation) {
    this.invocation = invocation;
  }

  /** Whether the loop behind this connection had it last. */
  boolean cameOver(int number) {
    return connection == number || posting == number;
  }

  /** Whether a loop has the event in full, and the owner of the lock has not heard of it since. */
  boolean isServed() {
    return !answered && delivery == Delivery.WHOLE && posts == 0;
  }

  /** Whether no loop can have it: what was sent of the event was not all of it. */
  boolean isUndelivered() {
    return !answered && !delivering && delivery == Delivery.NONE;
  }

  /** Whether a loop may have it, or may have refused it or lost it on the way. */
  boolean isDoubtful() {
    return !answered && !delivering && delivery == Delivery.DOUBTFUL;
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
