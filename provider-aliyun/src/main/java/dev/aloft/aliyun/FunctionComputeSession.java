package dev.aloft.aliyun;

import dev.aloft.aliyun.internal.ClientAddress;
import dev.aloft.aliyun.internal.ControlPath;
import dev.aloft.aliyun.internal.ErrorAnswer;
import dev.aloft.aliyun.internal.RequestIds;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Handler;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.Output;
import dev.aloft.provider.server.InvocationSession;
import dev.aloft.provider.trigger.RawHttp;
import dev.aloft.wire.ServerExchange;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests: events, HTTP requests, and the instance's hooks. Not thread-safe.
 *
 * <p>The log of a request is complete before its answer is sent, as the instance may be frozen as
 * soon as Function Compute has received it.
 */
final class FunctionComputeSession extends InvocationSession<InvocationContext> {
  private static final byte[] NOTHING = {};
  private static final String HIDDEN = "x-fc-";
  private static final String INVOKE = "Invoke";

  private final FunctionComputeServer server;

  /** When the request came, in epoch milliseconds. */
  private long arrival;

  FunctionComputeSession(FunctionComputeServer server) {
    super(server);
    this.server = server;
  }

  @Override
  public void serve(ServerExchange exchange) throws IOException {
    arrival = System.currentTimeMillis();
    switch (ControlPath.of(exchange)) {
      case ControlPath.INVOKE -> {
        if (!exchange.method().equals("POST")) {
          ErrorAnswer.eventNotPosted(exchange);
        } else if (handler() instanceof EventHandler) {
          invoke(exchange);
        } else {
          ErrorAnswer.eventForHttpFunction(exchange);
        }
      }
      case ControlPath.HTTP -> {
        if (handler() instanceof HttpHandler) {
          invoke(exchange);
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

  /** Whether this is a health check: it came without a trigger and has no effect. */
  private static boolean isProbe(ServerExchange exchange) {
    return exchange.fields().indexOf(ControlPath.HEADER) < 0
        && (exchange.method().equals("GET") || exchange.method().equals("HEAD"));
  }

  @Override
  protected void refuse(ServerExchange exchange) throws IOException {
    ErrorAnswer.ending(exchange);
  }

  @Override
  protected InvocationContext context(ServerExchange exchange) {
    String requestId = server.ids().of(exchange.fields());
    return new InvocationContext(requestId, exchange.fields(), server.environment(), arrival);
  }

  @Override
  protected @Nullable Throwable call(ServerExchange exchange, InvocationContext context) {
    if (isIdentified(exchange)) {
      server.lines().start(INVOKE, context.requestId());
    }
    return super.call(exchange, context);
  }

  @Override
  protected Handler callee() {
    return server.callee();
  }

  @Override
  protected @Nullable Throwable call(
      HttpHandler function, RawHttp requests, ServerExchange exchange, InvocationContext context) {
    String path = ClientAddress.withoutProxy(exchange.path());
    return requests.serve(function, exchange, path, ClientAddress.of(exchange), HIDDEN, context);
  }

  @Override
  protected void recorded(ServerExchange exchange, InvocationContext context, boolean failed) {
    if (isIdentified(exchange)) {
      server.lines().end(INVOKE, context.requestId(), failed);
    }
  }

  @Override
  protected void answer(
      ServerExchange exchange,
      InvocationContext context,
      Output output,
      @Nullable Throwable failure)
      throws IOException {
    if (failure != null) {
      ErrorAnswer.failed(exchange, failure, handler(), input().place());
    } else if (output.isNothing()) {
      succeeded(exchange);
    } else {
      exchange.status(200).header("x-fc-status", "200");
      exchange.header("Content-Type", output.contentType());
      exchange.send(output.buffer(), 0, output.length());
    }
  }

  @Override
  protected void start(
      ServerExchange exchange, InvocationContext context, RawHttp requests, boolean failed) {
    HttpAnswer.start(server, exchange, context.requestId(), requests.response(), failed);
  }

  /**
   * The first hook needs no work: the function was built before the server listened. The last one
   * closes it.
   */
  private void hook(String name, ServerExchange exchange) throws IOException {
    String requestId = server.ids().of(exchange.fields());
    boolean logged = isIdentified(exchange);
    if (logged) {
      server.lines().start(name, requestId);
    }
    if (name.equals("PreStop")) {
      server.preStop();
    } else if (name.equals("PreFreeze")) {
      server.preFreeze(requestId);
    }
    if (logged) {
      server.lines().end(name, requestId, false);
    }
    succeeded(exchange);
  }

  /** Whether Function Compute gave the request an id, by which it groups the lines of a log. */
  private static boolean isIdentified(ServerExchange exchange) {
    return exchange.fields().indexOf(RequestIds.HEADER) >= 0;
  }

  private static void succeeded(ServerExchange exchange) throws IOException {
    exchange.status(200).header("x-fc-status", "200").send(NOTHING, 0, 0);
  }
}
