package dev.aloft.provider.tests;

import dev.aloft.function.Context;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A context that knows its cloud and request id, perhaps what else logs show; no deadline. */
public record TestContext(
    String cloud,
    String requestId,
    String functionName,
    @Nullable String traceParent,
    @Nullable String tenantId)
    implements Context {
  /** One of which no more is known. */
  public TestContext(String cloud, String requestId) {
    this(cloud, requestId, "", null, null);
  }

  @Override
  public String functionVersion() {
    return "";
  }

  @Override
  public int memoryLimitMb() {
    return 0;
  }

  @Override
  public Instant deadline() {
    return Instant.MAX;
  }

  @Override
  public Duration remaining() {
    return Duration.ofMillis(Long.MAX_VALUE);
  }

  @Override
  public @Nullable String header(String name) {
    return null;
  }
}
