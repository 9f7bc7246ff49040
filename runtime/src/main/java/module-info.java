/** What handlers and generated code call: context, JSON, the wire and the provider SPI. */
module dev.aloft.runtime {
  requires transitive dev.aloft.annotations;
  requires static tools.jackson.core;
  requires static tools.jackson.databind;
  // Generated code carries javax.annotation.processing.Generated, which is gone after compilation.
  requires static transitive java.compiler;
  requires static org.jspecify;

  exports dev.aloft.event;
  exports dev.aloft.function;
  exports dev.aloft.http;
  exports dev.aloft.json;
  exports dev.aloft.json.databind;
  exports dev.aloft.provider;
  exports dev.aloft.provider.descriptor;
  exports dev.aloft.provider.lifecycle;
  exports dev.aloft.provider.poll;
  exports dev.aloft.provider.server;
  exports dev.aloft.provider.stream;
  exports dev.aloft.provider.trigger;
  exports dev.aloft.wire;
}
