package dev.aloft.tencent;

import dev.aloft.provider.lifecycle.InvocationLimits;
import dev.aloft.provider.lifecycle.TraceParents;
import dev.aloft.wire.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One invocation, with a copy of its event's or request's headers. A web function gets its identity
 * from {@code X-Scf-*} headers, an event function from variables; any of them may be absent.
 * Immutable.
 */
final class InvocationContext implements TencentContext {
  /** A time limit that SCF did not send. */
  static final int UNKNOWN = -1;

  private final String requestId;
  private final int memoryMb;
  private final long limitMillis;
  private final long deadlineMillis;
  private final Fields fields;
  private final Map<String, String> environment;

  /**
   * @param memoryMb 0 if it is not known
   * @param limitMillis counted from now; {@link #UNKNOWN} if it is not known
   */
  InvocationContext(
      String requestId,
      int memoryMb,
      long limitMillis,
      Fields fields,
      Map<String, String> environment) {
    this.requestId = requestId;
    this.memoryMb = memoryMb;
    this.limitMillis = limitMillis;
    this.deadlineMillis = limitMillis < 0 ? UNKNOWN : System.currentTimeMillis() + limitMillis;
    this.fields = fields.copy();
    this.environment = environment;
  }

  /** The header's value, else the variable's; null if both are absent or empty. */
  private @Nullable String fact(String header, String variable) {
    String value = fields.value(header);
    if (value == null || value.isEmpty()) {
      value = environment.get(variable);
    }
    return value == null || value.isEmpty() ? null : value;
  }

  /** The header's value; {@link #UNKNOWN} if it is missing or not a number that fits. */
  static int number(Fields headers, String name) {
    int index = headers.indexOf(name);
    long value = index < 0 ? UNKNOWN : headers.number(index);
    return value > Integer.MAX_VALUE ? UNKNOWN : (int) value;
  }

  static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }

  @Override
  public String requestId() {
    return requestId;
  }

  @Override
  public String functionName() {
    return orEmpty(fact("X-Scf-Name", "SCF_FUNCTIONNAME"));
  }

  @Override
  public String functionVersion() {
    return orEmpty(fact("X-Scf-Version", "SCF_FUNCTIONVERSION"));
  }

  @Override
  public int memoryLimitMb() {
    return memoryMb;
  }

  @Override
  public Instant deadline() {
    return InvocationLimits.deadline(deadlineMillis);
  }

  @Override
  public Duration remaining() {
    return InvocationLimits.remaining(deadlineMillis);
  }

  @Override
  public Duration timeLimit() {
    return Duration.ofMillis(limitMillis < 0 ? Long.MAX_VALUE : limitMillis);
  }

  /** What a caller of a web function sent; SCF sends event functions no trace. */
  @Override
  public @Nullable String traceParent() {
    return TraceParents.valid(fields.value("traceparent"));
  }

  @Override
  public String cloud() {
    return "tencent";
  }

  @Override
  public @Nullable String header(String name) {
    return fields.value(name);
  }

  @Override
  public @Nullable String region() {
    return fact("X-Scf-Region", "TENCENTCLOUD_REGION");
  }

  @Override
  public @Nullable String appId() {
    return fact("X-Scf-Appid", "TENCENTCLOUD_APPID");
  }

  @Override
  public @Nullable String uin() {
    return fact("X-Scf-Uin", "TENCENTCLOUD_UIN");
  }

  @Override
  public @Nullable String namespace() {
    return fact("X-Scf-Namespace", "SCF_NAMESPACE");
  }

  @Override
  public @Nullable Credentials credentials() {
    String id = environment.get("TENCENTCLOUD_SECRETID");
    String key = environment.get("TENCENTCLOUD_SECRETKEY");
    if (id == null || key == null || id.isEmpty() || key.isEmpty()) {
      return null;
    }
    String token = environment.get("TENCENTCLOUD_SESSIONTOKEN");
    return new Credentials(id, key, token == null || token.isEmpty() ? null : token);
  }
}
