package dev.aloft.function;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One invocation, as the cloud describes it.
 *
 * <p>A context belongs to one invocation and must not be used after it. Its getters may be called
 * from any thread.
 */
public interface Context {
  /** The cloud's id of this invocation. */
  String requestId();

  /** The function's name as deployed; empty if the cloud does not provide it. */
  String functionName();

  /** The deployed version; empty if the cloud does not provide it. */
  String functionVersion();

  /** The memory limit in MB; 0 if the cloud does not provide it. */
  int memoryLimitMb();

  /** When the cloud will end this invocation; {@link Instant#MAX} if it does not say. */
  Instant deadline();

  /**
   * The time left until {@link #deadline()}, never negative; {@link Long#MAX_VALUE} milliseconds if
   * the cloud gives no deadline.
   */
  Duration remaining();

  /**
   * The caller's trace as a W3C {@code traceparent} value, converted from the cloud's own header
   * where its format differs; null if the invocation is not traced.
   */
  @Nullable String traceParent();

  /**
   * The tenant that a function with tenant isolation is called for; null if the cloud does not
   * isolate tenants, or the function serves all of them.
   */
  default @Nullable String tenantId() {
    return null;
  }

  /** The id of the cloud that this function runs on, for example {@code "aws"}. */
  String cloud();

  /**
   * A header of the invocation as the cloud sent it.
   *
   * @param name the header's name, in any letter case
   * @return the first value, or null if the header is absent
   */
  @Nullable String header(String name);

  /**
   * Gives access to what only one cloud has: {@code context.as(AwsContext.class)}.
   *
   * @throws IllegalStateException if this invocation came from another cloud
   */
  default <C extends Context> C as(Class<C> type) {
    if (type.isInstance(this)) {
      return type.cast(this);
    }
    throw new IllegalStateException(
        "This invocation came from the cloud \""
            + cloud()
            + "\" and has no "
            + type.getSimpleName()
            + ". Ask context.cloud() first, or build for the cloud you mean.");
  }
}
