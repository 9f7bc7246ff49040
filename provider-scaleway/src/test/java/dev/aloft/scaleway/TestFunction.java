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
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * A bootstrap of its own process. The environment variable {@code TEST_MODE} tells what it does.
 */
public final class TestFunction extends ScalewayBootstrap {
  private final String mode = System.getenv().getOrDefault("TEST_MODE", "");
  private final CountDownLatch signalled = new CountDownLatch(1);

  private TestFunction() {}

  /** Runs the function. */
  public static void main(String[] arguments) {
    new TestFunction().run();
  }

  @Override
  public Handler create() {
    if (mode.contains("init-fails")) {
      throw new IllegalStateException("cannot start");
    }
    if (mode.contains("combined")) {
      String selected = selectedFunction();
      if (!selected.equals("orders")) {
        throw unknownFunction(selected, "orders");
      }
    }
    Runtime.getRuntime().addShutdownHook(new Thread(signalled::countDown, "test-signal"));
    return mode.contains("http") ? new OverHttp() : new OverEvents();
  }

  private @Nullable AutoCloseable closing() {
    return mode.contains("closeable") ? () -> System.out.println("CLOSED") : null;
  }

  private final class OverEvents implements EventHandler {
    @Override
    public void handle(Input input, Context context, Output output) throws Exception {
      switch (input.text()) {
        case "memory" -> {
          long[][] hoard = new long[1 << 20][];
          for (int i = 0; i < hoard.length; i++) {
            hoard[i] = new long[1 << 20];
          }
          output.text("" + hoard.length);
        }
        case "until-signal" -> {
          System.out.println("BUSY");
          signalled.await();
          output.text("finished");
        }
        case "long-lines" -> {
          for (int i = 0; i < 20; i++) {
            System.out.println("o".repeat(200_000));
            System.err.println("e".repeat(200_000));
          }
          output.text("logged");
        }
        case "fail" -> throw new IllegalStateException("secret");
        case "nothing" -> output.nothing();
        default -> output.bytes(input.bytes());
      }
    }

    @Override
    public @Nullable AutoCloseable closeable() {
      return closing();
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
      return closing();
    }
  }
}
