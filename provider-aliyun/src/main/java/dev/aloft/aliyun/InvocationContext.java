package dev.aloft.aliyun;

import dev.aloft.aliyun.internal.Tracing;
import dev.aloft.provider.lifecycle.InvocationLimits;
import dev.aloft.wire.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One invocation, with a copy of its request's headers. Immutable.
 *
 * <p>The headers are those of Function Compute's page "Custom runtimes: common request headers";
 * the deadline has no header and is the arrival plus the function's time limit.
 */
final class InvocationContext implements AliyunContext {
  private static final String[] SECRETS = {
    "x-fc-access-key-id", "x-fc-access-key-secret", "x-fc-security-token"
  };

  private final String requestId;
  private final Fields fields;
  private final Map<String, String> environment;
  private final long arrivalMillis;

  InvocationContext(
      String requestId, Fields fields, Map<String, String> environment, long arrivalMillis) {
    this.requestId = requestId;
    this.fields = fields.copy();
    this.environment = environment;
    this.arrivalMillis = arrivalMillis;
  }

  /** The header's value, else the variable's; null if both are absent or empty. */
  private @Nullable String fact(String header, @Nullable String variable) {
    String value = fields.value(header);
    if ((value == null || value.isEmpty()) && variable != null) {
      value = environment.get(variable);
    }
    return value == null || value.isEmpty() ? null : value;
  }

  private String factOrEmpty(String header, @Nullable String variable) {
    String value = fact(header, variable);
    return value == null ? "" : value;
  }

  /** The same as a number of at most nine digits; -1 if it is not one. */
  private int number(String header, @Nullable String variable) {
    return InvocationLimits.number(fact(header, variable));
  }

  @Override
  public String requestId() {
    return requestId;
  }

  @Override
  public String functionName() {
    return factOrEmpty("x-fc-function-name", "FC_FUNCTION_NAME");
  }

  /** Which variable is set depends on the runtime's Debian release. */
  @Override
  public String functionVersion() {
    String version = fact("x-fc-version-id", "FC_FUNCTION_VERSION");
    return version != null ? version : environment.getOrDefault("FC_VER_ID", "");
  }

  @Override
  public int memoryLimitMb() {
    return Math.max(0, number("x-fc-function-memory", "FC_FUNCTION_MEMORY_SIZE"));
  }

  /** Epoch milliseconds, or -1 if there is no deadline. */
  private long deadlineMillis() {
    int seconds = number("x-fc-function-timeout", "FC_TIMEOUT");
    return seconds < 1 ? -1 : arrivalMillis + seconds * 1000L;
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
    return Tracing.traceParent(fields.value("traceparent"), spanContext());
  }

  @Override
  public String cloud() {
    return "aliyun";
  }

  @Override
  public @Nullable String header(String name) {
    for (String secret : SECRETS) {
      if (secret.equalsIgnoreCase(name)) {
        return null;
      }
    }
    return fields.value(name);
  }

  /** All three from one place, as they belong together. */
  @Override
  public @Nullable AliyunCredentials credentials() {
    String id = fact(SECRETS[0], null);
    String secret = fact(SECRETS[1], null);
    if (id != null && secret != null) {
      return new AliyunCredentials(id, secret, factOrEmpty(SECRETS[2], null));
    }
    id = environment.getOrDefault("ALIBABA_CLOUD_ACCESS_KEY_ID", "");
    secret = environment.getOrDefault("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "");
    return id.isEmpty() || secret.isEmpty()
        ? null
        : new AliyunCredentials(
            id, secret, environment.getOrDefault("ALIBABA_CLOUD_SECURITY_TOKEN", ""));
  }

  @Override
  public @Nullable String region() {
    return fact("x-fc-region", "FC_REGION");
  }

  @Override
  public @Nullable String accountId() {
    return fact("x-fc-account-id", "FC_ACCOUNT_ID");
  }

  @Override
  public String functionHandler() {
    return factOrEmpty("x-fc-function-handler", "FC_FUNCTION_HANDLER");
  }

  @Override
  public @Nullable String serviceName() {
    return fact("x-fc-service-name", "FC_SERVICE_NAME");
  }

  @Override
  public @Nullable String qualifier() {
    return fact("x-fc-qualifier", "FC_QUALIFIER");
  }

  @Override
  public @Nullable String instanceId() {
    return fact("x-fc-instance-id", "FC_INSTANCE_ID");
  }

  @Override
  public @Nullable String logProject() {
    return fact("x-fc-service-logproject", null);
  }

  @Override
  public @Nullable String logStore() {
    return fact("x-fc-service-logstore", null);
  }

  @Override
  public int retryCount() {
    return Math.max(0, number("x-fc-retry-count", null));
  }

  @Override
  public @Nullable String spanContext() {
    return fact("x-fc-tracing-opentracing-span-context", null);
  }

  @Override
  public Map<String, String> spanBaggages() {
    return Tracing.baggages(fact("x-fc-tracing-opentracing-span-baggages", null));
  }

  @Override
  public @Nullable String jaegerEndpoint() {
    return fact("x-fc-tracing-jaeger-endpoint", null);
  }
}
