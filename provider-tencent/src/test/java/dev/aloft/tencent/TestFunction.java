package dev.aloft.tencent;

import dev.aloft.function.Context;
import dev.aloft.http.HttpResponse;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Handler;
import dev.aloft.provider.HttpHandler;
import dev.aloft.provider.HttpInput;
import dev.aloft.provider.HttpOutput;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import dev.aloft.provider.tests.TestActions;
import org.jspecify.annotations.Nullable;

/** A bootstrap of its own process, which does what {@link TestActions} say. */
public final class TestFunction extends ScfBootstrap {
  private final TestActions actions = new TestActions();

  private TestFunction() {}

  /** Runs the function. */
  public static void main(String[] arguments) {
    new TestFunction().run();
  }

  @Override
  public Handler create() {
    actions.start();
    return actions.mode().contains("http") ? new HttpEvents(new Http()) : new Events();
  }

  private final class Events implements EventHandler {
    @Override
    public void handle(Input input, Context context, Output output) throws Exception {
      String event = input.text();
      String answer = event.equals("handler") ? selectedFunction() : actions.act(event);
      output.text(answer == null ? event : answer);
    }

    @Override
    public @Nullable AutoCloseable closeable() {
      return actions.closeable();
    }
  }

  private final class Http implements HttpHandler {
    @Override
    public void handle(HttpInput request, Context context, HttpOutput response) throws Exception {
      String event = request.head().path().substring(1);
      if (event.equals("fail")) {
        throw new IllegalStateException("failed");
      }
      actions.act(event);
      response.start(HttpResponse.status(201));
      response.text().text(request.head().path() + " " + context.functionName());
    }

    @Override
    public @Nullable AutoCloseable closeable() {
      return actions.closeable();
    }
  }
}
