package dev.aloft.provider.server;

import dev.aloft.function.AfterInvocation;
import dev.aloft.function.Context;
import dev.aloft.function.StreamingResponse;
import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Handler;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import dev.aloft.provider.WhatFailed;
import dev.aloft.provider.trigger.ForwardedFor;
import dev.aloft.provider.trigger.RawHttp;
import dev.aloft.wire.ServerExchange;
import dev.aloft.wire.ServerSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Serves requests to a function, one after another: {@link #invoke} is the whole invocation; a
 * provider's subclass makes its context and writes its answer. Not thread-safe.
 *
 * @param <C> the cloud's context of an invocation
 */
public abstract class InvocationSession<C extends Context> implements ServerSession {
  private final ServerLoop loop;
  private final Handler handler;
  private @Nullable Input input;
  private @Nullable Output output;
  private @Nullable RawHttp http;

  /** What the function wrote as its answer to the last request; null if that was not streamed. */
  private @Nullable StreamedAnswer<C> streamed;

  /** A session for the function of this loop. */
  protected InvocationSession(ServerLoop loop) {
    this.loop = loop;
    handler = loop.handler();
  }

  /** The function. */
  protected final Handler handler() {
    return handler;
  }

  /** Makes the context of an invocation, which owns a copy of the headers. */
  protected abstract C context(ServerExchange exchange);

  /** Answers that the process is ending, so that the request can be made elsewhere. */
  protected abstract void refuse(ServerExchange exchange) throws IOException;

  /**
   * Calls an HTTP function with the request unchanged; override it where the cloud adds something.
   *
   * @return what the function failed with; null if it did not fail
   */
  protected @Nullable Throwable call(
      HttpHandler function, RawHttp requests, ServerExchange exchange, C context) {
    String source = ForwardedFor.last(exchange.fields(), exchange.remoteAddress());
    return requests.serve(function, exchange, exchange.path(), source, null, context);
  }

  /**
   * Writes the answer of an event function; by default, a failed one gets a status without a body.
   *
   * @param failure what the function failed with; null if it did not fail
   */
  protected void answer(
      ServerExchange exchange, C context, Output output, @Nullable Throwable failure)
      throws IOException {
    if (failure != null || output.isNothing()) {
      exchange.status(failure != null ? 500 : 204).send(output.buffer(), 0, 0);
    } else {
      exchange.status(200).header("Content-Type", output.contentType());
      exchange.send(output.buffer(), 0, output.length());
    }
  }

  /**
   * Starts the answer of an HTTP function with its status and headers, by default unchanged.
   *
   * @param failed whether the function failed
   */
  protected void start(ServerExchange exchange, C context, RawHttp requests, boolean failed) {
    requests.start(exchange);
  }

  /** Called when the log of an invocation is complete, before its answer is written. */
  protected void recorded(ServerExchange exchange, C context, boolean failed) {}

  /**
   * Serves an invocation. The place at the gate is given back before the answer is written: a slow
   * client must not keep others waiting; except while the function itself writes a streamed answer,
   * or if it has work to do after its answer. The log is complete by then, as a cloud may freeze
   * the process as soon as it has the answer; and only after that does a failure that ends the
   * process end it. A function that lets through why a streamed body could not be read has not
   * failed: its client did.
   */
  protected final void invoke(ServerExchange exchange) throws IOException {
    if (!loop.enter(exchange)) {
      refuse(exchange);
      return;
    }
    AfterInvocation after = handler.afterInvocation();
    boolean ends = false;
    boolean stays = false;
    C context;
    Throwable failure;
    IOException unread;
    streamed = null;
    try {
      context = context(exchange);
      Bootstrap.begin(context);
      failure = call(exchange, context);
      ends = loop.record(context.requestId(), result().reports());
      unread = failure == null ? null : exchange.unread(failure);
      if (unread != null) {
        loop.recordUnread(context.requestId(), unread);
      }
      recorded(exchange, context, failure != null && unread == null);
      // The answer of a body that could not be read is written by others, later.
      stays = after != null && !ends && unread == null;
    } finally {
      if (!stays) {
        loop.leave(ends);
      }
    }
    try {
      StreamedAnswer<C> written = streamed;
      if (written != null && !written.isReplaced()) {
        written.end();
      } else if (unread != null) {
        throw unread;
      } else {
        answer(exchange, context, failure);
      }
    } finally {
      if (stays && after != null) {
        ends = !loop.work(after, context);
        loop.leave(ends);
      }
      Bootstrap.end();
      if (ends) {
        loop.end();
      }
    }
  }

  /**
   * What is called for an invocation, by default the function; override it where something comes
   * first. Of the same kind as the function.
   */
  protected Handler callee() {
    return handler;
  }

  /**
   * Calls the function with the request, and lets it write its answer if that is streamed.
   *
   * @return what the function failed with; null if it did not fail
   */
  protected @Nullable Throwable call(ServerExchange exchange, C context) {
    Handler callee = callee();
    if (!(callee instanceof HttpHandler function)) {
      return callWithEvent((EventHandler) callee, exchange, context);
    }
    Throwable failure = call(function, requests(), exchange, context);
    StreamingResponse streaming = result().takeStreaming();
    if (streaming == null) {
      return failure;
    }
    StreamedAnswer<C> written = new StreamedAnswer<>(this, exchange, context);
    streamed = written;
    return written.write(streaming, loop);
  }

  /** Points at the event of a request, by default its body. */
  protected void point(Input event, ServerExchange exchange) {
    event.reset(exchange.buffer(), exchange.bodyStart(), exchange.bodyLength());
  }

  /** Clears the thread's interrupt flag, which would close the connection. */
  private @Nullable Throwable callWithEvent(
      EventHandler function, ServerExchange exchange, C context) {
    Input event = input();
    Output answer = output();
    point(event, exchange);
    answer.reset();
    Throwable failure = null;
    try {
      function.handle(event, context, answer);
    } catch (Throwable e) {
      failure = e;
      answer.report(WhatFailed.of(e, event));
    }
    Thread.interrupted();
    return failure;
  }

  /** The output of the last call, which has the reports of what failed. */
  protected final Output result() {
    return handler instanceof HttpHandler ? requests().response().body() : output();
  }

  /** Writes the answer of the last call. */
  protected void answer(ServerExchange exchange, C context, @Nullable Throwable failure)
      throws IOException {
    if (handler instanceof HttpHandler) {
      start(exchange, context, requests(), failure != null);
      requests().send(exchange);
    } else {
      answer(exchange, context, output(), failure);
    }
  }

  /** The input of events. */
  protected final Input input() {
    Input made = input;
    if (made == null) {
      made = new Input();
      input = made;
    }
    return made;
  }

  /** The output of event functions. */
  protected final Output output() {
    Output made = output;
    if (made == null) {
      made = new Output();
      output = made;
    }
    return made;
  }

  /** The calls of HTTP functions. */
  protected final RawHttp requests() {
    RawHttp made = http;
    if (made == null) {
      made = new RawHttp();
      http = made;
    }
    return made;
  }

  @Override
  public void clear() {
    streamed = null;
    if (input != null) {
      input.clear();
    }
    if (output != null) {
      output.clear();
    }
    if (http != null) {
      http.clear();
    }
  }
}
