package dev.aloft.opentelemetry;

import dev.aloft.function.AfterInvocation;
import dev.aloft.function.Context;
import dev.aloft.function.SnapshotHooks;
import dev.aloft.http.HttpFields;
import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.ErrorReport;
import dev.aloft.provider.Handler;
import dev.aloft.provider.Output;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all traced handlers have in common: everything but the call is the handler's own.
 *
 * @param <E> what the function is called with
 */
abstract class TracedHandler<E> {
  private final Handler handler;
  private final String trigger;
  private final @Nullable AfterInvocation after;
  private final AutoCloseable closeable;
  final Tracing tracing;

  /**
   * @param trigger the conventions' name of what calls it
   */
  TracedHandler(Handler handler, Tracing tracing, String trigger) {
    this.handler = handler;
    this.tracing = tracing;
    this.trigger = trigger;
    AfterInvocation own = handler.afterInvocation();
    after = tracing.flushes(Flush.AFTER_ANSWER) ? new FlushAfter(own, tracing.flusher()) : own;
    closeable = new ShutdownLast(handler.closeable(), tracing.flusher());
    initialised();
  }

  private void initialised() {
    try {
      tracing.initialised(trigger);
    } catch (Throwable e) {
      tracing.flusher().caught(null, "could not be recorded", e);
    }
  }

  /**
   * Names the span of a call, and says of what kind it is and what it is about.
   *
   * @param event null if it could not be decoded
   */
  abstract SpanBuilder describe(@Nullable E event, Context context);

  /** The headers of the request, null without one. */
  @Nullable HttpFields headers(@Nullable E event) {
    return null;
  }

  /** Begins the span of a call. An OpenTelemetry that fails must not fail the invocation. */
  final InvocationSpan begin(@Nullable E event, Context context) {
    io.opentelemetry.context.Context parent = io.opentelemetry.context.Context.root();
    Span span = Span.getInvalid();
    try {
      parent = tracing.parent(context, headers(event));
      SpanBuilder builder = describe(event, context).setParent(parent);
      tracing.describe(builder, context, trigger);
      span = builder.startSpan();
    } catch (Throwable e) {
      tracing.flusher().caught(context, "could not be recorded", e);
    }
    return new InvocationSpan(tracing, context, trigger, parent, span);
  }

  /** Records a message that could not be decoded: the function is not called with it. */
  final void refused(Throwable why) {
    Context context = Bootstrap.current();
    if (context != null) {
      InvocationSpan span = begin(null, context);
      failed(span, why);
      span.end();
    }
  }

  /** Records what the function failed with, or what came in its place. */
  final void failed(InvocationSpan span, Throwable failure) {
    span.failed(failure, declaredType(failure));
  }

  /** Records what the answer takes into account, as the log has it from here, too. */
  final void recordAnswered(Output output, InvocationSpan span) {
    List<Output.Report> reports = output.reports();
    if (reports == null) {
      return;
    }
    for (Output.Report report : reports) {
      if (report.ofFunction()) {
        failed(span, report.failure());
      }
    }
  }

  /** The type that the log has, too, where the function declares one; null if it does not. */
  final @Nullable String declaredType(Throwable failure) {
    return ErrorReport.declaredType(failure, handler);
  }

  public final boolean usesJson() {
    return handler.usesJson();
  }

  public final boolean usesText() {
    return handler.usesText();
  }

  public final boolean exitsOnError() {
    return handler.exitsOnError();
  }

  public final int concurrency() {
    return handler.concurrency();
  }

  public final @Nullable String errorType(Throwable failure) {
    return handler.errorType(failure);
  }

  public final @Nullable SnapshotHooks snapshotHooks() {
    return handler.snapshotHooks();
  }

  public final @Nullable AfterInvocation afterInvocation() {
    return after;
  }

  public final AutoCloseable closeable() {
    return closeable;
  }

  /** Sends what was recorded after the function's own work after the answer. */
  private static final class FlushAfter implements AfterInvocation {
    private final @Nullable AfterInvocation own;
    private final Flusher flusher;

    FlushAfter(@Nullable AfterInvocation own, Flusher flusher) {
      this.own = own;
      this.flusher = flusher;
    }

    @Override
    public void afterInvocation(Context context) throws Exception {
      try {
        if (own != null) {
          own.afterInvocation(context);
        }
      } finally {
        flusher.flush(context);
      }
    }
  }

  /** Closes what the function holds, which may still record something, and then the telemetry. */
  @SuppressWarnings("try") // Whoever closes it expects an interrupt like any other failure.
  private static final class ShutdownLast implements AutoCloseable {
    private final @Nullable AutoCloseable own;
    private final Flusher flusher;

    ShutdownLast(@Nullable AutoCloseable own, Flusher flusher) {
      this.own = own;
      this.flusher = flusher;
    }

    @Override
    public void close() throws Exception {
      try {
        if (own != null) {
          own.close();
        }
      } finally {
        flusher.shutdown();
      }
    }
  }
}
