/** Aloft on Knative, and on other container platforms that send HTTP and CloudEvents. */
module dev.aloft.provider.knative {
  requires transitive dev.aloft.runtime;
  requires static com.google.auto.service;
  requires static org.jspecify;

  exports dev.aloft.knative;

  provides dev.aloft.provider.descriptor.ProviderDescriptor with
      dev.aloft.knative.KnativeDescriptor;
}
