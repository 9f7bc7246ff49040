package dev.aloft.provider.server;

import dev.aloft.function.Context;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import dev.aloft.provider.WhatFailed;
import dev.aloft.wire.ServerExchange;
import org.jspecify.annotations.Nullable;

/**
 * Calls a function with events that come as bodies of requests, one after another. Not thread-safe.
 */
public final class EventInvocation {
  private final Input input = new Input();
  private final Output output = new Output();

  /** For any requests, one at a time. */
  public EventInvocation() {}

  /**
   * Calls the function; {@link #output()} has its answer then, if it did not fail. The thread's
   * interrupt flag is cleared, as it would close the connection.
   *
   * @return what the function failed with, of which the output has a report for the log; null if it
   *     did not fail
   */
  public @Nullable Throwable serve(EventHandler handler, ServerExchange exchange, Context context) {
    input.reset(exchange.buffer(), exchange.bodyStart(), exchange.bodyLength());
    output.reset();
    Throwable failure = null;
    try {
      handler.handle(input, context, output);
    } catch (Throwable e) {
      failure = e;
      output.report(WhatFailed.of(e, input));
    }
    Thread.interrupted();
    return failure;
  }

  /** Where in the event its decoding failed, as messages end; empty if it did not. */
  public String place() {
    return input.place();
  }

  /** Lets go of the last event and its answer, and of memory that only they needed. */
  public void clear() {
    input.clear();
    output.clear();
  }

  /** The function's answer. */
  public Output output() {
    return output;
  }
}
