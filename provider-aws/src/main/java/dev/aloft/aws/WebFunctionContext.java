package dev.aloft.aws;

import dev.aloft.aws.internal.TraceParent;
import dev.aloft.provider.lifecycle.InvocationLimits;
import dev.aloft.wire.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request to a web function, with a copy of its headers. Immutable. Lambda reports the
 * request's id; all other headers are the client's own, so nothing that a runtime API would report
 * is read from them, and no deadline is known.
 */
final class WebFunctionContext implements AwsContext {
  private static final long UNKNOWN = -1;
  private static final String RUNTIME_API = "lambda-runtime-";

  private final Fields fields;
  private final Map<String, String> environment;

  WebFunctionContext(Fields fields, Map<String, String> environment) {
    this.fields = fields.copy();
    this.environment = environment;
  }

  @Override
  public String requestId() {
    String id = fields.value("lambda-web-request-id");
    return id == null ? "" : id;
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

  @Override
  public Instant deadline() {
    return InvocationLimits.deadline(UNKNOWN);
  }

  @Override
  public Duration remaining() {
    return InvocationLimits.remaining(UNKNOWN);
  }

  @Override
  public @Nullable String traceParent() {
    return TraceParent.of(fields.value("traceparent"), null);
  }

  @Override
  public String cloud() {
    return "aws";
  }

  /** Those of the runtime API are a client's invention here. */
  @Override
  public @Nullable String header(String name) {
    return name.regionMatches(true, 0, RUNTIME_API, 0, RUNTIME_API.length())
        ? null
        : fields.value(name);
  }

  @Override
  public String invokedFunctionArn() {
    return "";
  }

  @Override
  public @Nullable String xrayTraceId() {
    return null;
  }

  @Override
  public @Nullable String clientContext() {
    return null;
  }

  @Override
  public @Nullable String cognitoIdentityId() {
    return null;
  }

  @Override
  public @Nullable String cognitoIdentityPoolId() {
    return null;
  }

  @Override
  public @Nullable String tenantId() {
    return null;
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
