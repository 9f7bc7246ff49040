package dev.aloft.processor.cloud;

import dev.aloft.function.Context;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An invocation without a deadline. */
public final class TestContext implements Context {
  @Override
  public String requestId() {
    return "request-1";
  }

  @Override
  public String functionName() {
    return "";
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
  public @Nullable String traceParent() {
    return null;
  }

  @Override
  public String cloud() {
    return "plain";
  }

  @Override
  public @Nullable String header(String name) {
    return null;
  }
}
