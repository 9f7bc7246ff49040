package dev.aloft.aws.telemetry;

import java.time.Instant;

/**
 * One event of the Telemetry API, or of the Logs API before it. One that lacks its time, type or
 * record is an {@link OtherRecord} of the whole event.
 *
 * @param time when it happened; the epoch if the event is not as documented
 * @param type such as {@code platform.report}, as Lambda names it; empty if it is not as documented
 * @param record what it says
 */
public record TelemetryEvent(Instant time, String type, TelemetryRecord record) {}
