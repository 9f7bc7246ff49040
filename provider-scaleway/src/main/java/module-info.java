/** Aloft on Scaleway. */
module dev.aloft.provider.scaleway {
  requires transitive dev.aloft.runtime;
  requires static com.google.auto.service;
  requires static org.jspecify;

  exports dev.aloft.scaleway;

  provides dev.aloft.provider.descriptor.ProviderDescriptor with
      dev.aloft.scaleway.ScalewayDescriptor;
}
