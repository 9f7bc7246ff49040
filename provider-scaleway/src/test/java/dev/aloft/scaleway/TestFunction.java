package dev.aloft.scaleway;

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
public final class TestFunction extends ScalewayBootstrap {
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
    return actions.mode().contains("http") ? new OverHttp() : new OverEvents();
  }

  private final class OverEvents implements EventHandler {
    @Override
    public void handle(Input input, Context context, Output output) throws Exception {
      switch (input.text()) {
        case "long-lines" -> {
          for (int i = 0; i < 20; i++) {
            System.out.println("o".repeat(200_000));
            System.err.println("e".repeat(200_000));
          }
          output.text("logged");
        }
        case "fail" -> throw new IllegalStateException("secret");
        case "nothing" -> output.nothing();
        default -> {
          String answer = actions.act(input.text());
          if (answer == null) {
            output.bytes(input.bytes());
          } else {
            output.text(answer);
          }
        }
      }
    }

    @Override
    public @Nullable AutoCloseable closeable() {
      return actions.closeable();
    }
  }

  private final class OverHttp implements HttpHandler {
    @Override
    public void handle(HttpInput request, Context context, HttpOutput response) {
      switch (request.head().path()) {
        case "/fail" -> throw new IllegalStateException("secret");
        case "/cookies" ->
            response.start(
                HttpResponse.<String>status(302)
                    .withHeader("Location", "/")
                    .withCookie("a=1")
                    .withCookie("b=2"));
        case "/bytes" -> {
          response.start(200);
          response.binary().bytes(new byte[] {0, (byte) 0xff, 'x'});
        }
        case "/json" -> {
          response.start(201);
          response.header("X-A", "b");
          response.json().text("{\"k\": 1}");
        }
        default -> {
          response.start(200);
          response
              .text()
              .text(
                  request.head().method()
                      + " "
                      + request.head().path()
                      + " "
                      + request.head().query()
                      + " "
                      + request.head().sourceAddress()
                      + " "
                      + request.text());
        }
      }
    }

    @Override
    public @Nullable AutoCloseable closeable() {
      return actions.closeable();
    }
  }
}
