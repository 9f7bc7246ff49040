/**
 * A span and the metrics of each invocation, through the OpenTelemetry that the function brings.
 */
module dev.aloft.opentelemetry {
  requires transitive dev.aloft.runtime;
  requires transitive io.opentelemetry.api;
  requires transitive io.opentelemetry.context;
  requires static dev.aloft.provider.knative;
  requires static org.jspecify;

  exports dev.aloft.opentelemetry;
}
