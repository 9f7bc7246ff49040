package dev.aloft.scaleway.internal;

import dev.aloft.json.JsonException;
import dev.aloft.json.JsonLimits;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Handler;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import dev.aloft.provider.WhatFailed;
import dev.aloft.wire.ServerExchange;
import dev.aloft.wire.ServerSession;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests of the core runtime. What fails is answered with 500 and a line of text, which
 * the core runtime shows to its client behind a phrase of its own; only an HTTP function, and an
 * HTTP event that cannot be decoded, get their own status across.
 */
final class CoreSession implements ServerSession {
  private final CoreServer server;
  private final Handler handler;
  private final Input input = new Input();
  private final Output output = new Output();
  private final CoreAnswer answer = new CoreAnswer();
  private @Nullable CoreHttp http;

  CoreSession(CoreServer server) {
    this.server = server;
    handler = server.handler();
  }

  @Override
  public void serve(ServerExchange exchange) throws IOException {
    if (!exchange.method().equals("POST")) {
      PlainAnswer.methodNotAllowed(exchange);
      return;
    }
    CoreRequest sent;
    input.reset(exchange.buffer(), exchange.bodyStart(), exchange.bodyLength());
    try {
      sent = CoreRequest.read(input.begin());
      input.end();
    } catch (JsonException e) {
      unreadable(exchange, e);
      return;
    }
    String problem = problem(sent);
    if (problem != null) {
      refuse(exchange, problem);
      return;
    }
    if (isWrongMethod(sent)) {
      answer.write(405, PlainAnswer.TEXT, PlainAnswer.onlyPost(sent.method()), "POST");
      send(exchange);
      return;
    }
    if (!server.enter(exchange)) {
      PlainAnswer.ending(exchange, 500);
      return;
    }
    if (handler instanceof HttpHandler function) {
      serveHttp(function, sent, exchange);
    } else {
      serveEvent((EventHandler) handler, sent, exchange);
    }
  }

  @Override
  public void clear() {
    input.clear();
    output.clear();
    answer.clear();
    if (http != null) {
      http.clear();
    }
  }

  /** Says what is wrong with an event: to the client, if its body is only too long to be read. */
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
    if (!sent.isHttp() && handler instanceof HttpHandler) {
      return "The event is a message, and the function answers HTTP requests only.";
    }
    return null;
  }

  /** An event is the body of a POST, as in a container: nobody runs a job with a crawler's GET. */
  private boolean isWrongMethod(CoreRequest sent) {
    return sent.isHttp() && !sent.method().equals("POST") && !(handler instanceof HttpHandler);
  }

  private static void refuse(ServerExchange exchange, String why) throws IOException {
    PlainAnswer.text(exchange, 500, why + "\n");
  }

  /** Inside the gate, which is left before the answer is sent. */
  private void serveHttp(HttpHandler function, CoreRequest sent, ServerExchange exchange)
      throws IOException {
    boolean ends = false;
    String requestId;
    CoreHttp requests;
    try {
      requests = requests();
      InvocationContext context = InvocationContext.ofCore(server.settings(), sent);
      requestId = context.requestId();
      requests.serve(function, sent, context);
      ends = server.record(requestId, requests.response().body().reports());
    } finally {
      server.leave(ends);
    }
    try {
      server.valuesLost(requestId, answer.write(requests.response()));
      send(exchange);
    } catch (UnsendableBodyException e) {
      ends |= server.record(requestId, List.of(new Output.Report("The invocation failed", e)));
      refuse(exchange, String.valueOf(e.getMessage()));
    } finally {
      if (ends) {
        server.end();
      }
    }
  }

  private CoreHttp requests() {
    CoreHttp requests = http;
    if (requests == null) {
      requests = new CoreHttp();
      http = requests;
    }
    return requests;
  }

  /** Inside the gate, which is left before the answer is sent. */
  private void serveEvent(EventHandler function, CoreRequest sent, ServerExchange exchange)
      throws IOException {
    boolean ends = false;
    String requestId;
    Throwable failure;
    try {
      InvocationContext context = InvocationContext.ofCore(server.settings(), sent);
      requestId = context.requestId();
      failure = call(function, sent, context);
      ends = server.record(requestId, output.reports());
    } finally {
      server.leave(ends);
    }
    try {
      if (failure == null) {
        answer.write(output);
        send(exchange);
      } else {
        tell(ToldFailure.of(failure, function), sent, exchange);
      }
    } catch (UnsendableBodyException e) {
      ends |= server.record(requestId, List.of(new Output.Report("The invocation failed", e)));
      refuse(exchange, String.valueOf(e.getMessage()));
    } finally {
      if (ends) {
        server.end();
      }
    }
  }

  private @Nullable Throwable call(
      EventHandler function, CoreRequest sent, InvocationContext context) {
    byte[] body = sent.body();
    input.reset(body, 0, body.length);
    output.reset();
    Throwable failure = null;
    try {
      function.handle(input, context, output);
    } catch (Throwable e) {
      failure = e;
      output.report(WhatFailed.of(e, input));
    }
    Thread.interrupted();
    return failure;
  }

  /** The answer to a message has no status of its own, so whatever failed has to be a 500. */
  private void tell(ToldFailure failure, CoreRequest sent, ServerExchange exchange)
      throws IOException {
    if (failure.status() == 500 || !sent.isHttp()) {
      refuse(exchange, failure.text());
    } else {
      answer.write(failure.status(), "application/json", failure.json(), null);
      send(exchange);
    }
  }

  private void send(ServerExchange exchange) throws IOException {
    exchange.status(200).header("Content-Type", "application/json");
    exchange.send(answer.buffer(), 0, answer.length());
  }
}
