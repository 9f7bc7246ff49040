package dev.aloft.provider.trigger;

import dev.aloft.function.Context;
import dev.aloft.function.StreamingResponse;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.HttpInput;
import dev.aloft.provider.HttpOutput;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import dev.aloft.provider.WhatFailed;
import java.util.List;

/**
 * Calls a function with HTTP requests that a cloud passes as JSON events.
 *
 * @param <E> what {@link #answer} has to know of the event, such as the form of its answer
 */
public abstract class HttpAdapter<E> extends TriggerAdapter {
  private final HttpHandler handler;

  /**
   * @param handler the function
   */
  protected HttpAdapter(HttpHandler handler) {
    super(handler);
    this.handler = handler;
  }

  /** The function itself, for a bootstrap that also gets plain HTTP. */
  public final HttpHandler http() {
    return handler;
  }

  /**
   * Reads the cloud's event into the request.
   *
   * @return what {@link #answer} has to know of the event
   * @throws dev.aloft.json.JsonException if it is not an HTTP event
   */
  protected abstract E read(Input event, Context context, HttpInput request);

  /** Writes the response in the form that answers this event. */
  protected abstract void answer(E event, HttpOutput response, Output output);

  @Override
  public final void handle(Input input, Context context, Output output) throws Exception {
    HttpInput request = new HttpInput();
    HttpOutput response = new HttpOutput();
    E event = read(input, context, request);
    Throwable failure =
        streams(event)
            ? HttpInvocation.run(handler, request, context, response)
            : HttpInvocation.gather(handler, request, context, response);
    if (failure != null) {
      output.report(WhatFailed.of(failure, request));
    }
    List<Output.Report> noted = response.body().reports();
    if (noted != null) {
      for (int i = 0; i < noted.size(); i++) {
        output.report(noted.get(i));
      }
    }
    StreamingResponse streamed = response.body().takeStreaming();
    if (streamed == null) {
      answer(event, response, output);
    } else {
      stream(event, request, response, streamed, output);
    }
  }

  /**
   * Whether what sent this event takes a streamed body; by default not, and the body is gathered.
   */
  protected boolean streams(E event) {
    return false;
  }

  /** Writes the response with a streamed body, which {@link #streams} allowed. */
  protected void stream(
      E event, HttpInput request, HttpOutput response, StreamingResponse streamed, Output output) {
    throw new IllegalStateException("The adapter cannot stream.");
  }
}
