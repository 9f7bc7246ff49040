package dev.aloft.deadline;

import dev.aloft.function.Context;
import dev.aloft.function.StreamingResponse;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;

/** Guards a function that takes any event; made by generated code. */
public final class GuardedEvent extends GuardedHandler implements EventHandler {
  private static final byte[] NOTHING = {};

  private final EventHandler handler;

  /**
   * @param handler the function
   */
  public GuardedEvent(EventHandler handler, Guard guard) {
    super(handler, guard);
    this.handler = handler;
  }

  @Override
  public void handle(Input input, Context context, Output output) throws Exception {
    Allowance allowance = guard.allow(context);
    if (allowance == null) {
      handler.handle(input, context, output);
      return;
    }
    Output own = output.another();
    Call call = new Call(allowance, input, own);
    try {
      call.await();
    } finally {
      if (call.isGivenUp()) {
        // Even if it is still being decoded: it is the function's time that is over.
        input.reset(NOTHING, 0, 0);
      } else {
        output.take(own);
      }
    }
    StreamingResponse streamed = output.takeStreaming();
    if (streamed != null) {
      output.stream(allowance.over(streamed));
    }
  }

  private final class Call extends GuardedCall {
    private final Input input;
    private final Output output;

    Call(Allowance allowance, Input input, Output output) {
      super(allowance);
      this.input = input;
      this.output = output;
    }

    @Override
    void call(Context context) throws Exception {
      handler.handle(input, context, output);
    }
  }
}
