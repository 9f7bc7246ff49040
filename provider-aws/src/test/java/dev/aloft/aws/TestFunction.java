package dev.aloft.aws;

import dev.aloft.function.Context;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Handler;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import dev.aloft.provider.tests.TestActions;
import org.jspecify.annotations.Nullable;

/** A bootstrap of its own process, which does what {@link TestActions} say. */
public final class TestFunction extends LambdaBootstrap implements EventHandler {
  private final TestActions actions = new TestActions();

  private TestFunction() {}

  /** Runs the function. */
  public static void main(String[] arguments) {
    new TestFunction().run();
  }

  @Override
  public Handler create() {
    actions.start();
    return this;
  }

  @Override
  public void handle(Input input, Context context, Output output) throws Exception {
    String event = input.text();
    String answer = event.equals("handler") ? selectedFunction() : actions.act(event);
    if (answer == null) {
      output.bytes(input.bytes());
    } else {
      output.text(answer);
    }
  }

  @Override
  public @Nullable AutoCloseable closeable() {
    return actions.closeable();
  }
}
