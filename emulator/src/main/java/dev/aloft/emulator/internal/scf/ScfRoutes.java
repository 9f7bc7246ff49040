package dev.aloft.emulator.internal.scf;

import dev.aloft.emulator.internal.ExchangeLog;
import dev.aloft.emulator.internal.HttpExchange;
import dev.aloft.emulator.internal.HttpServer;
import dev.aloft.emulator.internal.Violations;
import dev.aloft.emulator.internal.pull.PullApi;
import dev.aloft.emulator.internal.pull.PullObserver;
import dev.aloft.emulator.internal.pull.PullService;
import dev.aloft.emulator.invocation.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;

/** Routes the requests to the four calls of the API. */
public final class ScfRoutes implements HttpServer.Handler {
  private static final int BODY_LIMIT = 8 << 20;

  private final ExchangeLog log;
  private final Violations violations;
  private final ReadyPhase ready;
  private final PullApi runtime;

  private ScfRoutes(ExchangeLog log, Violations violations, ReadyPhase ready, PullApi runtime) {
    this.log = log;
    this.violations = violations;
    this.ready = ready;
    this.runtime = runtime;
  }

  /** Starts the service of a function, whose posts of ready meet these faults. */
  public static PullService serve(ScfSettings function, List<Fault> readyFaults, boolean recorded) {
    Violations violations = new Violations();
    ExchangeLog log = new ExchangeLog(recorded);
    ReadyPhase ready = new ReadyPhase(violations, readyFaults);
    ScfProtocol protocol = new ScfProtocol(function, ready, violations);
    PullApi runtime =
        new PullApi(protocol, function.responseLimit(), 1, violations, PullObserver.NONE);
    ScfRoutes routes = new ScfRoutes(log, violations, ready, runtime);
    HttpServer server = new HttpServer(InetAddress.getLoopbackAddress(), routes, violations);
    server.listen();
    return new PullService(server, runtime, ready, log, violations);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    log.add(exchange);
    switch (exchange.method() + " " + exchange.path()) {
      case "POST /runtime/init/ready" -> ready.post(exchange);
      case "GET /runtime/invocation/next" -> runtime.next(exchange);
      case "POST /runtime/invocation/response" -> runtime.post(exchange, null, false);
      case "POST /runtime/invocation/error" -> runtime.post(exchange, null, true);
      default -> {
        violations.add(
            "asked for " + exchange.method() + " " + exchange.path() + ", which is not there");
        exchange.readBody(BODY_LIMIT);
        exchange.reply(ScfProtocol.refused(404, "not found"));
      }
    }
  }

  @Override
  public void gone(int connectionNumber) {
    runtime.gone(connectionNumber);
  }
}
