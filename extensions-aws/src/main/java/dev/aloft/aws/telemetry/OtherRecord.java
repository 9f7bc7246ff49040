package dev.aloft.aws.telemetry;

/**
 * A record whose type is not known here, or that is not what its type demands. Lambda may add types
 * at any time.
 *
 * @param text the JSON of a record that is an object or an array; the text of one that is a string;
 *     {@code null} for any other, which Lambda does not send
 */
public record OtherRecord(String text) implements TelemetryRecord {}
