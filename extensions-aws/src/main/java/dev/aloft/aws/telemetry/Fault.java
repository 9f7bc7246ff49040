package dev.aloft.aws.telemetry;

/**
 * The runtime or the environment failed: {@code platform.fault}, only from the Logs API.
 *
 * @param message what Lambda says of it
 */
public record Fault(String message) implements TelemetryRecord {}
