/** Aloft on AWS Lambda. */
module dev.aloft.provider.aws {
  requires transitive dev.aloft.runtime;
  requires static com.google.auto.service;
  requires static org.jspecify;

  exports dev.aloft.aws;

  provides dev.aloft.provider.descriptor.ProviderDescriptor with
      dev.aloft.aws.AwsDescriptor;
}
