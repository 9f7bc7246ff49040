package dev.aloft.emulator;

import dev.aloft.emulator.internal.HttpReply;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a function and an extension get to know of the function's configuration. */
final class FunctionSettings {
  private FunctionSettings() {}

  /** The variables of an OS-only runtime, without credentials. */
  static Map<String, String> environment(LambdaEmulator.Builder function, String endpoint) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("AWS_LAMBDA_RUNTIME_API", endpoint);
    variables.put("_HANDLER", function.handler);
    variables.put("AWS_LAMBDA_FUNCTION_NAME", function.functionName);
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", function.functionVersion);
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memoryMb));
    variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.functionName);
    variables.put("AWS_LAMBDA_LOG_STREAM_NAME", "2026/01/01/[$LATEST]0123456789abcdef");
    variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    variables.put("AWS_REGION", "us-east-1");
    variables.put("AWS_DEFAULT_REGION", "us-east-1");
    variables.put("LAMBDA_TASK_ROOT", "/var/task");
    variables.put("LAMBDA_RUNTIME_DIR", "/var/runtime");
    variables.put("TZ", ":UTC");
    variables.put("LANG", "en_US.UTF-8");
    variables.putAll(function.environment);
    return Collections.unmodifiableMap(variables);
  }

  /** The body an extension gets when it registers. */
  static String registration(LambdaEmulator.Builder function) {
    return "{\"functionName\":"
        + HttpReply.quote(function.functionName)
        + ",\"functionVersion\":"
        + HttpReply.quote(function.functionVersion)
        + ",\"handler\":"
        + HttpReply.quote(function.handler)
        + "}";
  }
}
