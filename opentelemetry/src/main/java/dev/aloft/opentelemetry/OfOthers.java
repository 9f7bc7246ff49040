package dev.aloft.opentelemetry;

import io.opentelemetry.api.OpenTelemetry;

/** An OpenTelemetry that somebody else flushes and ends. */
final class OfOthers implements Telemetry {
  private final OpenTelemetry openTelemetry;

  OfOthers(OpenTelemetry openTelemetry) {
    this.openTelemetry = openTelemetry;
  }

  @Override
  public OpenTelemetry openTelemetry() {
    return openTelemetry;
  }
}
