package dev.aloft.emulator.internal.functioncompute;

import dev.aloft.emulator.invocation.Header;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A function's configuration, and what the function sees of it.
 *
 * @param serviceName empty in FC 3.0, which has no services
 */
public record FunctionSettings(
    String name, String handler, int memoryMb, Duration timeout, String serviceName) {

  /** The secret that no log and no user may see. */
  public static final String ACCESS_KEY_SECRET = "fake-access-key-secret-of-the-role";

  private static final String ACCESS_KEY_ID = "STS.fakeAccessKeyId";
  private static final String SECURITY_TOKEN = "fake-security-token-of-the-role";
  private static final String REGION = "cn-hangzhou";
  private static final String ACCOUNT = "1234567890123456";

  /** The variables of a custom runtime; {@code portVariables} carry the port. */
  public Map<String, String> environment(
      int port, List<String> portVariables, Map<String, String> more) {
    Map<String, String> variables = new LinkedHashMap<>();
    for (String variable : portVariables) {
      variables.put(variable, Integer.toString(port));
    }
    variables.put("FC_FUNC_CODE_PATH", "/code/");
    variables.put("FC_FUNCTION_NAME", name);
    variables.put("FC_FUNCTION_HANDLER", handler);
    variables.put("FC_FUNCTION_MEMORY_SIZE", Integer.toString(memoryMb));
    variables.put("FC_REGION", REGION);
    variables.put("FC_ACCOUNT_ID", ACCOUNT);
    variables.put("FC_INSTANCE_ID", "c-00000000-0000");
    variables.put("FC_FUNCTION_VERSION", "LATEST");
    if (!serviceName.isEmpty()) {
      variables.put("FC_SERVICE_NAME", serviceName);
      variables.put("FC_QUALIFIER", "LATEST");
    }
    variables.put("ALIBABA_CLOUD_ACCESS_KEY_ID", ACCESS_KEY_ID);
    variables.put("ALIBABA_CLOUD_ACCESS_KEY_SECRET", ACCESS_KEY_SECRET);
    variables.put("ALIBABA_CLOUD_SECURITY_TOKEN", SECURITY_TOKEN);
    variables.putAll(more);
    return Collections.unmodifiableMap(variables);
  }

  /** The headers of every call. */
  List<Header> headers(String requestId, String controlPath, Duration limit) {
    List<Header> headers = new ArrayList<>(24);
    headers.add(new Header("x-fc-request-id", requestId));
    headers.add(new Header("x-fc-control-path", controlPath));
    headers.add(new Header("x-fc-function-name", name));
    headers.add(new Header("x-fc-function-handler", handler));
    headers.add(new Header("x-fc-function-memory", Integer.toString(memoryMb)));
    headers.add(new Header("x-fc-function-timeout", Long.toString(limit.toSeconds())));
    headers.add(new Header("x-fc-initialization-timeout", "60"));
    headers.add(new Header("x-fc-function-initializer", "initialize"));
    headers.add(new Header("x-fc-instance-lifecycle-pre-stop-handler", "preStop"));
    headers.add(new Header("x-fc-access-key-id", ACCESS_KEY_ID));
    headers.add(new Header("x-fc-access-key-secret", ACCESS_KEY_SECRET));
    headers.add(new Header("x-fc-security-token", SECURITY_TOKEN));
    headers.add(new Header("x-fc-region", REGION));
    headers.add(new Header("x-fc-account-id", ACCOUNT));
    headers.add(new Header("x-fc-service-name", serviceName));
    headers.add(new Header("x-fc-service-logproject", "log-project"));
    headers.add(new Header("x-fc-service-logstore", "log-store"));
    headers.add(new Header("x-fc-qualifier", "LATEST"));
    headers.add(new Header("x-fc-version-id", "1"));
    headers.add(new Header("x-fc-retry-count", "0"));
    headers.add(
        new Header(
            "x-fc-tracing-opentracing-span-context", "5f22f355044a957a:5708f3a95a4ed10:0:1"));
    headers.add(new Header("x-fc-tracing-opentracing-span-baggages", "eyJrZXkiOiJ2YWx1ZSJ9"));
    headers.add(new Header("x-fc-tracing-jaeger-endpoint", "http://127.0.0.1:9/api/traces"));
    return headers;
  }
}
