package dev.aloft.opentelemetry;

import dev.aloft.function.Context;
import dev.aloft.provider.Handler;
import io.opentelemetry.context.Scope;

/**
 * A handler that is called with one event and answers nothing: the span of a call ends with it.
 *
 * @param <E> what the function is called with
 */
abstract class TracedCall<E> extends TracedHandler<E> {
  /**
   * @param trigger the conventions' name of what calls it
   */
  TracedCall(Handler handler, Tracing tracing, String trigger) {
    super(handler, tracing, trigger);
  }

  /** Calls the function. */
  abstract void call(E event, Context context) throws Exception;

  public final void handle(E event, Context context) throws Exception {
    InvocationSpan span = begin(event, context);
    Scope scope = span.enter();
    try {
      call(event, context);
    } catch (Throwable failure) {
      failed(span, failure);
      throw failure;
    } finally {
      scope.close();
      span.end();
    }
  }
}
