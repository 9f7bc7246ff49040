package dev.aloft.deadline;

import dev.aloft.function.AfterInvocation;
import dev.aloft.function.SnapshotHooks;
import dev.aloft.provider.Handler;
import org.jspecify.annotations.Nullable;

/** What all guarded handlers have in common: everything but the call is the handler's own. */
abstract class GuardedHandler {
  private final Handler handler;
  private final @Nullable AutoCloseable closeable;
  final Guard guard;

  GuardedHandler(Handler handler, Guard guard) {
    this.handler = handler;
    this.guard = guard;
    AutoCloseable own = handler.closeable();
    closeable = own == null ? null : new ClosedUnlessOccupied(own, guard);
  }

  public final boolean usesJson() {
    return handler.usesJson();
  }

  public final boolean usesText() {
    return handler.usesText();
  }

  /** A function that does not return is still in the process; only the process's end ends it. */
  public final boolean exitsOnError() {
    return handler.exitsOnError() || guard.isOccupied();
  }

  public final int concurrency() {
    return handler.concurrency();
  }

  public final @Nullable String errorType(Throwable failure) {
    return failure instanceof DeadlineExceededException ? null : handler.errorType(failure);
  }

  public final @Nullable SnapshotHooks snapshotHooks() {
    return handler.snapshotHooks();
  }

  public final @Nullable AfterInvocation afterInvocation() {
    return handler.afterInvocation();
  }

  public final @Nullable AutoCloseable closeable() {
    return closeable;
  }

  /**
   * What the function holds is not closed while it still runs: that would be no end in order, and
   * might wait for ever for a lock that the function has.
   */
  @SuppressWarnings("try") // Whoever closes it expects an interrupt like any other failure.
  private static final class ClosedUnlessOccupied implements AutoCloseable {
    private final AutoCloseable own;
    private final Guard guard;

    ClosedUnlessOccupied(AutoCloseable own, Guard guard) {
      this.own = own;
      this.guard = guard;
    }

    @Override
    public void close() throws Exception {
      if (!guard.isOccupied()) {
        own.close();
      }
    }
  }
}
