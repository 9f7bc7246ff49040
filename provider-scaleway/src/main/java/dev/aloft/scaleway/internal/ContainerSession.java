package dev.aloft.scaleway.internal;

import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Handler;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.Output;
import dev.aloft.provider.server.EventInvocation;
import dev.aloft.provider.trigger.ForwardedFor;
import dev.aloft.provider.trigger.RawHttp;
import dev.aloft.wire.ServerExchange;
import dev.aloft.wire.ServerSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests to a container. An HTTP function gets all requests as they are. Any other is
 * called with POST alone, to whatever path, which is how Scaleway's cron, queue and NATS triggers
 * call ("Serverless Containers" in Scaleway's documentation): they take a status from 300 on for a
 * failure and try again.
 */
final class ContainerSession implements ServerSession {
  private final ContainerServer server;
  private final Handler handler;
  private @Nullable RawHttp raw;
  private @Nullable EventInvocation events;

  ContainerSession(ContainerServer server) {
    this.server = server;
    handler = server.handler();
  }

  @Override
  public void serve(ServerExchange exchange) throws IOException {
    if (!server.enter(exchange)) {
      PlainAnswer.ending(exchange, 503);
      return;
    }
    if (handler instanceof HttpHandler http) {
      serveHttp(http, exchange);
    } else {
      serveEvent((EventHandler) handler, exchange);
    }
  }

  @Override
  public void clear() {
    if (raw != null) {
      raw.clear();
    }
    if (events != null) {
      events.clear();
    }
  }

  /** Inside the gate, which is left before the answer is sent. */
  private void serveHttp(HttpHandler http, ServerExchange exchange) throws IOException {
    boolean ends = false;
    RawHttp requests;
    try {
      requests = requests();
      InvocationContext context =
          InvocationContext.ofContainer(server.settings(), exchange.fields());
      String source = ForwardedFor.last(exchange.fields(), exchange.remoteAddress());
      requests.serve(http, exchange, exchange.path(), source, null, context);
      ends = server.record(context.requestId(), requests.response().body().reports());
    } finally {
      server.leave(ends);
    }
    try {
      requests.send(exchange);
    } finally {
      if (ends) {
        server.end();
      }
    }
  }

  private RawHttp requests() {
    RawHttp requests = raw;
    if (requests == null) {
      requests = new RawHttp();
      raw = requests;
    }
    return requests;
  }

  /** Inside the gate, which is left before the answer is sent. */
  private void serveEvent(EventHandler function, ServerExchange exchange) throws IOException {
    boolean ends = false;
    EventInvocation invocation;
    Throwable failure;
    try {
      invocation = events();
      InvocationContext context =
          InvocationContext.ofContainer(server.settings(), exchange.fields());
      failure = invocation.serve(function, exchange, context);
      ends = server.record(context.requestId(), invocation.output().reports());
    } finally {
      server.leave(ends);
    }
    try {
      send(exchange, function, failure, invocation.output());
    } finally {
      if (ends) {
        server.end();
      }
    }
  }

  private EventInvocation events() {
    EventInvocation invocation = events;
    if (invocation == null) {
      invocation = new EventInvocation();
      events = invocation;
    }
    return invocation;
  }

  private static void send(
      ServerExchange exchange, EventHandler function, @Nullable Throwable failure, Output output)
      throws IOException {
    if (failure != null) {
      ToldFailure told = ToldFailure.of(failure, function);
      PlainAnswer.json(exchange, told.status(), told.json());
    } else if (output.isNothing()) {
      exchange.status(204).send(new byte[0], 0, 0);
    } else {
      exchange.status(200).header("Content-Type", output.contentType());
      exchange.send(output.buffer(), 0, output.length());
    }
  }
}
