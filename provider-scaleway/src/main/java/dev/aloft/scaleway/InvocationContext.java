package dev.aloft.scaleway;

import dev.aloft.provider.lifecycle.RequestId;
import dev.aloft.provider.lifecycle.TraceParents;
import dev.aloft.scaleway.internal.CoreRequest;
import dev.aloft.scaleway.internal.Settings;
import dev.aloft.wire.Fields;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One invocation, in either mode, backed by a copy of its request: a function may keep it, and must
 * not see the connection's next request. Immutable.
 */
final class InvocationContext implements ScalewayContext {
  private final Settings settings;
  private final String requestId;

  /** A copy of the request's headers; null behind the core runtime. */
  private final @Nullable Fields fields;

  /** What the core runtime sent; null in a container. */
  private final @Nullable CoreRequest core;

  private InvocationContext(
      Settings settings, String requestId, @Nullable Fields fields, @Nullable CoreRequest core) {
    this.settings = settings;
    this.requestId = requestId;
    this.fields = fields;
    this.core = core;
  }

  /** Copies the headers, which the connection only lends. */
  static InvocationContext ofContainer(Settings settings, Fields fields) {
    String id = RequestId.orRandom(fields.value("X-Request-ID"));
    return new InvocationContext(settings, id, fields.copy(), null);
  }

  static InvocationContext ofCore(Settings settings, CoreRequest request) {
    String id = RequestId.orRandom(request.header("X-Request-Id"));
    return new InvocationContext(settings, id, null, request);
  }

  @Override
  public String requestId() {
    return requestId;
  }

  @Override
  public String functionName() {
    return core == null || core.functionName().isEmpty()
        ? settings.functionName()
        : core.functionName();
  }

  @Override
  public String functionVersion() {
    return core == null || core.functionVersion().isEmpty()
        ? settings.value("SCW_APPLICATION_VERSION")
        : core.functionVersion();
  }

  @Override
  public int memoryLimitMb() {
    return core == null || core.memoryLimitMb() == 0
        ? settings.memoryLimitMb()
        : core.memoryLimitMb();
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
    return TraceParents.valid(header("traceparent"));
  }

  @Override
  public String cloud() {
    return "scaleway";
  }

  @Override
  public @Nullable String header(String name) {
    if (fields != null) {
      return fields.value(name);
    }
    return core == null ? null : core.header(name);
  }

  @Override
  public boolean isBehindCoreRuntime() {
    return core != null;
  }

  @Override
  public @Nullable String applicationId() {
    return settings.fact("SCW_APPLICATION_ID");
  }

  @Override
  public @Nullable String namespaceId() {
    return settings.fact("SCW_NAMESPACE_ID");
  }

  @Override
  public @Nullable String handlerPath() {
    return core == null || core.handlerPath().isEmpty() ? null : core.handlerPath();
  }
}
