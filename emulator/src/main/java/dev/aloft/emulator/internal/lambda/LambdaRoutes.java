package dev.aloft.emulator.internal.lambda;

import dev.aloft.emulator.internal.ExchangeLog;
import dev.aloft.emulator.internal.FaultPlan;
import dev.aloft.emulator.internal.HttpExchange;
import dev.aloft.emulator.internal.HttpReply;
import dev.aloft.emulator.internal.HttpServer;
import dev.aloft.emulator.internal.Violations;
import dev.aloft.emulator.internal.pull.PullApi;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Failure;
import dev.aloft.emulator.invocation.Subscription.Api;
import java.io.IOException;
import java.util.List;

/** Routes the requests to the APIs. */
public final class LambdaRoutes implements HttpServer.Handler {
  private static final String RUNTIME = "/2018-06-01/runtime";
  private static final String INVOCATION = "/invocation/";
  private static final String EXTENSION = "/2020-01-01/extension";
  private static final String TELEMETRY = "/2022-07-01/telemetry";
  private static final String LOGS = "/2020-08-15/logs";
  private static final int BODY_LIMIT = 8 << 20;

  private final String prefix;
  private final ExchangeLog log;
  private final Violations violations;
  private final InitPhase init;
  private final PullApi runtime;
  private final ExtensionsApi extensions;
  private final SubscriptionsApi subscriptions;

  public LambdaRoutes(
      String prefix,
      ExchangeLog log,
      Violations violations,
      InitPhase init,
      PullApi runtime,
      ExtensionsApi extensions,
      SubscriptionsApi subscriptions) {
    this.prefix = prefix;
    this.log = log;
    this.violations = violations;
    this.init = init;
    this.runtime = runtime;
    this.extensions = extensions;
    this.subscriptions = subscriptions;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    log.add(exchange);
    String path = exchange.path();
    if (path.startsWith(prefix)) {
      path = path.substring(prefix.length());
      boolean get = exchange.method().equals("GET");
      boolean post = exchange.method().equals("POST");
      if (get && path.equals("/ping")) {
        exchange.reply(HttpReply.json(200, "pong"));
        return;
      }
      if (path.startsWith(RUNTIME)
          && runtime(exchange, path.substring(RUNTIME.length()), get, post)) {
        return;
      }
      if (path.startsWith(EXTENSION)
          && extension(exchange, path.substring(EXTENSION.length()), get, post)) {
        return;
      }
      if (exchange.method().equals("PUT") && (path.equals(TELEMETRY) || path.equals(LOGS))) {
        subscriptions.subscribe(exchange, path.equals(LOGS) ? Api.LOGS : Api.TELEMETRY);
        return;
      }
    }
    violations.add(
        "asked for " + exchange.method() + " " + exchange.path() + ", which is not there");
    exchange.readBody(BODY_LIMIT);
    exchange.reply(LambdaReply.refused(404, "Emulator.NotFound", "404 page not found"));
  }

  private boolean runtime(HttpExchange exchange, String path, boolean get, boolean post)
      throws IOException {
    if (get && path.equals("/invocation/next")) {
      runtime.next(exchange);
      return true;
    }
    if (post && path.equals("/init/error")) {
      initError(exchange);
      return true;
    }
    if (get && path.equals("/restore/next")) {
      init.snapshot().next(exchange);
      return true;
    }
    if (post && path.equals("/restore/error")) {
      exchange.readBody(BODY_LIMIT);
      exchange.reply(init.snapshot().report(failure(exchange)));
      return true;
    }
    if (post && path.startsWith(INVOCATION)) {
      int slash = path.lastIndexOf('/');
      String verb = path.substring(slash);
      if (slash >= INVOCATION.length() - 1 && (verb.equals("/response") || verb.equals("/error"))) {
        String id = slash < INVOCATION.length() ? "" : path.substring(INVOCATION.length(), slash);
        runtime.post(exchange, id, verb.equals("/error"));
        return true;
      }
    }
    return false;
  }

  private void initError(HttpExchange exchange) throws IOException {
    FaultPlan plan = init.nextFault();
    if (plan.closesBeforeReading()) {
      exchange.reply(LambdaReply.accepted(), plan);
      return;
    }
    exchange.readBody(BODY_LIMIT);
    Failure failure = failure(exchange);
    boolean before = init.hasFailed();
    HttpReply reply = init.report(failure);
    exchange.reply(reply, plan);
    if (!before && init.hasFailed()) {
      runtime.abandon(
          true,
          id ->
              new Answer(
                  Answer.Kind.ERROR,
                  id,
                  failure.body(),
                  failure.headers(),
                  List.of(),
                  failure.errorType()));
    }
  }

  /** What the runtime reports in a body that was read. */
  private static Failure failure(HttpExchange exchange) {
    return new Failure(
        exchange.header(LambdaHeaders.ERROR_TYPE), exchange.headers(), exchange.body());
  }

  private boolean extension(HttpExchange exchange, String path, boolean get, boolean post)
      throws IOException {
    if (post && path.equals("/register")) {
      extensions.register(exchange);
    } else if (get && path.equals("/event/next")) {
      extensions.next(exchange);
    } else if (post && (path.equals("/init/error") || path.equals("/exit/error"))) {
      extensions.failed(exchange);
    } else {
      return false;
    }
    return true;
  }

  @Override
  public void gone(int connectionNumber) {
    runtime.gone(connectionNumber);
    extensions.gone(connectionNumber);
  }
}
