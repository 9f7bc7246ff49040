package dev.aloft.aliyun;

/**
 * Temporary credentials of the function's role. Function Compute sends new ones with every request,
 * so do not keep them beyond an invocation. Immutable.
 *
 * @param accessKeyId the access key's id
 * @param accessKeySecret the access key's secret
 * @param securityToken the STS token that belongs to them; empty if there is none
 */
public record AliyunCredentials(String accessKeyId, String accessKeySecret, String securityToken) {
  /** Says that there are credentials, without revealing any. */
  @Override
  public String toString() {
    return "AliyunCredentials[redacted]";
  }
}
