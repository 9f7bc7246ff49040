package dev.aloft.aws.telemetry;

import org.jspecify.annotations.Nullable;

/**
 * A snapshot is being restored: {@code platform.restoreStart}.
 *
 * @param functionName the function
 * @param functionVersion its version
 * @param instanceId the execution environment
 * @param instanceMaxMemory the memory of the execution environment, in bytes
 * @param runtimeVersion the runtime version
 * @param runtimeVersionArn the ARN of the runtime version
 */
public record RestoreStart(
    @Nullable String functionName,
    @Nullable String functionVersion,
    @Nullable String instanceId,
    @Nullable Long instanceMaxMemory,
    @Nullable String runtimeVersion,
    @Nullable String runtimeVersionArn)
    implements TelemetryRecord {}
