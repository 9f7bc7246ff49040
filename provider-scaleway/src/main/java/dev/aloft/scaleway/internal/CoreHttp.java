package dev.aloft.scaleway.internal;

import dev.aloft.function.Context;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.HttpInput;
import dev.aloft.provider.HttpOutput;
import dev.aloft.provider.WhatFailed;
import dev.aloft.provider.trigger.HttpInvocation;
import org.jspecify.annotations.Nullable;

/** Calls an HTTP function with events of the core runtime, one after another. Not thread-safe. */
public final class CoreHttp {
  private final HttpInput request = new HttpInput();
  private final HttpOutput response = new HttpOutput();

  /**
   * Calls the function and fills {@link #response()}, whatever happens.
   *
   * @return what the function failed with, whose report for the log is in the response's body; null
   *     if it did not fail
   */
  public @Nullable Throwable serve(HttpHandler function, CoreRequest sent, Context context) {
    byte[] body = sent.body();
    request.reset(sent.head().body(""), body, 0, body.length);
    response.reset();
    Throwable failure = HttpInvocation.run(function, request, context, response);
    if (failure != null) {
      response.body().report(WhatFailed.of(failure, request));
    }
    // An interrupt that the function left would close the connection.
    Thread.interrupted();
    return failure;
  }

  public HttpOutput response() {
    return response;
  }

  /** Releases the last request and its response. */
  public void clear() {
    request.clear();
    response.clear();
  }
}
