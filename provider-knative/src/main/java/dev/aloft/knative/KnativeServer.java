package dev.aloft.knative;

import dev.aloft.knative.internal.CloudLogging;
import dev.aloft.knative.internal.Settings;
import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.lifecycle.LogStyle;
import dev.aloft.provider.lifecycle.RuntimeLog;
import dev.aloft.provider.server.ServerLoop;
import dev.aloft.wire.Fields;
import dev.aloft.wire.ServerExchange;
import dev.aloft.wire.ServerLimits;
import dev.aloft.wire.ServerSession;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * The function as a container that is called over HTTP. The platform considers it ready when its
 * port is open, so that is opened once the function is built.
 *
 * <p>No request is refused by its head alone: Knative's queue proxy fails at random when an answer
 * comes before the body was read (knative/serving, issue 12387).
 */
final class KnativeServer extends ServerLoop {
  /** Cloud Run allows 10 s between SIGTERM and SIGKILL, Knative usually more. */
  private static final long GRACE_MILLIS = 8_000;

  private final Settings settings;
  private final PrintStream destination;
  private final @Nullable String healthPath;

  /** Set before the server listens. */
  private int trustedProxies;

  /**
   * @param destination where the framework's own records go
   */
  KnativeServer(Bootstrap bootstrap, Settings settings, PrintStream destination) {
    super(bootstrap, ServerLimits.DEFAULT, GRACE_MILLIS);
    this.settings = settings;
    this.destination = destination;
    healthPath = settings.present("ALOFT_HEALTH_PATH");
  }

  Settings settings() {
    return settings;
  }

  /** How many proxies in front are trusted. */
  int trustedProxies() {
    return trustedProxies;
  }

  /**
   * Whether a GET or HEAD is only to find out whether the process serves. The names are those of
   * knative/networking, pkg/http/header; HTTP functions may have routes for kubelet's probes, so
   * they get those, except on a configured path.
   */
  boolean isProbe(ServerExchange exchange) {
    boolean http = handler() instanceof HttpHandler;
    String path = healthPath == null && !http ? "/health" : healthPath;
    Fields fields = exchange.fields();
    if (exchange.path().equals(path) || fields.indexOf("K-Network-Probe") >= 0) {
      return true;
    }
    String agent = fields.value("User-Agent");
    return agent != null
        && ((agent.startsWith("Knative-") && agent.endsWith("-Probe"))
            || (!http && agent.startsWith("kube-probe/")));
  }

  /** Checks the settings that can be wrong, before the function is built. */
  @Override
  protected int port() {
    trustedProxies = settings.trustedProxies();
    return settings.port();
  }

  @Override
  protected RuntimeLog openLog() {
    if (!settings.logsJson()) {
      return new RuntimeLog(destination, new LogStyle());
    }
    return CloudLogging.log(destination, settings.present("GOOGLE_CLOUD_PROJECT"));
  }

  @Override
  protected ServerSession newSession() {
    return new KnativeSession(this);
  }
}
