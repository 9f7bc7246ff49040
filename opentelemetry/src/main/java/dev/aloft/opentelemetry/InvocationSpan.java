package dev.aloft.opentelemetry;

import dev.aloft.function.Context;
import dev.aloft.function.FunctionException;
import dev.aloft.function.StreamingResponse;
import dev.aloft.provider.Completion;
import dev.aloft.provider.ErrorReport;
import dev.aloft.provider.stream.BodySink;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.ImplicitContextKeyed;
import io.opentelemetry.context.Scope;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** One call of a function while it is recorded. For one thread at a time. */
final class InvocationSpan implements StreamingResponse.Body, ImplicitContextKeyed {
  private static final ContextKey<InvocationSpan> KEY = ContextKey.named("aloft-invocation");

  private final Tracing tracing;
  private final Context context;
  private final String trigger;
  private final io.opentelemetry.context.Context own;
  private final Span span;
  private final long start = System.nanoTime();
  private @Nullable String method;
  private @Nullable String error;
  private StreamingResponse.@Nullable Body streamed;
  private @Nullable IncomingBody incoming;
  private boolean late;

  /**
   * @param parent the context that the span began in
   */
  InvocationSpan(
      Tracing tracing,
      Context context,
      String trigger,
      io.opentelemetry.context.Context parent,
      Span span) {
    this.tracing = tracing;
    this.context = context;
    this.trigger = trigger;
    this.span = span;
    own = parent.with(span).with(this);
  }

  /** The one that the calling thread is in; null if in none, or if that cannot be told. */
  static @Nullable InvocationSpan current() {
    try {
      return io.opentelemetry.context.Context.current().get(KEY);
    } catch (Throwable e) {
      // Whatever this is, the invocation has come across it when its span was made current.
      Flusher.rethrowFatal(e);
      return null;
    }
  }

  @Override
  public io.opentelemetry.context.Context storeInContext(io.opentelemetry.context.Context in) {
    return in.with(KEY, this);
  }

  /** Makes it the thread's current one, until the scope is closed. */
  @SuppressWarnings("MustBeClosedChecker") // All callers close it before they end the span.
  Scope enter() {
    try {
      return new Entered(own.makeCurrent());
    } catch (Throwable e) {
      lost(e);
      return Scope.noop();
    }
  }

  /** A scope whose end must not change what the function did. */
  private final class Entered implements Scope {
    private final Scope scope;

    Entered(Scope scope) {
      this.scope = scope;
    }

    @Override
    public void close() {
      try {
        scope.close();
      } catch (Throwable e) {
        lost(e);
      }
    }
  }

  /** An OpenTelemetry that fails, in whatever way, must not change what the function did. */
  private void lost(Throwable failure) {
    tracing.flusher().caught(context, "could not be recorded", failure);
  }

  /** Notes the method of the request, as a part of its name. */
  void method(String name) {
    method = name;
  }

  /** Notes that the function reads the body of the request while it comes; null if it does not. */
  void reads(@Nullable IncomingBody body) {
    incoming = body;
  }

  /** Whether the function only lets through why it could not read the body of the request. */
  boolean isUnread(Throwable failure) {
    return incoming != null && incoming.isCauseOf(failure);
  }

  /** Notes the route that the request took; nothing if it is not a request. */
  void route(String route) {
    if (method == null) {
      return;
    }
    try {
      span.setAttribute(Keys.ROUTE, route);
      span.updateName(method + " " + route);
    } catch (Throwable e) {
      lost(e);
    }
  }

  /** Notes the status of the response; one from 500 is an error of its own. */
  void answered(int status) {
    try {
      span.setAttribute(Keys.STATUS, (long) status);
    } catch (Throwable e) {
      lost(e);
    }
    if (status >= 500 && error == null) {
      failed(String.valueOf(status), "");
    }
  }

  /** Notes what the function failed with. */
  void failed(Throwable failure, @Nullable String errorType) {
    recorded(failure);
    failed(
        errorType == null ? failure.getClass().getName() : errorType,
        ErrorReport.of(failure, null).message());
    late |=
        failure instanceof FunctionException exception
            && exception.errorType().equals(Completion.DEADLINE_EXCEEDED);
  }

  /** Notes an exception that the invocation did not fail with. */
  void recorded(Throwable failure) {
    try {
      span.recordException(failure);
    } catch (Throwable e) {
      lost(e);
    }
  }

  /** Notes that the invocation failed. */
  void failed(String type, String description) {
    error = type;
    try {
      span.setAttribute(Keys.ERROR, type);
      span.setStatus(StatusCode.ERROR, description);
    } catch (Throwable e) {
      lost(e);
    }
  }

  /** The same answer, whose body is a part of this. */
  StreamingResponse over(StreamingResponse response) {
    streamed = response.body();
    return StreamingResponse.of(response.contentType(), this);
  }

  /**
   * A client that went away, or did not send what it announced, is not a failure of the function.
   */
  @Override
  public void writeTo(OutputStream out) throws Exception {
    StreamingResponse.Body body = streamed;
    Scope scope = enter();
    try {
      if (body != null) {
        body.writeTo(out);
      }
    } catch (Throwable failure) {
      BodySink sink = out instanceof BodySink ours ? ours : null;
      if ((sink != null && sink.broken() != null) || isUnread(failure)) {
        recorded(failure);
      } else {
        failed(failure, null);
        if (method != null && (sink == null || !sink.isSent())) {
          answered(500);
        }
      }
      throw failure;
    } finally {
      scope.close();
      end();
    }
  }

  /** Ends the span, measures, and sends both if that is to happen before the answer. */
  void end() {
    late |= context.remaining().isZero();
    try {
      span.end();
    } catch (Throwable e) {
      lost(e);
    }
    try {
      tracing.metrics().invoked(System.nanoTime() - start, trigger, error, late);
    } catch (Throwable e) {
      lost(e);
    }
    if (tracing.flushes(Flush.BEFORE_ANSWER)) {
      tracing.flusher().flush(context);
    }
  }
}
