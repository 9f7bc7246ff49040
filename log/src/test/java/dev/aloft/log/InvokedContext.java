package dev.aloft.log;

import dev.aloft.function.Context;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A context with all that a record of the log can show. */
record InvokedContext(String requestId, @Nullable String traceParent, @Nullable String tenantId)
    implements Context {
  @Override
  public String functionName() {
    return "orders";
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
  public String cloud() {
    return "test";
  }

  @Override
  public @Nullable String header(String name) {
    return null;
  }
}
