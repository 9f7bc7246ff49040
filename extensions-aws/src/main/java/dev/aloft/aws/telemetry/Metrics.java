package dev.aloft.aws.telemetry;

import org.jspecify.annotations.Nullable;

/**
 * What was measured of a phase or an invocation; what a record does not have is null.
 *
 * @param durationMs milliseconds
 * @param billedDurationMs milliseconds that are charged
 * @param initDurationMs milliseconds of the initialisation
 * @param restoreDurationMs milliseconds of the restore of a snapshot
 * @param billedRestoreDurationMs milliseconds of the restore that are charged
 * @param memorySizeMB the memory setting, in MB
 * @param maxMemoryUsedMB the most memory that was used, in MB
 * @param producedBytes bytes of the answer
 */
public record Metrics(
    @Nullable Double durationMs,
    @Nullable Double billedDurationMs,
    @Nullable Double initDurationMs,
    @Nullable Double restoreDurationMs,
    @Nullable Double billedRestoreDurationMs,
    @Nullable Long memorySizeMB,
    @Nullable Long maxMemoryUsedMB,
    @Nullable Long producedBytes) {}
