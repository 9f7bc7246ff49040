/** Lambda authorizers of API Gateway. */
module dev.aloft.authorizer.aws {
  requires transitive dev.aloft.provider.aws;
  requires static org.jspecify;

  exports dev.aloft.aws.authorizer;
}
