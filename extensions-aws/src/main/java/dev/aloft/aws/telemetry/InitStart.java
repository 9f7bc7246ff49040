package dev.aloft.aws.telemetry;

import org.jspecify.annotations.Nullable;

/**
 * The initialisation begins: {@code platform.initStart}.
 *
 * @param initializationType {@code on-demand}, {@code provisioned-concurrency}, {@code snap-start}
 *     or {@code lambda-managed-instances}
 * @param phase {@code init}, or {@code invoke} if a failed initialisation is repeated at the first
 *     invocation
 * @param functionName the function
 * @param functionVersion its version
 * @param instanceId the execution environment
 * @param instanceMaxMemory the memory of the execution environment, in bytes
 * @param runtimeVersion the runtime version
 * @param runtimeVersionArn the ARN of the runtime version
 * @param tracing the trace it belongs to
 */
public record InitStart(
    @Nullable String initializationType,
    @Nullable String phase,
    @Nullable String functionName,
    @Nullable String functionVersion,
    @Nullable String instanceId,
    @Nullable Long instanceMaxMemory,
    @Nullable String runtimeVersion,
    @Nullable String runtimeVersionArn,
    @Nullable TraceContext tracing)
    implements TelemetryRecord {}
