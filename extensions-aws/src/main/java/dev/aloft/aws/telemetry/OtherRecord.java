package dev.aloft.aws.telemetry;

/**
 * A record whose type is not known here, or that is not what its type demands. Lambda may add types
 * at any time.
 *
 * @param json the record, as Lambda sent it
 */
public record OtherRecord(String json) implements TelemetryRecord {}
