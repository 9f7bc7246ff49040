package dev.aloft.aws.telemetry;

/**
 * An invocation is over: {@code platform.end}, only from the Logs API.
 *
 * @param requestId the id of the invocation
 */
public record InvocationEnd(String requestId) implements TelemetryRecord {}
