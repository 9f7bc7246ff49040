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
 * One connection to a container. An HTTP function gets all requests as they are. Any other is
 * called with POST to whatever path, which is how Scaleway's cron, queue and NATS triggers call
 * ("Serverless Containers" in Scaleway's documentation): they take a status from 300 on for a
 * failure and try again.
 */
final class ContainerSession implements ServerSession {
  private final ContainerServer server;
  private final Handler handler;
  private final @Nullable String healthPath;
  private final @Nullable TokenCheck tokens;
  private @Nullable RawHttp raw;
  private @Nullable EventInvocation events;

  ContainerSession(ContainerServer server) {
    this.server = server;
    handler = server.handler();
    healthPath = server.healthPath();
    tokens = server.tokens();
  }

  @Override
  public void serve(ServerExchange exchange) throws IOException {
    boolean post = exchange.method().equals("POST");
    if (!post && isProbe(exchange)) {
      exchange.status(200).send(new byte[0], 0, 0);
      return;
    }
    if (tokens != null && !tokens.admits(exchange)) {
      return;
    }
    if (!post && !(handler instanceof HttpHandler)) {
      PlainAnswer.methodNotAllowed(exchange);
      return;
    }
    if (!server.gate().enter()) {
      PlainAnswer.ending(exchange, 503);
      return;
    }
    try {
      InvocationContext context =
          InvocationContext.ofContainer(server.settings(), exchange.fields());
      if (handler instanceof HttpHandler http) {
        serveHttp(http, context, exchange);
      } else {
        serveEvent((EventHandler) handler, context, exchange);
      }
    } finally {
      server.gate().leave();
    }
  }

  private boolean isProbe(ServerExchange exchange) {
    return healthPath != null
        && (exchange.method().equals("GET") || exchange.method().equals("HEAD"))
        && exchange.path().equals(healthPath);
  }

  private void serveHttp(HttpHandler http, InvocationContext context, ServerExchange exchange)
      throws IOException {
    RawHttp requests = raw;
    if (requests == null) {
      requests = new RawHttp();
      raw = requests;
    }
    String source = ForwardedFor.last(exchange.fields(), exchange.remoteAddress());
    Throwable failure = requests.serve(http, exchange, exchange.path(), source, null, context);
    try {
      requests.send(exchange);
    } finally {
      server.served(context.requestId(), failure, null);
    }
  }

  private void serveEvent(EventHandler function, InvocationContext context, ServerExchange exchange)
      throws IOException {
    EventInvocation invocation = events;
    if (invocation == null) {
      invocation = new EventInvocation();
      events = invocation;
    }
    Throwable failure = invocation.serve(function, exchange, context);
    Output output = invocation.output();
    try {
      if (failure != null) {
        ToldFailure told = ToldFailure.of(failure, function);
        PlainAnswer.json(exchange, told.status(), told.json());
      } else if (output.isNothing()) {
        exchange.status(204).send(new byte[0], 0, 0);
      } else {
        exchange.status(200).header("Content-Type", output.contentType());
        exchange.send(output.buffer(), 0, output.length());
      }
    } finally {
      server.served(context.requestId(), failure, output.reports());
    }
  }
}
