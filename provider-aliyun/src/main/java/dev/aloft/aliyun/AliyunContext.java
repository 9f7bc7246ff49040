package dev.aloft.aliyun;

import dev.aloft.function.Context;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What only Function Compute reports about an invocation. Obtained with {@code
 * context.as(AliyunContext.class)}. Facts are read when asked for, from the request's {@code
 * x-fc-*} headers and otherwise from the environment; malformed facts count as absent, never as
 * errors. Thread-safe.
 *
 * <p>{@link #header} returns any header of the request except those of the credentials.
 */
public interface AliyunContext extends Context {
  /** The credentials of the function's role; null if it has no role. */
  @Nullable AliyunCredentials credentials();

  /** The region, for example {@code "cn-hangzhou"}; null if absent. */
  @Nullable String region();

  /** The id of the account that owns the function; null if absent. */
  @Nullable String accountId();

  /** The handler as configured; empty if absent. */
  String functionHandler();

  /** The service of a Function Compute 2.0 function; null on 3.0, which has no services. */
  @Nullable String serviceName();

  /** The version or alias that was called; null if absent. */
  @Nullable String qualifier();

  /** The id of the instance that runs the function; null if absent. */
  @Nullable String instanceId();

  /** The Simple Log Service project of the function's log; null if there is none. */
  @Nullable String logProject();

  /** The Simple Log Service log store of the function's log; null if there is none. */
  @Nullable String logStore();

  /** How often an asynchronous invocation was tried before; 0 the first time. */
  int retryCount();

  /** The caller's span in Jaeger's form ({@code trace:span:parent:flags}); null if not traced. */
  @Nullable String spanContext();

  /** The baggage of the caller's span; empty if there is none. Immutable. */
  Map<String, String> spanBaggages();

  /** Where spans can be sent to, in Jaeger's form; null if not traced. */
  @Nullable String jaegerEndpoint();
}
