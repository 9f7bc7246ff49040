/** Extensions of AWS Lambda. */
module dev.aloft.extensions.aws {
  requires transitive dev.aloft.runtime;
  requires static org.jspecify;

  exports dev.aloft.aws.extension;
  exports dev.aloft.aws.telemetry;
}
