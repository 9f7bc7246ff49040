package dev.aloft.scaleway;

import dev.aloft.json.JsonException;
import dev.aloft.json.JsonLimits;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.Input;
import dev.aloft.provider.server.InvocationSession;
import dev.aloft.provider.server.PlainAnswer;
import dev.aloft.provider.trigger.PublicFailure;
import dev.aloft.provider.trigger.RawHttp;
import dev.aloft.scaleway.internal.CoreAnswer;
import dev.aloft.scaleway.internal.CoreRequest;
import dev.aloft.scaleway.internal.UnsendableBodyException;
import dev.aloft.wire.ServerExchange;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests of the core runtime. A failure is answered with 500 and a line of text, which
 * the core runtime shows its client after a phrase of its own; only an HTTP function, and an HTTP
 * event that cannot be decoded, can pass on another status.
 */
final class CoreSession extends InvocationSession<InvocationContext> {
  private final CoreServer server;
  private final CoreAnswer answer = new CoreAnswer();
  private @Nullable CoreRequest sent;

  CoreSession(CoreServer server) {
    super(server);
    this.server = server;
  }

  @Override
  public void serve(ServerExchange exchange) throws IOException {
    if (!exchange.method().equals("POST")) {
      PlainAnswer.methodNotAllowed(exchange);
      return;
    }
    CoreRequest request;
    Input input = input();
    input.reset(exchange.buffer(), exchange.bodyStart(), exchange.bodyLength());
    try {
      request = CoreRequest.read(input);
    } catch (JsonException e) {
      unreadable(exchange, e);
      return;
    }
    String problem = problem(request);
    if (problem != null) {
      refuse(exchange, problem);
    } else if (isWrongMethod(request)) {
      answer.write(405, PlainAnswer.TEXT, PlainAnswer.onlyPost(request.method()), "POST");
      send(exchange);
    } else {
      sent = request;
      invoke(exchange);
    }
  }

  @Override
  public void clear() {
    super.clear();
    answer.envelope().clear();
    sent = null;
  }

  /** Reports what is wrong with an event: to the client, if its body is merely too long to read. */
  private void unreadable(ServerExchange exchange, JsonException why) throws IOException {
    int most = JsonLimits.DEFAULT.maxStringLength();
    String problem = "This is not what Scaleway's core runtime sends: " + why.getMessage();
    boolean http = why.path().equals("/event/body");
    if (exchange.bodyLength() > most && (http || why.path().equals("/event"))) {
      problem =
          "The body is longer than "
              + most
              + " characters, the most that a function takes behind Scaleway's core runtime, which"
              + " passes it as one string.";
      if (http) {
        answer.write(413, PlainAnswer.TEXT, problem + "\n", null);
        send(exchange);
        return;
      }
    }
    refuse(exchange, problem);
  }

  /** Why the function cannot be called with this; null if it can. */
  private @Nullable String problem(CoreRequest sent) {
    String ours = server.settings().value("SCW_HANDLER_NAME");
    if (!ours.isEmpty() && !sent.handlerName().isEmpty() && !sent.handlerName().equals(ours)) {
      return "This process serves the handler that SCW_HANDLER_NAME names, and no other.";
    }
    if (!sent.hasEvent()) {
      return "The request has no event.";
    }
    if (!sent.isHttp() && handler() instanceof HttpHandler) {
      return "The event is a message, and the function answers HTTP requests only.";
    }
    return null;
  }

  /** An event is the body of a POST, as in a container: nobody runs a job with a crawler's GET. */
  private boolean isWrongMethod(CoreRequest sent) {
    return sent.isHttp() && !sent.method().equals("POST") && !(handler() instanceof HttpHandler);
  }

  private static void refuse(ServerExchange exchange, String why) throws IOException {
    PlainAnswer.text(exchange, 500, why + "\n");
  }

  @Override
  protected void refuse(ServerExchange exchange) throws IOException {
    PlainAnswer.ending(exchange, 500);
  }

  /** The request that is being served. */
  private CoreRequest sent() {
    CoreRequest request = sent;
    if (request == null) {
      throw new IllegalStateException("No request is being served.");
    }
    return request;
  }

  @Override
  protected InvocationContext context(ServerExchange exchange) {
    return InvocationContext.ofCore(server.settings(), sent());
  }

  /** Also makes the answer: one that the core runtime would destroy is recorded as a failure. */
  @Override
  protected @Nullable Throwable call(ServerExchange exchange, InvocationContext context) {
    exchange.hold(input().unescaped().size());
    Throwable failure = super.call(exchange, context);
    try {
      if (handler() instanceof HttpHandler) {
        server.warnOfLostValues(context.requestId(), answer.write(requests().response()));
      } else if (failure == null) {
        answer.write(output());
      }
      return failure;
    } catch (UnsendableBodyException e) {
      result().report("The invocation failed", e);
      return e;
    }
  }

  @Override
  protected @Nullable Throwable call(
      HttpHandler function, RawHttp requests, ServerExchange exchange, InvocationContext context) {
    return requests.serve(function, sent().head(), sent().body(), context);
  }

  @Override
  protected void point(Input event, ServerExchange exchange) {
    event.part(sent().body());
  }

  @Override
  protected void answer(
      ServerExchange exchange, InvocationContext context, @Nullable Throwable failure)
      throws IOException {
    if (failure instanceof UnsendableBodyException) {
      refuse(exchange, String.valueOf(failure.getMessage()));
    } else if (failure == null || handler() instanceof HttpHandler) {
      send(exchange);
    } else {
      reportFailure(PublicFailure.of(failure, handler()), exchange);
    }
  }

  /** The answer to a message has no status of its own, so any failure must be a 500. */
  private void reportFailure(PublicFailure failure, ServerExchange exchange) throws IOException {
    if (failure.status() == 500 || !sent().isHttp()) {
      refuse(exchange, failure.text());
    } else {
      answer.write(failure.status(), "application/json", failure.json(), null);
      send(exchange);
    }
  }

  private void send(ServerExchange exchange) throws IOException {
    exchange.status(200).header("Content-Type", "application/json");
    exchange.send(answer.envelope().buffer(), 0, answer.envelope().length());
  }
}
