/** Aloft on Aliyun Function Compute. */
module dev.aloft.provider.aliyun {
  requires transitive dev.aloft.runtime;
  requires static com.google.auto.service;
  requires static org.jspecify;

  exports dev.aloft.aliyun;

  provides dev.aloft.provider.descriptor.ProviderDescriptor with
      dev.aloft.aliyun.AliyunDescriptor;
}
