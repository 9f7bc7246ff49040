package dev.aloft.scaleway.internal;

import dev.aloft.provider.lifecycle.InvocationLimits;
import dev.aloft.provider.server.ListenPort;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says: the variables of Scaleway's core runtime (the README and sources of
 * the repository scaleway-functions-runtimes), those of containers, and ours. Immutable.
 */
public final class Settings {
  /** The value of SCW_HANDLER_NAME in the core runtime's images: nobody has chosen it. */
  public static final String OF_THE_IMAGES = "handle";

  private final Map<String, String> environment;

  private Settings(Map<String, String> environment) {
    this.environment = environment;
  }

  /** The settings in these environment variables. */
  public static Settings of(Map<String, String> environment) {
    return new Settings(environment);
  }

  /** The value of a variable; empty if it is not set. */
  public String value(String name) {
    return environment.getOrDefault(name, "");
  }

  /** The value of a variable; null if it is not set, or empty. */
  public @Nullable String fact(String name) {
    String value = value(name);
    return value.isEmpty() ? null : value;
  }

  /** Whether the core runtime started this process; the bootstrap's Javadoc has the rule. */
  public boolean isBehindCore() {
    return value("SCW_HANDLER_IS_BINARY").equals("true")
        || fact("SCW_UPSTREAM_PORT") != null
        || fact("SCW_UPSTREAM_HOST") != null
        || fact("SCW_RUNTIME_BINARY") != null
        || fact("SCW_RUNTIME_BRIDGE") != null;
  }

  /** The function selected in a bootstrap of many. */
  public String selectedFunction() {
    String handler = value("SCW_HANDLER_NAME");
    String ours = value("ALOFT_FUNCTION");
    boolean unset = handler.isEmpty() || (handler.equals(OF_THE_IMAGES) && !ours.isEmpty());
    String selected = unset ? ours : handler;
    if (selected.isEmpty()) {
      throw new IllegalArgumentException(
          "Which function is meant? This bootstrap has several; set the environment variable"
              + " ALOFT_FUNCTION of the container (or SCW_HANDLER_NAME, behind Scaleway's core"
              + " runtime) to the name of one of them.");
    }
    return selected;
  }

  /** The port of a container. */
  public int containerPort() {
    return ListenPort.of(environment, 8080, "PORT");
  }

  /** The port that the core runtime sends its requests to. */
  public int upstreamPort() {
    return ListenPort.of(environment, 8081, "SCW_UPSTREAM_PORT");
  }

  public String functionName() {
    String name = value("SCW_APPLICATION_NAME");
    return name.isEmpty() ? value("ALOFT_FUNCTION") : name;
  }

  /** Megabytes; 0 if unknown. */
  public int memoryLimitMb() {
    return Math.max(0, InvocationLimits.number(value("SCW_APPLICATION_MEMORY")));
  }

  /** Whether a container must check tokens: it is private, or has a key and is not public. */
  public boolean checksTokens() {
    return isPrivate() || (fact("SCW_PUBLIC_KEY") != null && fact("SCW_PUBLIC") == null);
  }

  /**
   * Whether the function is configured as private: as for the core runtime, only {@code true} makes
   * it public.
   */
  boolean isPrivate() {
    return fact("SCW_PUBLIC") != null && !value("SCW_PUBLIC").equals("true");
  }
}
