package dev.aloft.tencent;

import dev.aloft.emulator.ScfEmulator;
import dev.aloft.provider.Bootstrap;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Handler;
import dev.aloft.tencent.internal.InvocationLoop;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The loop on a thread of this process, with its log at hand. Closing ends the thread. */
final class RunningLoop implements AutoCloseable {
  interface Creation {
    Handler create() throws Exception;
  }

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
  private final InvocationLoop loop;
  private final Thread thread;

  private RunningLoop(Map<String, String> environment, Creation creation) {
    Bootstrap bootstrap =
        new Bootstrap() {
          @Override
          public Handler create() throws Exception {
            return creation.create();
          }

          @Override
          public void run() {
            throw new UnsupportedOperationException("The test runs the loop itself.");
          }

          @Override
          protected String selectedFunction() {
            return "";
          }
        };
    loop =
        new InvocationLoop(
            bootstrap, environment, new PrintStream(log, true, StandardCharsets.UTF_8));
    thread =
        new Thread(
            () -> {
              try {
                exitCode.complete(loop.run());
              } catch (Throwable e) {
                exitCode.completeExceptionally(e);
              }
            },
            "loop under test");
    thread.start();
  }

  static RunningLoop of(ScfEmulator emulator, EventHandler handler) {
    return new RunningLoop(emulator.environment(), () -> handler);
  }

  static RunningLoop creating(Map<String, String> environment, Creation creation) {
    return new RunningLoop(environment, creation);
  }

  int awaitExit() throws Exception {
    return exitCode.get(30, TimeUnit.SECONDS);
  }

  String log() {
    return log.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    loop.stop();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(30));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (thread.isAlive()) {
      throw new IllegalStateException("The loop did not end within 30 seconds.");
    }
  }
}
