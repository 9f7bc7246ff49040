package dev.aloft.emulator.internal.pull;

import dev.aloft.emulator.internal.FaultPlan.Delivery;
import dev.aloft.emulator.internal.PendingInvocation;
import dev.aloft.emulator.internal.Violations;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Blames loops that ask for too much. To be called with the lock of its owner held. */
final class NextOrder {
  /** The complete deliveries after which an unanswered invocation is abandoned. */
  private static final int DELIVERY_LIMIT = 3;

  private static final long GONE_NANOS = 500_000_000;

  private final Object lock;
  private final HandedOut handedOut;
  private final Violations violations;

  NextOrder(Object lock, HandedOut handedOut, Violations violations) {
    this.lock = lock;
    this.handedOut = handedOut;
    this.violations = violations;
  }

  /**
   * The loop behind this connection is about to wait. An older {@code next} that is one too many is
   * ended: harmless if its client is gone, a fault if not.
   *
   * @return an invocation that will never be answered
   */
  @Nullable PendingInvocation admit(int connection) {
    CurrentInvocation left = handedOut.servedOver(connection);
    if (left == null) {
      awaitGone(() -> !handedOut.isFull());
      if (handedOut.waiting() == handedOut.loops()) {
        violations.add(
            handedOut.loops() == 1
                ? "asked for the next event twice at the same time"
                : "asked for more than " + handedOut.loops() + " events at the same time");
        handedOut.dismiss().closeConnection();
      }
      left = handedOut.isFull() ? handedOut.served() : null;
    }
    return left == null ? null : leave(left);
  }

  /** A loop asks for another event while it has this one. */
  private @Nullable PendingInvocation leave(CurrentInvocation left) {
    violations.add(
        "asked for the next event while invocation "
            + left.invocation.requestId()
            + ", delivered in full, was unanswered");
    if (left.invocation.deliveries() < DELIVERY_LIMIT) {
      left.delivering = false;
      left.delivery = Delivery.NONE;
      return null;
    }
    handedOut.retire(left, false);
    return left.invocation;
  }

  /** Gives the end of another connection, which may have come first, time to be noticed. */
  private void awaitGone(BooleanSupplier noticed) {
    long end = System.nanoTime() + GONE_NANOS;
    try {
      while (!noticed.getAsBoolean() && System.nanoTime() < end) {
        lock.wait(5);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
