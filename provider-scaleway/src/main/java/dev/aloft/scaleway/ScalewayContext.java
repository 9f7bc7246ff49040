package dev.aloft.scaleway;

import dev.aloft.function.Context;
import org.jspecify.annotations.Nullable;

/**
 * What only Scaleway tells about an invocation. Obtained with {@code
 * context.as(ScalewayContext.class)}. Thread-safe.
 *
 * <p>There is no deadline: Scaleway does not tell a function how long it may take.
 */
public interface ScalewayContext extends Context {
  /**
   * Whether the invocation came from Scaleway's core runtime, as one JSON event, and not as plain
   * HTTP to a container.
   */
  boolean isBehindCoreRuntime();

  /** The id of the application ({@code SCW_APPLICATION_ID}), or null if it is not told. */
  @Nullable String applicationId();

  /** The id of the namespace ({@code SCW_NAMESPACE_ID}), or null if it is not told. */
  @Nullable String namespaceId();

  /** The file that the core runtime takes for the handler; null in a container. */
  @Nullable String handlerPath();
}
