package dev.aloft.scaleway;

import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.lifecycle.LogStyle;
import dev.aloft.provider.lifecycle.RuntimeLog;
import dev.aloft.provider.server.PlainAnswer;
import dev.aloft.provider.server.ServerLoop;
import dev.aloft.scaleway.internal.Settings;
import dev.aloft.scaleway.internal.TokenCheck;
import dev.aloft.wire.ServerExchange;
import dev.aloft.wire.ServerLimits;
import dev.aloft.wire.ServerSession;
import java.io.IOException;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * The function as one of Scaleway's Serverless Containers: plain HTTP on all addresses. The
 * platform considers the container ready when its port is open, so that is opened once the function
 * is built.
 */
final class ContainerServer extends ServerLoop {
  /** Knative and Docker wait longer than this between SIGTERM and SIGKILL. */
  private static final long GRACE_MILLIS = 8_000;

  private final Settings settings;
  private final PrintStream log;
  private final @Nullable TokenCheck tokens;

  ContainerServer(Bootstrap bootstrap, Settings settings, PrintStream log) {
    super(bootstrap, ServerLimits.DEFAULT, GRACE_MILLIS);
    this.settings = settings;
    this.log = log;
    tokens = settings.checksTokens() ? new TokenCheck(settings) : null;
  }

  /** For this process. */
  static ServerLoop ofProcess(Bootstrap bootstrap, Settings settings) {
    return new ContainerServer(bootstrap, settings, System.err);
  }

  Settings settings() {
    return settings;
  }

  /** Answers everything that the head alone decides, so that no body is read without a token. */
  @Override
  public boolean admits(ServerExchange exchange) throws IOException {
    String method = exchange.method();
    boolean reads = method.equals("GET") || method.equals("HEAD");
    if (reads && exchange.path().equals(healthPath())) {
      exchange.status(200).send(new byte[0], 0, 0);
      return false;
    }
    if (tokens != null && !tokens.admits(exchange)) {
      return false;
    }
    if (!method.equals("POST") && !(handler() instanceof HttpHandler)) {
      PlainAnswer.methodNotAllowed(exchange);
      return false;
    }
    return true;
  }

  /**
   * The path that answers GET without the function: {@code ALOFT_HEALTH_PATH}, else {@code /health}
   * if the function does not use it; null if all paths are the function's.
   */
  private @Nullable String healthPath() {
    String path = settings.fact("ALOFT_HEALTH_PATH");
    return path == null && !(handler() instanceof HttpHandler) ? "/health" : path;
  }

  /** Asked for first, so that a function that must not be served is neither built nor reachable. */
  @Override
  protected int port() {
    if (tokens != null) {
      tokens.checkKey(settings, log());
    }
    return settings.containerPort();
  }

  @Override
  protected RuntimeLog openLog() {
    return new RuntimeLog(log, new LogStyle());
  }

  @Override
  protected ServerSession newSession() {
    return new ContainerSession(this);
  }
}
