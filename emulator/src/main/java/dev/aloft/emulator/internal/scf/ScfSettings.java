package dev.aloft.emulator.internal.scf;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A function's configuration, and what the function sees of it. */
public record ScfSettings(
    String name, String handler, int memoryMb, Duration timeout, int responseLimit) {

  /**
   * The variables of a custom runtime. All but those of the API may be absent in the service, and
   * are when {@code bare}.
   */
  public Map<String, String> environment(int port, boolean bare, Map<String, String> more) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("SCF_RUNTIME_API", "127.0.0.1");
    variables.put("SCF_RUNTIME_API_PORT", Integer.toString(port));
    if (!bare) {
      variables.put("_HANDLER", handler);
      variables.put("SCF_FUNCTIONNAME", name);
      variables.put("SCF_FUNCTIONVERSION", "$LATEST");
      variables.put("SCF_NAMESPACE", "default");
      variables.put("SCF_RUNTIME", "CustomRuntime");
      variables.put("TENCENTCLOUD_REGION", "ap-guangzhou");
      variables.put("TENCENTCLOUD_APPID", "1250000000");
      variables.put("TENCENTCLOUD_UIN", "100000000001");
      variables.put("TENCENTCLOUD_TZ", "UTC");
      variables.put("TENCENTCLOUD_RUNENV", "SCF");
      variables.put("TENCENTCLOUD_SECRETID", "AKIDfakefakefakefakefake");
      variables.put("TENCENTCLOUD_SECRETKEY", "fake-secret-key");
      variables.put("TENCENTCLOUD_SESSIONTOKEN", "fake-session-token");
      variables.put("USER_CODE_ROOT", "/var/user/");
      variables.put("LANG", "en_US.UTF8");
      variables.put("LC_ALL", "en_US.UTF8");
      variables.put("_SCF_SERVER_PORT", "28902");
    }
    variables.putAll(more);
    return Collections.unmodifiableMap(variables);
  }
}
