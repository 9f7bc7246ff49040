package dev.aloft.knative;

import dev.aloft.function.Context;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Handler;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import dev.aloft.provider.tests.TestActions;
import org.jspecify.annotations.Nullable;

/** A bootstrap of its own process, which does what {@link TestActions} say. */
public final class TestFunction extends KnativeBootstrap {
  private final TestActions actions = new TestActions();

  private TestFunction() {}

  /** Runs the function. */
  public static void main(String[] arguments) {
    new TestFunction().run();
  }

  @Override
  public Handler create() {
    actions.start();
    if (actions.mode().contains("combined")) {
      String selected = selectedFunction();
      if (!selected.equals("orders")) {
        throw unknownFunction(selected, "orders");
      }
    }
    return actions.mode().contains("http") ? http() : new OverEvents();
  }

  private static HttpHandler http() {
    return (request, context, response) -> {
      response.start(200);
      response.text().text(request.head().path());
    };
  }

  private final class OverEvents implements EventHandler {
    @Override
    public void handle(Input input, Context context, Output output) throws Exception {
      String answer = actions.act(input.text());
      output.text(answer == null ? input.text() : answer);
    }

    @Override
    public @Nullable AutoCloseable closeable() {
      return actions.closeable();
    }
  }
}
