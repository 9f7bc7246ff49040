package dev.aloft.aliyun;

import dev.aloft.function.Context;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Handler;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * A bootstrap of its own process. The environment variable {@code TEST_MODE} tells what it does.
 */
public final class TestFunction extends FunctionComputeBootstrap implements EventHandler {
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
    return this;
  }

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
      case "handler" -> output.text(selectedFunction());
      case "exit-with-a-thread" -> {
        new Thread(() -> waitForEver(new CountDownLatch(1)), "left behind").start();
        throw new LinkageError("broken");
      }
      default -> output.bytes(input.bytes());
    }
  }

  private static void waitForEver(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public @Nullable AutoCloseable closeable() {
    return mode.contains("closeable") ? () -> System.out.println("CLOSED") : null;
  }
}
