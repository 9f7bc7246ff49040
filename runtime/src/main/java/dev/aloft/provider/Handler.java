package dev.aloft.provider;

import dev.aloft.function.AfterInvocation;
import dev.aloft.function.SnapshotHooks;
import org.jspecify.annotations.Nullable;

/**
 * A function as a provider's loop sees it. Implemented by generated code, one class per function;
 * the same class serves every provider.
 */
public sealed interface Handler
    permits EventHandler, HttpHandler, ScheduleHandler, QueueHandler, TopicHandler, ObjectHandler {
  /** Whether the function reads or writes JSON, so that a loop may load the engine early. */
  default boolean usesJson() {
    return false;
  }

  /**
   * Whether the function takes its event or returns its answer as text, which is JSON where events
   * and answers are JSON by contract.
   */
  default boolean usesText() {
    return false;
  }

  /** Whether any exception of the handler ends the process ({@code OnError.EXIT}). */
  default boolean exitsOnError() {
    return false;
  }

  /**
   * The most invocations that may run at the same time, or 0 for as many as the cloud sends.
   * Handlers are called by several threads at once unless this is 1.
   */
  default int concurrency() {
    return 0;
  }

  /** The error type that an {@code @ErrorType} annotation gives this failure, or null. */
  default @Nullable String errorType(Throwable failure) {
    return null;
  }

  /** What to call around a snapshot of the process, or null. */
  default @Nullable SnapshotHooks snapshotHooks() {
    return null;
  }

  /** What to do after each answer, or null. */
  default @Nullable AfterInvocation afterInvocation() {
    return null;
  }

  /** What to close when the process shuts down, or null. */
  default @Nullable AutoCloseable closeable() {
    return null;
  }
}
