package dev.aloft.aws;

import dev.aloft.function.Context;
import org.jspecify.annotations.Nullable;

/**
 * What only AWS Lambda reports about an invocation. Obtained with {@code
 * context.as(AwsContext.class)}. Facts are read when asked for; malformed facts count as absent,
 * never as errors. Thread-safe.
 */
public interface AwsContext extends Context {
  /** The ARN the caller used, with its alias or version; empty if absent. */
  String invokedFunctionArn();

  /** The X-Ray trace header ({@code Root=...;Parent=...;Sampled=...}), or null if not traced. */
  @Nullable String xrayTraceId();

  /**
   * The client context that a caller such as the mobile SDK passed, as JSON text, or null. Where it
   * arrives as base64 (as some local emulators pass it) it is decoded.
   */
  @Nullable String clientContext();

  /** The Amazon Cognito identity that authorised the call, or null. */
  @Nullable String cognitoIdentityId();

  /** The Amazon Cognito identity pool that authorised the call, or null. */
  @Nullable String cognitoIdentityPoolId();

  /**
   * What is known of an HTTP request's caller once that was authorised: the event's {@code
   * requestContext.authorizer} as JSON text, as it stands in the event. For a Lambda authorizer it
   * has the context that it returned, for a JWT authorizer the claims, for IAM at an HTTP API with
   * payload format 2.0 or a function URL the identity (a REST API reports that elsewhere); null
   * without any of these, and for events of other triggers.
   */
  default @Nullable String authorizer() {
    return null;
  }

  /** The tenant of a function with tenant isolation, or null. */
  @Override
  @Nullable String tenantId();

  /** The CloudWatch log group, or null where Lambda does not report it (SnapStart). */
  @Nullable String logGroupName();

  /** The CloudWatch log stream, or null where Lambda does not report it (SnapStart). */
  @Nullable String logStreamName();

  /** The region, for example {@code "eu-central-1"}, or null if absent. */
  @Nullable String region();
}
