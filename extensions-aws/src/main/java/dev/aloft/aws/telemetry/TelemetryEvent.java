package dev.aloft.aws.telemetry;

import java.time.Instant;

/**
 * One event of the Telemetry API, or of the Logs API before it.
 *
 * @param time when it happened
 * @param type such as {@code platform.report}, as Lambda names it
 * @param record what it says
 */
public record TelemetryEvent(Instant time, String type, TelemetryRecord record) {}
