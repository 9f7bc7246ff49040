package dev.aloft.emulator.internal.scaleway;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the core runtime reads from its environment, which its child inherits. */
public record CoreSettings(
    String handlerName,
    String handlerPath,
    String applicationName,
    String applicationVersion,
    int applicationMemoryMb,
    int payloadLimit) {

  /** The variables of the child. */
  public Map<String, String> environment(int port, Map<String, String> more) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("PORT", "8080");
    variables.put("SCW_UPSTREAM_HOST", "http://127.0.0.1");
    variables.put("SCW_UPSTREAM_PORT", Integer.toString(port));
    variables.put("SCW_HANDLER_PATH", handlerPath);
    variables.put("SCW_HANDLER_NAME", handlerName);
    variables.put("SCW_HANDLER_IS_BINARY", "true");
    variables.put("SCW_APPLICATION_NAME", applicationName);
    variables.put("SCW_APPLICATION_VERSION", applicationVersion);
    variables.put("SCW_APPLICATION_MEMORY", Integer.toString(applicationMemoryMb));
    variables.put("SCW_PAYLOAD_MAX_SIZE", Integer.toString(payloadLimit));
    variables.putAll(more);
    return Collections.unmodifiableMap(variables);
  }
}
