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
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * A bootstrap of its own process. The environment variable {@code TEST_MODE} tells what it does.
 */
public final class TestFunction extends ScfBootstrap {
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
    Runtime.getRuntime().addShutdownHook(new Thread(signalled::countDown, "test-signal"));
    return mode.contains("http") ? new HttpEvents(new Http()) : new Events();
  }

  private void act(String what) throws Exception {
    switch (what) {
      case "memory" -> {
        long[][] hoard = new long[1 << 20][];
        for (int i = 0; i < hoard.length; i++) {
          hoard[i] = new long[1 << 20];
        }
      }
      case "until-signal" -> {
        System.out.println("BUSY");
        signalled.await();
      }
      case "exit-with-a-thread" -> {
        new Thread(() -> waitForEver(new CountDownLatch(1)), "left behind").start();
        throw new LinkageError("broken");
      }
      case "fail" -> throw new IllegalStateException("failed");
      default -> {}
    }
  }

  private static void waitForEver(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private @Nullable AutoCloseable toClose() {
    return mode.contains("closeable") ? () -> System.out.println("CLOSED") : null;
  }

  private final class Events implements EventHandler {
    @Override
    public void handle(Input input, Context context, Output output) throws Exception {
      String event = input.text();
      act(event);
      output.text(event.equals("handler") ? selectedFunction() : event);
    }

    @Override
    public @Nullable AutoCloseable closeable() {
      return toClose();
    }
  }

  private final class Http implements HttpHandler {
    @Override
    public void handle(HttpInput request, Context context, HttpOutput response) throws Exception {
      act(request.head().path().substring(1));
      response.start(HttpResponse.status(201));
      response.text().text(request.head().path() + " " + context.functionName());
    }

    @Override
    public @Nullable AutoCloseable closeable() {
      return toClose();
    }
  }
}
