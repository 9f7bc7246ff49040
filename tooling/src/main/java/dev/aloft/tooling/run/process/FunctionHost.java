package dev.aloft.tooling.run.process;

import dev.aloft.emulator.CloudEmulator;
import dev.aloft.emulator.ConnectionLostException;
import dev.aloft.emulator.DeployedFunction;
import dev.aloft.emulator.FunctionProcess;
import dev.aloft.emulator.LambdaEmulator;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.BatchAnswer;
import dev.aloft.emulator.invocation.HttpAnswer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * A function: its process starts at its first call, and again when it has ended or its program is
 * another. Where the cloud sends one event at a time, calls wait for each other here. Safe for use
 * by several threads.
 */
public final class FunctionHost implements AutoCloseable {
  /** The connection of a process ends a little before the process. */
  private static final Duration ENDING_LIMIT = Duration.ofMillis(300);

  private static final Duration LOG_LIMIT = Duration.ofSeconds(5);
  private static final Duration QUIET = Duration.ofMillis(20);
  private static final Duration QUIET_LIMIT = Duration.ofMillis(500);

  /** How much of a log an answer carries. */
  private static final int TAIL_LINES = 40;

  /** Where many calls may go to a process at once, the double limits them. */
  private static final int MANY = 1 << 16;

  /**
   * What can be seen of it.
   *
   * @param pid 0 if no process runs
   * @param starts how often one was started
   */
  public record Status(long pid, int starts, OptionalLong residentBytes, int debugPort) {}

  private final DeployedFunction function;
  private final LaunchSettings settings;
  private final int debugPort;
  private final RunLog log;
  private final Semaphore turns;
  private Program program;
  private @Nullable Worker current;
  private int starts;
  private boolean closed;

  /**
   * A function that is not started yet.
   *
   * @param debugPort the port for debuggers on this machine; 0 for none
   */
  public FunctionHost(
      DeployedFunction function,
      LaunchSettings settings,
      Program program,
      int debugPort,
      RunLog log) {
    this.function = function;
    this.settings = settings;
    this.program = program;
    this.debugPort = debugPort;
    this.log = log;
    // Polled clouds send one event after the other to a process.
    boolean serial = settings.cloud().equals("aws") || settings.cloud().equals("tencent");
    turns = new Semaphore(serial ? 1 : MANY, true);
  }

  /** Its name. */
  public String name() {
    return function.name();
  }

  /** From the next call on, a process of this program answers. */
  public synchronized void update(Program next) {
    program = next;
  }

  /** What can be seen of it now. */
  public synchronized Status status() {
    Worker worker = current;
    if (worker == null || !worker.process().isAlive()) {
      return new Status(0, starts, OptionalLong.empty(), debugPort);
    }
    long pid = worker.process().pid();
    return new Status(pid, starts, Memory.resident(pid), debugPort);
  }

  /**
   * Makes a call and waits for its end.
   *
   * @param withLog whether the outcome has what the function writes, also right after its answer
   */
  public Outcome call(Call call, boolean withLog) {
    turns.acquireUninterruptibly();
    try {
      return callInTurn(call, withLog);
    } finally {
      turns.release();
    }
  }

  private Outcome callInTurn(Call call, boolean withLog) {
    long number = log.beginCall();
    long logStart = log.last();
    Worker worker;
    try {
      worker = begin(number);
    } catch (UncheckedIOException | IllegalStateException e) {
      String problem = e.getMessage() + (e.getCause() == null ? "" : ": " + e.getCause());
      log.problem(name(), number, problem);
      return lost(number, Outcome.Kind.DIED, problem, 0, false, List.of());
    }
    try {
      boolean cold = worker.isFirstCall();
      long sent = System.nanoTime();
      Made made = make(call, worker);
      long nanos = System.nanoTime() - (cold ? worker.startedNanos() : sent);
      Outcome outcome = outcome(number, made, worker, nanos, cold);
      if (withLog && outcome.kind() != Outcome.Kind.DIED) {
        worker.process().awaitQuiet(QUIET, QUIET_LIMIT);
      }
      report(outcome);
      return withLog ? withLog(outcome, logStart) : outcome;
    } finally {
      worker.end();
    }
  }

  private synchronized Worker begin(long number) {
    if (closed) {
      throw new IllegalStateException("the server has stopped");
    }
    Worker worker = current;
    if (worker == null || !worker.process().isAlive() || !worker.program().equals(program)) {
      worker = replace(worker);
    }
    worker.begin(number);
    return worker;
  }

  private Worker replace(@Nullable Worker old) {
    current = null;
    if (old != null && old.process().isAlive()) {
      if (debugPort == 0) {
        old.retire();
      } else {
        // It holds the debug port.
        old.stop();
      }
    }
    CloudEmulator cloud = CloudEmulator.start(settings.cloud(), function);
    Worker started = Worker.start(cloud, settings, program, debugPort);
    current = started;
    starts++;
    FunctionProcess process = started.process();
    process.forEachLine(line -> log.output(name(), started.onlyCall(), line));
    var unused =
        process
            .ended()
            .thenRunAsync(
                () -> {
                  if (!started.isStopped()) {
                    log.problem(name(), 0, "its process ended by itself, " + ending(process));
                  }
                });
    return started;
  }

  /** What a double gave back, or why it gave nothing. */
  private record Made(
      @Nullable HttpAnswer http,
      List<Answer> answers,
      List<String> redelivered,
      Outcome.@Nullable Kind failure,
      String message) {
    static Made of(Answer answer) {
      return new Made(null, List.of(answer), List.of(), null, "");
    }

    static Made failed(Outcome.Kind kind, @Nullable String message) {
      return new Made(null, List.of(), List.of(), kind, message == null ? "" : message);
    }

    boolean isLost() {
      return answers.stream().anyMatch(answer -> answer.kind() == Answer.Kind.LOST)
          || (http != null && http.status() >= 500);
    }

    /** Why nothing came back; empty if something did. */
    String lossReason() {
      for (Answer answer : answers) {
        if (answer.kind() == Answer.Kind.LOST) {
          return "no acceptable answer: " + answer.errorType().orElse("lost");
        }
      }
      return "";
    }

    boolean isGood() {
      return answers.stream().allMatch(answer -> answer.kind() == Answer.Kind.RESPONSE)
          && redelivered.isEmpty()
          && (http == null || http.status() < 500);
    }
  }

  private static Made make(Call call, Worker worker) {
    CloudEmulator cloud = worker.cloud();
    try {
      if (call instanceof Call.Plain plain) {
        return Made.of(cloud.call(plain.event()));
      } else if (call instanceof Call.Http http) {
        return new Made(cloud.http(http.request()), List.of(), List.of(), null, "");
      } else if (call instanceof Call.Routed routed) {
        return routed(cloud, routed.event());
      } else if (call instanceof Call.Tick tick) {
        return Made.of(cloud.timer(tick.name(), tick.payload()));
      } else if (call instanceof Call.Messages batch) {
        BatchAnswer answer = cloud.queue(batch.queue(), batch.messages());
        return new Made(null, answer.answers(), answer.redelivered(), null, "");
      } else if (call instanceof Call.Published published) {
        return Made.of(cloud.topic(published.topic(), published.message()));
      } else {
        return Made.of(cloud.object(((Call.Changed) call).change()));
      }
    } catch (UnsupportedOperationException e) {
      return Made.failed(Outcome.Kind.UNSUPPORTED, e.getMessage());
    } catch (ConnectionLostException e) {
      return Made.failed(Outcome.Kind.FAILED, e.getMessage());
    } catch (IllegalStateException e) {
      return Made.failed(Outcome.Kind.TIMED_OUT, "no answer came within 30 s");
    }
  }

  private static Made routed(CloudEmulator cloud, String event) {
    return cloud instanceof LambdaEmulator lambda
        ? new Made(lambda.webSocket(event), List.of(), List.of(), null, "")
        : Made.failed(Outcome.Kind.UNSUPPORTED, cloud.cloud() + " has no WebSocket APIs");
  }

  private Outcome outcome(long number, Made made, Worker worker, long nanos, boolean cold) {
    FunctionProcess process = worker.process();
    boolean suspicious = made.failure() != null || made.isLost();
    if (made.failure() != Outcome.Kind.UNSUPPORTED
        && suspicious
        && !worker.isStopped()
        && (!process.isAlive() || worker.endsWithin(ENDING_LIMIT))) {
      String message = name() + " ended before it answered, " + ending(process);
      return lost(number, Outcome.Kind.DIED, message, nanos, cold, tail(process));
    }
    if (made.failure() == Outcome.Kind.TIMED_OUT) {
      String message = name() + ": " + made.message();
      if (debugPort == 0) {
        worker.kill();
        message += "; its process was ended";
      } else {
        // Most likely it stands at a breakpoint.
        return lost(number, Outcome.Kind.TIMED_OUT, message, nanos, cold, List.of());
      }
      return lost(number, Outcome.Kind.TIMED_OUT, message, nanos, cold, tail(process));
    }
    if (made.failure() != null) {
      return lost(number, made.failure(), made.message(), nanos, cold, List.of());
    }
    return new Outcome(
        number,
        made.isGood() ? Outcome.Kind.ANSWERED : Outcome.Kind.FAILED,
        Optional.ofNullable(made.http()),
        made.answers(),
        made.redelivered(),
        made.lossReason(),
        nanos,
        cold,
        Memory.resident(process.pid()),
        List.of());
  }

  private static Outcome lost(
      long number, Outcome.Kind kind, String message, long nanos, boolean cold, List<String> tail) {
    return new Outcome(
        number,
        kind,
        Optional.empty(),
        List.of(),
        List.of(),
        message,
        nanos,
        cold,
        OptionalLong.empty(),
        tail);
  }

  private static List<String> tail(FunctionProcess process) {
    try {
      process.await(LOG_LIMIT);
    } catch (IllegalStateException e) {
      // What has come so far is better than nothing.
    }
    List<String> lines = process.log().lines().toList();
    return lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
  }

  private static String ending(FunctionProcess process) {
    int code = process.await(LOG_LIMIT);
    return code > 128 ? "killed by signal " + (code - 128) : "exit code " + code;
  }

  private Outcome withLog(Outcome outcome, long logStart) {
    if (!outcome.log().isEmpty()) {
      return outcome;
    }
    List<String> lines = new ArrayList<>();
    for (RunLog.Line line : log.after(logStart)) {
      if (line.function().equals(name())
          && line.kind() == RunLog.Kind.OUTPUT
          && (line.call() == outcome.call() || line.call() == 0)) {
        lines.add(line.text());
      }
    }
    return new Outcome(
        outcome.call(),
        outcome.kind(),
        outcome.http(),
        outcome.answers(),
        outcome.redelivered(),
        outcome.message(),
        outcome.nanos(),
        outcome.cold(),
        outcome.residentBytes(),
        lines);
  }

  private void report(Outcome outcome) {
    StringBuilder text = new StringBuilder();
    if (!outcome.message().isEmpty()) {
      text.append(outcome.message());
    } else {
      outcome.http().ifPresent(http -> text.append(http.status()));
      for (Answer answer : outcome.answers()) {
        text.append(text.length() == 0 ? "" : ", ")
            .append(answer.kind() == Answer.Kind.RESPONSE ? "answered" : "failed")
            .append(" request ")
            .append(answer.requestId());
      }
      if (!outcome.redelivered().isEmpty()) {
        text.append(", again: ").append(String.join(", ", outcome.redelivered()));
      }
    }
    text.append(" in ").append(millis(outcome.nanos())).append(" ms");
    text.append(outcome.cold() ? " (cold)" : "");
    outcome.residentBytes().ifPresent(bytes -> text.append(", ").append(bytes >> 20).append(" MB"));
    if (outcome.message().isEmpty()) {
      log.note(name(), outcome.call(), text.toString());
    } else {
      log.problem(name(), outcome.call(), text.toString());
    }
  }

  private static String millis(long nanos) {
    return nanos / 1_000_000 + "." + nanos / 100_000 % 10;
  }

  /** Ends its process and waits for that; calls are refused from now on. */
  @Override
  public void close() {
    Worker worker;
    synchronized (this) {
      closed = true;
      worker = current;
      current = null;
    }
    if (worker != null) {
      worker.stop();
    }
  }
}
