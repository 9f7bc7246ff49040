package dev.aloft.aws;

import dev.aloft.aws.internal.CallerIdentity;
import dev.aloft.aws.internal.TraceParent;
import dev.aloft.provider.lifecycle.InvocationLimits;
import dev.aloft.wire.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One invocation, with a copy of its event's headers. Immutable, except for what the event itself
 * says, which is set before the function is called.
 */
final class InvocationContext implements AwsContext {
  /** In 2001; a lower value is not an epoch time but some emulator's constant. */
  private static final long EARLIEST_EPOCH_MILLIS = 1_000_000_000_000L;

  private final String requestId;
  private final Fields fields;
  private final Map<String, String> environment;
  private volatile @Nullable String authorizer;

  InvocationContext(String requestId, Fields fields, Map<String, String> environment) {
    this.requestId = requestId;
    this.fields = fields.copy();
    this.environment = environment;
  }

  /** The headers of the event. */
  Fields fields() {
    return fields;
  }

  @Override
  public String requestId() {
    return requestId;
  }

  @Override
  public String functionName() {
    return environment.getOrDefault("AWS_LAMBDA_FUNCTION_NAME", "");
  }

  @Override
  public String functionVersion() {
    return environment.getOrDefault("AWS_LAMBDA_FUNCTION_VERSION", "");
  }

  @Override
  public int memoryLimitMb() {
    return Math.max(0, InvocationLimits.number(environment.get("AWS_LAMBDA_FUNCTION_MEMORY_SIZE")));
  }

  /** Epoch milliseconds, or -1 if Lambda sent no plausible deadline. */
  private long deadlineMillis() {
    int index = fields.indexOf("Lambda-Runtime-Deadline-Ms");
    long millis = index < 0 ? -1 : fields.number(index);
    return millis < EARLIEST_EPOCH_MILLIS ? -1 : millis;
  }

  @Override
  public Instant deadline() {
    return InvocationLimits.deadline(deadlineMillis());
  }

  @Override
  public Duration remaining() {
    return InvocationLimits.remaining(deadlineMillis());
  }

  @Override
  public @Nullable String traceParent() {
    return TraceParent.of(fact("traceparent"), xrayTraceId());
  }

  @Override
  public String cloud() {
    return "aws";
  }

  @Override
  public @Nullable String header(String name) {
    return fields.value(name);
  }

  /** The header's value, or null if absent or empty. */
  private @Nullable String fact(String name) {
    String value = fields.value(name);
    return value == null || value.isEmpty() ? null : value;
  }

  @Override
  public String invokedFunctionArn() {
    String arn = fields.value("Lambda-Runtime-Invoked-Function-Arn");
    return arn == null ? "" : arn;
  }

  @Override
  public @Nullable String xrayTraceId() {
    return fact("Lambda-Runtime-Trace-Id");
  }

  @Override
  public @Nullable String clientContext() {
    String value = fact("Lambda-Runtime-Client-Context");
    return value == null ? null : CallerIdentity.decoded(value);
  }

  @Override
  public @Nullable String cognitoIdentityId() {
    String json = fact("Lambda-Runtime-Cognito-Identity");
    return json == null
        ? null
        : CallerIdentity.member(json, "cognitoIdentityId", "identityId", "identity_id");
  }

  @Override
  public @Nullable String cognitoIdentityPoolId() {
    String json = fact("Lambda-Runtime-Cognito-Identity");
    return json == null
        ? null
        : CallerIdentity.member(
            json, "cognitoIdentityPoolId", "identityPoolId", "identity_pool_id");
  }

  @Override
  public @Nullable String authorizer() {
    return authorizer;
  }

  void setAuthorizer(@Nullable String json) {
    authorizer = json;
  }

  @Override
  public @Nullable String tenantId() {
    return fact("Lambda-Runtime-Aws-Tenant-Id");
  }

  @Override
  public @Nullable String logGroupName() {
    return environment.get("AWS_LAMBDA_LOG_GROUP_NAME");
  }

  @Override
  public @Nullable String logStreamName() {
    return environment.get("AWS_LAMBDA_LOG_STREAM_NAME");
  }

  @Override
  public @Nullable String region() {
    String region = environment.get("AWS_REGION");
    return region != null ? region : environment.get("AWS_DEFAULT_REGION");
  }
}
