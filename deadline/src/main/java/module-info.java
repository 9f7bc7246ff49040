/** Answers an invocation with an error before the platform ends it. */
module dev.aloft.deadline {
  requires transitive dev.aloft.runtime;
  requires static io.opentelemetry.context;
  requires static org.jspecify;

  exports dev.aloft.deadline;
}
