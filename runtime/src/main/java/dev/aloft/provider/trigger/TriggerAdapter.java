package dev.aloft.provider.trigger;

import dev.aloft.function.AfterInvocation;
import dev.aloft.function.SnapshotHooks;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Handler;
import org.jspecify.annotations.Nullable;

/**
 * Turns a cloud's events into calls of a portable handler. Thread-safe: what belongs to one
 * invocation is on the stack.
 */
public abstract class TriggerAdapter implements EventHandler {
  private final Handler adapted;

  /**
   * @param adapted the portable handler
   */
  protected TriggerAdapter(Handler adapted) {
    this.adapted = adapted;
  }

  /** Trigger events are JSON, whatever part of them the function takes. */
  @Override
  public boolean usesJson() {
    return true;
  }

  @Override
  public final boolean exitsOnError() {
    return adapted.exitsOnError();
  }

  @Override
  public final int concurrency() {
    return adapted.concurrency();
  }

  @Override
  public final @Nullable String errorType(Throwable failure) {
    return adapted.errorType(failure);
  }

  @Override
  public final @Nullable SnapshotHooks snapshotHooks() {
    return adapted.snapshotHooks();
  }

  @Override
  public final @Nullable AfterInvocation afterInvocation() {
    return adapted.afterInvocation();
  }

  @Override
  public final @Nullable AutoCloseable closeable() {
    return adapted.closeable();
  }
}
