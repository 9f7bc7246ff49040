package dev.aloft.provider.trigger;

import dev.aloft.function.Context;
import dev.aloft.http.HttpFields;
import dev.aloft.http.HttpRequest;
import dev.aloft.json.ByteSlice;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.HttpInput;
import dev.aloft.provider.HttpOutput;
import dev.aloft.provider.Output;
import dev.aloft.provider.WhatFailed;
import dev.aloft.wire.Fields;
import dev.aloft.wire.ServerExchange;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Calls a function with HTTP requests to a server, one after another. Not thread-safe. */
public final class RawHttp {
  private final HttpInput request = new HttpInput();
  private final HttpOutput response = new HttpOutput();

  /** For any requests, one at a time. */
  public RawHttp() {}

  /**
   * Calls the function with a request; {@link #start} and {@link #send} then answer it.
   *
   * @param path the path without any prefix from the cloud, still encoded
   * @param sourceAddress the client's address as the cloud reports it
   * @param hidden the prefix of header names that the function must not see, in lower case; null if
   *     it may see all
   * @return what the function failed with; the response's body then has its report for the log,
   *     unless the function only let through why the {@linkplain ServerExchange#unread body could
   *     not be read}; null if it did not fail
   */
  public @Nullable Throwable serve(
      HttpHandler handler,
      ServerExchange exchange,
      String path,
      String sourceAddress,
      @Nullable String hidden,
      Context context) {
    HttpRequest.Builder head =
        HttpRequest.builder(exchange.method(), PercentCoding.decode(path))
            .rawPath(exchange.path())
            .sourceAddress(sourceAddress);
    PercentCoding.addQuery(exchange.query(), head);
    Fields fields = exchange.fields();
    for (int i = 0; i < fields.count(); i++) {
      if (hidden == null || !fields.nameStartsWith(i, hidden)) {
        head.header(fields.name(i), fields.value(i));
      }
    }
    InputStream incoming = exchange.incoming();
    if (incoming == null) {
      request.reset(head.body(""), exchange.buffer(), exchange.bodyStart(), exchange.bodyLength());
    } else {
      request.reset(head.body(""), incoming);
    }
    response.reset();
    Throwable failure = HttpInvocation.run(handler, request, context, response);
    return ended(failure, failure != null && exchange.unread(failure) == null);
  }

  /**
   * Calls the function with a request that came as an event, and gathers a streamed body: the
   * answer to an event is sent as a whole.
   *
   * @return as {@link #serve(HttpHandler, ServerExchange, String, String, String, Context)}
   */
  public @Nullable Throwable serve(
      HttpHandler handler, HttpRequest<?> head, ByteSlice body, Context context) {
    request.reset(head, body);
    response.reset();
    Throwable failure = HttpInvocation.gather(handler, request, context, response);
    return ended(failure, true);
  }

  private @Nullable Throwable ended(@Nullable Throwable failure, boolean reported) {
    if (failure != null && reported) {
      report(failure);
    }
    // An interrupt that the function left would close the connection.
    Thread.interrupted();
    return failure;
  }

  /** Replaces a response of which nothing was sent, as its streamed body failed. */
  public void fail(Throwable failure) {
    StreamFailure.replace(failure, request, response, response.body());
  }

  /** Notes for the log what the function failed with while it wrote a streamed body. */
  public void report(Throwable failure) {
    response.body().report(WhatFailed.of(failure, request));
  }

  /**
   * Starts the answer with the status and headers of the function's response. A cloud that has
   * headers of its own, or reserves some, reads {@link #response()} itself.
   */
  public void start(ServerExchange exchange) {
    exchange.status(response.status());
    HttpFields headers = response.headers();
    for (int i = 0; i < headers.size(); i++) {
      exchange.header(headers.name(i), headers.value(i));
    }
  }

  /** Sends the body of the function's response, and thereby the answer that was started. */
  public void send(ServerExchange exchange) throws IOException {
    Output body = response.body();
    exchange.send(body.buffer(), 0, body.length());
  }

  /** Releases the last request and its response, and memory that only they needed. */
  public void clear() {
    request.clear();
    response.clear();
  }

  /** The function's response. */
  public HttpOutput response() {
    return response;
  }
}
