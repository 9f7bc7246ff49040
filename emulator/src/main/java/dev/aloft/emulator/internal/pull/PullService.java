package dev.aloft.emulator.internal.pull;

import dev.aloft.emulator.internal.ExchangeLog;
import dev.aloft.emulator.internal.HttpServer;
import dev.aloft.emulator.internal.Violations;
import dev.aloft.emulator.invocation.Answer;
import java.time.Duration;

/** The server that functions ask for their events, with everything behind it. */
public record PullService(
    HttpServer server,
    PullApi runtime,
    Initialization initialization,
    ExchangeLog log,
    Violations violations) {

  /** How long the last bytes of an ended process may take to be read. */
  private static final Duration DRAIN_LIMIT = Duration.ofMillis(500);

  /** An environment's process has ended: its invocation is lost, or all if it was never ready. */
  public void ended(int environment) {
    if (initialization.isCurrent(environment)) {
      server.awaitNoneOpen(DRAIN_LIMIT);
      initialization.processEnded();
      runtime.abandon(!initialization.isDone(), id -> Answer.lost(id, "Runtime.ExitError"));
    }
  }

  public void close() {
    server.close();
    runtime.close();
  }
}
