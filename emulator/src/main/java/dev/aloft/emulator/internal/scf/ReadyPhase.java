package dev.aloft.emulator.internal.scf;

import dev.aloft.emulator.internal.FaultPlan;
import dev.aloft.emulator.internal.FaultPlan.Delivery;
import dev.aloft.emulator.internal.HttpExchange;
import dev.aloft.emulator.internal.HttpReply;
import dev.aloft.emulator.internal.Violations;
import dev.aloft.emulator.internal.pull.Initialization;
import dev.aloft.emulator.invocation.Fault;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Initialisation of one instance: it ends when the runtime reports that it is ready. */
public final class ReadyPhase implements Initialization {
  private static final int BODY_LIMIT = 1 << 20;

  private final Violations violations;
  private final HttpReply accepted;
  private final Deque<Fault> faults;
  private boolean ready;
  private boolean confirmed;
  private int environment;

  /** {@code faults} are what goes wrong at the first, the second ... post of ready. */
  public ReadyPhase(Violations violations, List<Fault> faults) {
    this.violations = violations;
    this.faults = new ArrayDeque<>(faults);
    this.accepted = new HttpReply(200, List.of(), new byte[0]);
  }

  @Override
  public synchronized int restart() {
    ready = false;
    confirmed = false;
    return ++environment;
  }

  @Override
  public synchronized boolean isCurrent(int number) {
    return environment == number;
  }

  /** Whether it has reported that it is ready. */
  @Override
  public synchronized boolean isDone() {
    return ready;
  }

  void post(HttpExchange exchange) throws IOException {
    Fault fault;
    synchronized (this) {
      fault = faults.poll();
    }
    FaultPlan plan = FaultPlan.of(fault);
    if (plan.closesBeforeReading()) {
      exchange.reply(accepted, plan);
      return;
    }
    exchange.readBody(BODY_LIMIT);
    exchange.reply(verdict(exchange, plan), plan);
  }

  private synchronized HttpReply verdict(HttpExchange exchange, FaultPlan plan) {
    if (exchange.bodyLength() == 0) {
      violations.add("said that it is ready with an empty body, which the service refuses");
      return ScfProtocol.refused(400, "the body is empty");
    }
    if (ready && confirmed) {
      violations.add("said twice that it is ready");
    }
    if (!plan.replacesAnswer()) {
      ready = true;
      confirmed |= plan.delivery() == Delivery.WHOLE;
    }
    return accepted;
  }
}
