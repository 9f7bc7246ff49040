package dev.aloft.scaleway;

import dev.aloft.function.Context;
import org.jspecify.annotations.Nullable;

/**
 * What only Scaleway reports about an invocation. Obtained with {@code
 * context.as(ScalewayContext.class)}. Thread-safe.
 *
 * <p>There is no deadline: Scaleway does not pass a function its time limit.
 */
public interface ScalewayContext extends Context {
  /**
   * Whether the invocation came from Scaleway's core runtime, as one JSON event, rather than as
   * plain HTTP to a container.
   */
  boolean isBehindCoreRuntime();

  /** The id of the application ({@code SCW_APPLICATION_ID}), or null if absent. */
  @Nullable String applicationId();

  /** The id of the namespace ({@code SCW_NAMESPACE_ID}), or null if absent. */
  @Nullable String namespaceId();

  /** The file that the core runtime uses as the handler; null in a container. */
  @Nullable String handlerPath();
}
