package dev.aloft.aws.extension;

import dev.aloft.provider.lifecycle.Failures;
import dev.aloft.provider.lifecycle.RuntimeLog;
import dev.aloft.wire.ServerExchange;
import dev.aloft.wire.ServerLimits;
import dev.aloft.wire.ServerSession;
import dev.aloft.wire.ServerSessions;
import dev.aloft.wire.WireServer;
import java.io.IOException;
import java.util.Arrays;

/** Takes batches by requests. */
final class HttpDoor implements Door, ServerSessions, ServerSession {
  private static final byte[] NOTHING = {};

  private final Deliveries deliveries;
  private final RuntimeLog log;
  private final WireServer server = new WireServer(ServerLimits.DEFAULT, this);
  private final int port;

  HttpDoor(int port, Deliveries deliveries, RuntimeLog log) throws IOException {
    this.deliveries = deliveries;
    this.log = log;
    // Lambda calls from outside the function's network, so not at the loopback address.
    this.port = server.bind(null, port);
  }

  @Override
  public void start() {
    Thread thread = new Thread(this::run, "aloft-telemetry");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    try {
      server.run();
    } catch (Throwable e) {
      deliveries.lost(e);
    }
  }

  @Override
  public void serve(ServerExchange exchange) throws IOException {
    int status = 405;
    if (exchange.method().equals("POST")) {
      int start = exchange.bodyStart();
      byte[] body = Arrays.copyOfRange(exchange.buffer(), start, start + exchange.bodyLength());
      status = deliveries.deliver(body);
    }
    exchange.status(status).send(NOTHING, 0, 0);
  }

  @Override
  public ServerSession open() {
    return this;
  }

  @Override
  public void failed(Throwable failure) {
    if (Failures.isFatal(failure)) {
      deliveries.lost(failure);
    } else {
      log.warn(null, "A delivery of telemetry could not be answered: " + failure);
    }
  }

  @Override
  public void strained(String what) {
    log.warn(null, what);
  }

  @Override
  public void awaitQuiet(long millis) {
    deliveries.awaitQuiet(millis);
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public void close(long graceMillis) {
    server.stop(graceMillis);
  }
}
