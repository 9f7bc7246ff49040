package dev.aloft.provider.tests;

import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * What the functions of {@link ProviderProcessTest} do: the environment variable {@code TEST_MODE}
 * and the events name it.
 */
public final class TestActions {
  private final String mode = System.getenv().getOrDefault("TEST_MODE", "");
  private final CountDownLatch signalled = new CountDownLatch(1);

  public String mode() {
    return mode;
  }

  /** To be called when the handler is created: fails in mode {@code init-fails}. */
  public void start() {
    if (mode.contains("init-fails")) {
      throw new IllegalStateException("cannot start");
    }
    Runtime.getRuntime().addShutdownHook(new Thread(signalled::countDown, "test-signal"));
  }

  /** Does what an event names, and returns the answer; null if it names nothing. */
  public @Nullable String act(String event) throws Exception {
    switch (event) {
      case "memory" -> {
        long[][] hoard = new long[1 << 20][];
        for (int i = 0; i < hoard.length; i++) {
          hoard[i] = new long[1 << 20];
        }
        return "" + hoard.length;
      }
      case "until-signal" -> {
        System.out.println("BUSY");
        signalled.await();
        return "finished";
      }
      case "for-ever" -> {
        System.out.println("BUSY");
        new CountDownLatch(1).await();
        return "";
      }
      case "exit-with-a-thread" -> {
        new Thread(TestActions::waitForEver, "left behind").start();
        throw new LinkageError("broken");
      }
      default -> {
        return null;
      }
    }
  }

  private static void waitForEver() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What is to be closed in mode {@code closeable}; null in other modes. */
  public @Nullable AutoCloseable closeable() {
    return mode.contains("closeable") ? this::close : null;
  }

  private void close() {
    System.out.println("CLOSED");
    if (mode.contains("close-fails")) {
      throw new IllegalStateException("cannot close");
    }
  }
}
