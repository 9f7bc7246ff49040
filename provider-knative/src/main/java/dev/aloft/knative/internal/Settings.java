package dev.aloft.knative.internal;

import dev.aloft.provider.lifecycle.InvocationLimits;
import dev.aloft.provider.server.ListenPort;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says: the variables of Knative's "Container Runtime Contract", of Cloud
 * Run's "Container runtime contract", of Azure Container Apps' "Built-in environment variables",
 * and ours. Immutable.
 */
public final class Settings {
  private static final int MOST_PROXIES = 16;

  private final Map<String, String> environment;

  private Settings(Map<String, String> environment) {
    this.environment = environment;
  }

  /** The settings in these environment variables. */
  public static Settings of(Map<String, String> environment) {
    return new Settings(environment);
  }

  /** The value of the first of these variables that is set and not empty; else null. */
  public @Nullable String present(String... names) {
    for (String name : names) {
      String value = environment.get(name);
      if (value != null && !value.isEmpty()) {
        return value;
      }
    }
    return null;
  }

  /** The same, empty instead of null. */
  private String value(String... names) {
    String value = present(names);
    return value == null ? "" : value;
  }

  /** The function selected in a bootstrap of many. */
  public String selectedFunction() {
    String selected = present("ALOFT_FUNCTION", "FUNCTION_TARGET");
    if (selected == null) {
      throw new IllegalArgumentException(
          "Which function is meant? This bootstrap has several; set the environment variable"
              + " ALOFT_FUNCTION of the container to the name of one of them.");
    }
    return selected;
  }

  public int port() {
    return ListenPort.of(environment, 8080, "PORT", "CONTAINER_APP_PORT");
  }

  public String functionName() {
    return value("K_SERVICE", "CONTAINER_APP_NAME", "ALOFT_FUNCTION", "FUNCTION_TARGET");
  }

  public String functionVersion() {
    return value("K_REVISION", "CONTAINER_APP_REVISION");
  }

  /** How long an invocation may take; negative if nobody says. */
  public int timeoutSeconds() {
    return InvocationLimits.number(present("ALOFT_TIMEOUT_SECONDS", "CLOUD_RUN_TIMEOUT_SECONDS"));
  }

  /** The source of events that answer events. */
  public String eventSource() {
    String source = present("ALOFT_EVENT_SOURCE");
    String name = functionName();
    return source != null ? source : name.isEmpty() ? "/functions" : "/functions/" + name;
  }

  /**
   * How many proxies in front are trusted.
   *
   * @throws IllegalArgumentException if it is not a small number; the message is a sentence
   */
  public int trustedProxies() {
    String value = present("ALOFT_TRUSTED_PROXIES");
    int proxies = value == null ? 0 : InvocationLimits.number(value);
    if (proxies < 0 || proxies > MOST_PROXIES) {
      throw new IllegalArgumentException(
          "The environment variable ALOFT_TRUSTED_PROXIES is not a number from 0 to "
              + MOST_PROXIES
              + ".");
    }
    return proxies;
  }

  /** Whether the log is collected as JSON, as far as that can be known. */
  public boolean logsJson() {
    return present("K_SERVICE") != null;
  }
}
