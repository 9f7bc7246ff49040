/** Aloft's annotation processor. */
module dev.aloft.processor {
  requires java.compiler;
  requires dev.aloft.annotations;
  requires dev.aloft.runtime;
  requires com.palantir.javapoet;
  requires auto.common;
  requires tools.jackson.core;
  requires static com.google.auto.service;
  requires static org.jspecify;
  requires static jdk.compiler;

  uses dev.aloft.provider.descriptor.ProviderDescriptor;
}
