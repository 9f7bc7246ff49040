package dev.aloft.emulator;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Runs a bootstrap on this machine: starts it as a process beside its cloud's double, sends it
 * events, prints every request and reply and the time to the first one. {@code --help} lists the
 * options.
 *
 * <pre>{@code
 * java -cp aloft-emulator.jar dev.aloft.emulator.LocalRun \
 *     --function hello --event '{"name":"World"}' -- java -cp app.jar:lib/* hello.Functions_Aws
 * }</pre>
 */
public final class LocalRun {
  /** How long a function may take to end by itself. */
  private static final Duration END_LIMIT = Duration.ofSeconds(10);

  private static final Duration ENDING_LIMIT = Duration.ofMillis(300);

  /** When a process has ended: how long what it sent before is still read. */
  private static final long LATE_ANSWER_MILLIS = 1_000;

  private static final LocalCall.Reply NO_ANSWER =
      new LocalCall.Reply("no answer: the process has ended", false);

  private final LocalOptions options;
  private final PrintStream out;
  private long started;

  private LocalRun(LocalOptions options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  /**
   * Runs it; the exit code is 0 if every event got a response that is not an error; an HTTP status
   * below 500 is not an error. Wrong use gives 2.
   */
  public static void main(String[] args) {
    System.exit(run(List.of(args), System.out, System.err));
  }

  private static int run(List<String> arguments, PrintStream out, PrintStream err) {
    try {
      LocalOptions options = LocalOptions.parse(arguments);
      if (options.help()) {
        out.print(LocalOptions.usage());
        return 0;
      }
      try (CloudEmulator emulator = CloudEmulator.start(options.cloud())) {
        return new LocalRun(options, out).run(emulator) ? 0 : 1;
      }
    } catch (LocalOptions.UsageException | IllegalArgumentException e) {
      err.println("LocalRun: " + e.getMessage() + "\nLocalRun --help lists all options");
      return 2;
    } catch (UncheckedIOException e) {
      err.println("LocalRun: " + e.getMessage() + ": " + e.getCause());
      return 2;
    }
  }

  private boolean run(CloudEmulator emulator) {
    boolean good = true;
    started = System.nanoTime();
    try (FunctionProcess process =
        emulator.launch(options.command(), options.environment(emulator.selector()))) {
      int made = 0;
      boolean alive = true;
      while (alive && made < options.calls().size()) {
        boolean answered = make(options.calls().get(made++), emulator, process);
        good &= answered;
        // Its connection ends a little before the process.
        alive = answered ? process.isAlive() : !process.endsWithin(ENDING_LIMIT);
      }
      if (alive) {
        end(process);
      } else {
        out.println("the function ended by itself, " + ending(process));
        good &= made == options.calls().size();
      }
      String log = process.log().stripTrailing();
      if (!log.isEmpty()) {
        out.println("log:\n" + log);
      }
      for (String violation : emulator.violations()) {
        out.println("against the protocol: " + violation);
      }
    }
    return good;
  }

  private boolean make(LocalCall call, CloudEmulator emulator, FunctionProcess process) {
    out.println("--> " + call.title());
    long sent = System.nanoTime();
    LocalCall.Reply reply;
    try {
      reply = answer(call, emulator, process);
    } catch (CompletionException e) {
      // Timed out, cut off, or a trigger that the cloud lacks: the message says which.
      Throwable cause = e.getCause();
      out.println("<-- no answer: " + (cause == null ? e : cause.getMessage()));
      return false;
    }
    long now = System.nanoTime();
    String time =
        started == 0
            ? millis(now - sent) + " ms"
            : millis(now - started) + " ms after the process was started";
    started = 0;
    out.println("<-- " + reply.text() + "   (" + time + ")");
    return reply.good();
  }

  /** Makes a call, and does not wait for an answer of a process that has ended. */
  private static LocalCall.Reply answer(
      LocalCall call, CloudEmulator emulator, FunctionProcess process) {
    CompletableFuture<LocalCall.Reply> answer = new CompletableFuture<>();
    Thread caller =
        new Thread(
            () -> {
              try {
                answer.complete(call.make(emulator));
              } catch (Throwable failure) {
                answer.completeExceptionally(failure);
              }
            },
            "call");
    caller.setDaemon(true);
    caller.start();
    Executor later = CompletableFuture.delayedExecutor(LATE_ANSWER_MILLIS, TimeUnit.MILLISECONDS);
    CompletableFuture<LocalCall.Reply> none =
        process.ended().handleAsync((ignored, failure) -> NO_ANSWER, later);
    return answer.applyToEither(none, reply -> reply).join();
  }

  /** Ends it as a cloud does, so that it can say its last words; then its log is complete. */
  private void end(FunctionProcess process) {
    process.terminate();
    try {
      process.await(END_LIMIT);
    } catch (IllegalStateException e) {
      out.println("the function did not end within " + END_LIMIT.toSeconds() + " s of SIGTERM");
      process.close();
    }
  }

  private static String ending(FunctionProcess process) {
    int code = process.await(END_LIMIT);
    return code > 128 ? "killed by signal " + (code - 128) : "exit code " + code;
  }

  private static String millis(long nanos) {
    return Long.toString(nanos / 1_000_000) + "." + nanos / 100_000 % 10;
  }
}
