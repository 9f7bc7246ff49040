package dev.aloft.opentelemetry;

import dev.aloft.function.Context;
import dev.aloft.function.StreamingResponse;
import dev.aloft.http.HttpFields;
import dev.aloft.json.JsonException;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.HttpInput;
import dev.aloft.provider.HttpOutput;
import dev.aloft.wire.AnswerRules;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.context.Scope;
import org.jspecify.annotations.Nullable;

/** Records the requests to a function; made by generated code. */
public final class TracedHttp extends TracedHandler<HttpInput> implements HttpHandler {
  private final HttpHandler handler;

  /**
   * @param handler the function
   */
  public TracedHttp(HttpHandler handler, Tracing tracing) {
    super(handler, tracing, "http");
    this.handler = handler;
  }

  @Override
  SpanBuilder describe(@Nullable HttpInput request, Context context) {
    return request == null
        ? tracing.builder(tracing.name(context))
        : HttpSpan.of(request.head(), request.route(), context, tracing);
  }

  @Override
  @Nullable HttpFields headers(@Nullable HttpInput request) {
    return request == null ? null : request.head().headers();
  }

  @Override
  public boolean takesStream() {
    return handler.takesStream();
  }

  @Override
  public long mostStreamed() {
    return handler.mostStreamed();
  }

  @Override
  public boolean takesRoute() {
    return true;
  }

  @Override
  public void handle(HttpInput request, Context context, HttpOutput response) throws Exception {
    InvocationSpan span = begin(request, context);
    span.method(HttpSpan.method(request.head()));
    span.reads(IncomingBody.of(request, handler));
    Scope scope = span.enter();
    boolean goesOn = false;
    try {
      handler.handle(request, context, response);
      recordAnswered(response.body(), span);
      span.answered(response.status());
      goesOn = streams(request, response, span);
    } catch (Throwable failure) {
      // A body that cannot be decoded is the client's failure, and is reported as such.
      if (failure instanceof JsonException && request.isDecoding()) {
        span.answered(400);
      } else if (span.isUnread(failure)) {
        // The server answers for it, with a status of its own.
        span.recorded(failure);
      } else {
        failed(span, failure);
        span.answered(500);
      }
      throw failure;
    } finally {
      scope.close();
      if (!goesOn) {
        span.end();
      }
    }
  }

  /** Whether the answer is streamed, and then ends the span when it has ended. */
  private static boolean streams(HttpInput request, HttpOutput response, InvocationSpan span) {
    StreamingResponse streamed = response.body().takeStreaming();
    if (streamed == null) {
      return false;
    }
    boolean written = !AnswerRules.isBodiless(response.status(), request.head().method());
    response.body().stream(written ? span.over(streamed) : streamed);
    return written;
  }
}
