package dev.aloft.aws.telemetry;

import org.jspecify.annotations.Nullable;

/**
 * Lambda could not deliver everything: {@code platform.logsDropped}.
 *
 * @param droppedRecords how many records are lost
 * @param droppedBytes their size
 * @param reason why
 */
public record LogsDropped(
    @Nullable Long droppedRecords, @Nullable Long droppedBytes, @Nullable String reason)
    implements TelemetryRecord {}
