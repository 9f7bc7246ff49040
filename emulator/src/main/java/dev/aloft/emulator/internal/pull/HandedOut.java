package dev.aloft.emulator.internal.pull;

import dev.aloft.emulator.internal.FaultPlan.Delivery;
import dev.aloft.emulator.internal.HttpExchange;
import dev.aloft.emulator.internal.PendingInvocation;
import dev.aloft.emulator.internal.pull.EndedInvocations.Ended;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The loops of one execution environment: which of them wait, and what the others have. A loop is
 * known by its connection alone, and may come back over another one. Guarded by the lock of its
 * owner.
 */
final class HandedOut {
  /** Answered invocations that are remembered, as their answer may come once more. */
  private static final int ANSWERED_KEPT = 256;

  /** An event, and the loop that gets it. */
  record Handover(CurrentInvocation current, HttpExchange to) {}

  private final int loops;
  private final Deque<HttpExchange> waiting = new ArrayDeque<>();
  private final Map<String, CurrentInvocation> open = new LinkedHashMap<>();
  private final EndedInvocations ended = new EndedInvocations();

  /** For as many loops as may ask at once. */
  HandedOut(int loops) {
    this.loops = loops;
  }

  int loops() {
    return loops;
  }

  /** How many loops wait for an event. */
  int waiting() {
    return waiting.size();
  }

  /** A loop waits from now on. */
  void await(HttpExchange exchange) {
    waiting.add(exchange);
  }

  boolean isWaiting(HttpExchange exchange) {
    return waiting.contains(exchange);
  }

  /** Lets nobody wait over this connection; false if nobody did. */
  boolean leave(int connection) {
    return waiting.removeIf(exchange -> exchange.connectionNumber() == connection);
  }

  /** The loop that has waited longest, which does so no more. */
  HttpExchange dismiss() {
    return waiting.remove();
  }

  /** Whether every loop is known to wait or to have an event. */
  boolean isFull() {
    return waiting.size() + count(CurrentInvocation::isServed) >= loops;
  }

  /** What a loop got in full over this connection, and has to answer; null if nothing. */
  @Nullable CurrentInvocation servedOver(int connection) {
    return first(
        one -> !one.answered && one.delivery == Delivery.WHOLE && one.connection == connection);
  }

  /** What has been in the hands of a loop for longest; null if nothing is. */
  @Nullable CurrentInvocation served() {
    return first(CurrentInvocation::isServed);
  }

  /** Hands out what waits for loops: again what none can have, then new ones. */
  List<Handover> match(Supplier<@Nullable PendingInvocation> fresh) {
    List<Handover> made = new ArrayList<>(1);
    while (!waiting.isEmpty()) {
      CurrentInvocation next = again();
      if (next == null && count(one -> !one.answered) < loops) {
        next = open(fresh.get());
      }
      if (next == null) {
        break;
      }
      HttpExchange to = waiting.remove();
      next.delivering = true;
      next.connection = to.connectionNumber();
      made.add(new Handover(next, to));
    }
    return made;
  }

  /**
   * What was handed out and is in nobody's hands. Of a doubtful delivery that is certain only once
   * every loop is known to do something else.
   */
  private @Nullable CurrentInvocation again() {
    CurrentInvocation undelivered = first(CurrentInvocation::isUndelivered);
    return undelivered == null && isFull() ? first(CurrentInvocation::isDoubtful) : undelivered;
  }

  private @Nullable CurrentInvocation open(@Nullable PendingInvocation invocation) {
    if (invocation == null) {
      return null;
    }
    CurrentInvocation opened = new CurrentInvocation(invocation);
    open.put(invocation.requestId(), opened);
    return opened;
  }

  /** The open invocation with this id; without an id, the first one. */
  @Nullable CurrentInvocation find(@Nullable String requestId) {
    return requestId == null ? first(one -> true) : open.get(requestId);
  }

  boolean isOpen(CurrentInvocation current) {
    return open.get(current.invocation.requestId()) == current;
  }

  @Nullable CurrentInvocation find(PendingInvocation invocation) {
    CurrentInvocation found = open.get(invocation.requestId());
    return found != null && found.invocation == invocation ? found : null;
  }

  @Nullable Ended ended(String requestId) {
    return ended.find(requestId);
  }

  /** The loop behind this connection asks for another event: what it answered is over. */
  void moveOn(int connection) {
    int spare = count(one -> one.answered) - ANSWERED_KEPT;
    for (Iterator<CurrentInvocation> all = open.values().iterator(); all.hasNext(); ) {
      CurrentInvocation one = all.next();
      if (!one.answered) {
        continue;
      }
      boolean over = loops == 1 || one.cameOver(connection);
      if (over || spare > 0) {
        all.remove();
        ended.add(one.invocation, false, over || one.answerConfirmed);
        spare--;
      }
    }
  }

  /** Ends one that is open. */
  void retire(CurrentInvocation current, boolean expired) {
    open.remove(current.invocation.requestId());
    ended.add(current.invocation, expired, current.answered);
  }

  /** Notes the end of one that was never handed out. */
  void expire(PendingInvocation invocation) {
    ended.add(invocation, true, false);
  }

  /** All that are not answered. */
  List<CurrentInvocation> unanswered() {
    return open.values().stream().filter(one -> !one.answered).toList();
  }

  private int count(Predicate<CurrentInvocation> which) {
    int count = 0;
    for (CurrentInvocation one : open.values()) {
      count += which.test(one) ? 1 : 0;
    }
    return count;
  }

  private @Nullable CurrentInvocation first(Predicate<CurrentInvocation> which) {
    for (CurrentInvocation one : open.values()) {
      if (which.test(one)) {
        return one;
      }
    }
    return null;
  }

  @Override
  public String toString() {
    return waiting.size()
        + " of "
        + loops
        + " loops wait in next, handed out: "
        + (open.isEmpty() ? "none" : open.values());
  }
}
