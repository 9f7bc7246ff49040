/** Aloft on Tencent SCF. */
module dev.aloft.provider.tencent {
  requires transitive dev.aloft.runtime;
  requires static com.google.auto.service;
  requires static org.jspecify;

  exports dev.aloft.tencent;

  provides dev.aloft.provider.descriptor.ProviderDescriptor with
      dev.aloft.tencent.TencentDescriptor;
}
