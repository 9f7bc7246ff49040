package dev.aloft.aws.telemetry;

import org.jspecify.annotations.Nullable;

/**
 * An invocation begins: {@code platform.start}.
 *
 * @param requestId the id of the invocation
 * @param version the version of the function
 * @param tracing the trace it belongs to
 */
public record InvocationStart(
    String requestId, @Nullable String version, @Nullable TraceContext tracing)
    implements TelemetryRecord {}
