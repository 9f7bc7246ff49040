package dev.aloft.deadline;

import dev.aloft.function.Context;
import dev.aloft.provider.Handler;

/**
 * A handler that is called with one event and answers nothing.
 *
 * @param <E> what the function is called with
 */
abstract class GuardedReceiver<E> extends GuardedHandler {
  GuardedReceiver(Handler handler, Guard guard) {
    super(handler, guard);
  }

  /** Calls the function. */
  abstract void call(E event, Context context) throws Exception;

  public final void handle(E event, Context context) throws Exception {
    Allowance allowance = guard.allow(context);
    if (allowance == null) {
      call(event, context);
    } else {
      new Call(allowance, event).await();
    }
  }

  private final class Call extends GuardedCall {
    private final E event;

    Call(Allowance allowance, E event) {
      super(allowance);
      this.event = event;
    }

    @Override
    void call(Context context) throws Exception {
      GuardedReceiver.this.call(event, context);
    }
  }
}
