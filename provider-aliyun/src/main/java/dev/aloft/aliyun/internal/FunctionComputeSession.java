package dev.aloft.aliyun.internal;

import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Handler;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.Output;
import dev.aloft.provider.server.EventInvocation;
import dev.aloft.provider.trigger.RawHttp;
import dev.aloft.wire.Fields;
import dev.aloft.wire.ServerExchange;
import dev.aloft.wire.ServerSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests: events, HTTP requests, and the instance's hooks. Not thread-safe.
 *
 * <p>The log of a request is complete before its answer is sent, as the instance may be frozen as
 * soon as Function Compute has that.
 */
final class FunctionComputeSession implements ServerSession {
  private static final byte[] NOTHING = {};
  private static final String HIDDEN = "x-fc-";
  private static final String INVOKE = "Invoke";

  private final FunctionComputeServer server;
  private final @Nullable EventHandler eventHandler;
  private final @Nullable EventInvocation events;
  private final @Nullable HttpHandler httpHandler;
  private final @Nullable RawHttp http;

  FunctionComputeSession(FunctionComputeServer server) {
    this.server = server;
    Handler handler = server.handler();
    eventHandler = handler instanceof EventHandler taking ? taking : null;
    events = eventHandler == null ? null : new EventInvocation();
    httpHandler = handler instanceof HttpHandler answering ? answering : null;
    http = httpHandler == null ? null : new RawHttp();
  }

  @Override
  public void serve(ServerExchange exchange) throws IOException {
    long arrival = System.currentTimeMillis();
    switch (ControlPath.of(exchange)) {
      case ControlPath.INVOKE -> {
        if (!exchange.method().equals("POST")) {
          ErrorAnswer.eventNotPosted(exchange);
        } else if (events != null && eventHandler != null) {
          invoke(eventHandler, events, exchange, arrival);
        } else {
          ErrorAnswer.eventForHttpFunction(exchange);
        }
      }
      case ControlPath.HTTP -> {
        if (http != null && httpHandler != null) {
          answer(httpHandler, http, exchange, arrival);
        } else if (isProbe(exchange)) {
          succeeded(exchange);
        } else {
          ErrorAnswer.httpForEventFunction(exchange);
        }
      }
      case ControlPath.INITIALIZE -> hook("Initialize", exchange);
      case ControlPath.PRE_FREEZE -> hook("PreFreeze", exchange);
      case ControlPath.PRE_STOP -> hook("PreStop", exchange);
      case ControlPath.AMBIGUOUS -> ErrorAnswer.twoControlPaths(exchange);
      default -> ErrorAnswer.unknownControlPath(exchange);
    }
  }

  @Override
  public void clear() {
    if (events != null) {
      events.clear();
    }
    if (http != null) {
      http.clear();
    }
  }

  /** Whether this comes from a health check: not by way of a trigger, and to no effect. */
  private static boolean isProbe(ServerExchange exchange) {
    return exchange.fields().indexOf(ControlPath.HEADER) < 0
        && (exchange.method().equals("GET") || exchange.method().equals("HEAD"));
  }

  private void invoke(
      EventHandler handler, EventInvocation invocation, ServerExchange exchange, long arrival)
      throws IOException {
    if (!server.enter(exchange)) {
      ErrorAnswer.ending(exchange);
      return;
    }
    Output output = invocation.output();
    Throwable failure;
    boolean ends = false;
    try {
      InvocationContext context = context(exchange, arrival);
      String requestId = context.requestId();
      boolean told = begin(INVOKE, exchange, requestId);
      failure = invocation.serve(handler, exchange, context);
      ends = server.record(requestId, output.reports());
      if (told) {
        server.lines().end(INVOKE, requestId, failure != null);
      }
    } finally {
      server.leave(ends);
    }
    try {
      if (failure != null) {
        ErrorAnswer.failed(exchange, failure, handler, invocation.place());
      } else if (output.isNothing()) {
        succeeded(exchange);
      } else {
        exchange.status(200).header("x-fc-status", "200");
        exchange.header("Content-Type", output.contentType());
        exchange.send(output.buffer(), 0, output.length());
      }
    } finally {
      if (ends) {
        server.end();
      }
    }
  }

  private void answer(HttpHandler handler, RawHttp raw, ServerExchange exchange, long arrival)
      throws IOException {
    if (!server.enter(exchange)) {
      ErrorAnswer.ending(exchange);
      return;
    }
    String requestId;
    Throwable failure;
    boolean ends = false;
    try {
      InvocationContext context = context(exchange, arrival);
      requestId = context.requestId();
      boolean told = begin(INVOKE, exchange, requestId);
      failure =
          raw.serve(
              handler,
              exchange,
              ClientAddress.withoutProxy(exchange.path()),
              ClientAddress.of(exchange),
              HIDDEN,
              context);
      ends = server.record(requestId, raw.response().body().reports());
      if (told) {
        server.lines().end(INVOKE, requestId, failure != null);
      }
    } finally {
      server.leave(ends);
    }
    try {
      HttpAnswer.send(server, exchange, requestId, raw.response(), failure != null);
    } finally {
      if (ends) {
        server.end();
      }
    }
  }

  private InvocationContext context(ServerExchange exchange, long arrival) {
    Fields fields = exchange.fields();
    return new InvocationContext(
        server.ids().of(fields), fields.copy(), server.environment(), arrival);
  }

  /**
   * Function Compute has done all that these ask for with the call itself: the function was built
   * before the server listened, and there is nothing to freeze. Only the last one closes it.
   */
  private void hook(String name, ServerExchange exchange) throws IOException {
    String requestId = server.ids().of(exchange.fields());
    boolean told = begin(name, exchange, requestId);
    if (name.equals("PreStop")) {
      server.preStop();
    }
    if (told) {
      server.lines().end(name, requestId, false);
    }
    succeeded(exchange);
  }

  /** Writes the first line of the request's log, if Function Compute has an id for it. */
  private boolean begin(String name, ServerExchange exchange, String requestId) {
    boolean told = exchange.fields().indexOf(RequestIds.HEADER) >= 0;
    if (told) {
      server.lines().start(name, requestId);
    }
    return told;
  }

  private static void succeeded(ServerExchange exchange) throws IOException {
    exchange.status(200).header("x-fc-status", "200").send(NOTHING, 0, 0);
  }
}
