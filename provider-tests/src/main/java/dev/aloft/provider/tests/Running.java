package dev.aloft.provider.tests;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A provider's loop or server on a thread of this process, with its log at hand. Closing ends it.
 */
public abstract class Running implements AutoCloseable {
  private static final int LIMIT_SECONDS = 60;

  /**
   * What is run.
   *
   * @param run runs it to its end, and returns the exit code
   * @param stop ends it
   */
  public record Loop(Callable<Integer> run, Runnable stop) {}

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
  private final Loop loop;
  private final Thread thread;

  /** Starts what {@code creation} makes around a log. */
  protected Running(Function<PrintStream, Loop> creation) {
    loop = creation.apply(new PrintStream(log, true, StandardCharsets.UTF_8));
    thread = new Thread(this::run, "under test");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    try {
      exitCode.complete(loop.run().call());
    } catch (Throwable e) {
      exitCode.completeExceptionally(e);
    }
  }

  /** Ends it, and does not wait for the end. */
  public final void stop() {
    loop.stop().run();
  }

  /** Waits for its end. */
  public final int awaitExit() throws Exception {
    return exitCode.get(LIMIT_SECONDS, TimeUnit.SECONDS);
  }

  public final boolean hasEnded() {
    return exitCode.isDone();
  }

  public final String log() {
    return log.toString(StandardCharsets.UTF_8);
  }

  @Override
  public final void close() {
    stop();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(LIMIT_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (thread.isAlive()) {
      throw new IllegalStateException("It did not end within a minute.");
    }
  }
}
