package dev.aloft.emulator.internal.lambda;

import dev.aloft.emulator.internal.json.JsonWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a function and an extension see of the function's configuration.
 *
 * @param concurrency how many events it gets at once; over 1 it is on a managed instance
 * @param snapStart whether its processes are made from a snapshot
 */
public record FunctionSettings(
    String name, String version, String handler, int memoryMb, int concurrency, boolean snapStart) {

  private static final Set<String> OF_THE_RUNTIME =
      Set.of(
          "_HANDLER",
          "AWS_LAMBDA_LOG_GROUP_NAME",
          "AWS_LAMBDA_LOG_STREAM_NAME",
          "LAMBDA_TASK_ROOT",
          "LAMBDA_RUNTIME_DIR");

  /** The variables of an OS-only runtime, without credentials; {@code more} is put over them. */
  public Map<String, String> environment(String endpoint, Map<String, String> more) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("AWS_LAMBDA_RUNTIME_API", endpoint);
    variables.put("_HANDLER", handler);
    variables.put("AWS_LAMBDA_FUNCTION_NAME", name);
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", version);
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(memoryMb));
    if (!snapStart) {
      variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + name);
      variables.put("AWS_LAMBDA_LOG_STREAM_NAME", "2026/01/01/[$LATEST]0123456789abcdef");
    }
    variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", initializationType());
    if (!snapStart && concurrency > 1) {
      variables.put("AWS_LAMBDA_MAX_CONCURRENCY", Integer.toString(concurrency));
    }
    variables.put("AWS_REGION", "us-east-1");
    variables.put("AWS_DEFAULT_REGION", "us-east-1");
    variables.put("LAMBDA_TASK_ROOT", "/var/task");
    variables.put("LAMBDA_RUNTIME_DIR", "/var/runtime");
    variables.put("TZ", ":UTC");
    variables.put("LANG", "en_US.UTF-8");
    variables.putAll(more);
    return Collections.unmodifiableMap(variables);
  }

  /**
   * The variables of an external extension: the developer guide lists those of the function that it
   * does not get.
   */
  public Map<String, String> extensionEnvironment(String endpoint, Map<String, String> more) {
    Map<String, String> variables = new LinkedHashMap<>(environment(endpoint, Map.of()));
    variables.keySet().removeAll(OF_THE_RUNTIME);
    variables.putAll(more);
    return Collections.unmodifiableMap(variables);
  }

  /** How execution environments are made, in Lambda's words. */
  String initializationType() {
    if (snapStart) {
      return "snap-start";
    }
    return concurrency > 1 ? "lambda-managed-instances" : "on-demand";
  }

  /** The body an extension gets when it registers. */
  public String registration() {
    return "{\"functionName\":"
        + JsonWriter.quote(name)
        + ",\"functionVersion\":"
        + JsonWriter.quote(version)
        + ",\"handler\":"
        + JsonWriter.quote(handler)
        + "}";
  }
}
