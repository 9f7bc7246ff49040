package dev.aloft.emulator.internal.pull;

import dev.aloft.emulator.internal.FaultPlan;
import dev.aloft.emulator.internal.FaultPlan.Delivery;
import dev.aloft.emulator.internal.HttpExchange;
import dev.aloft.emulator.internal.HttpReply;
import dev.aloft.emulator.internal.PendingInvocation;
import dev.aloft.emulator.internal.ReceiverLeftException;
import dev.aloft.emulator.internal.RequestIds;
import dev.aloft.emulator.internal.Violations;
import dev.aloft.emulator.internal.Waiting;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Fault;
import dev.aloft.emulator.invocation.Receiver;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The order of {@code next}, {@code response} and {@code error} in one execution environment. As in
 * the service, {@code next} while an invocation is unanswered hands out the same event again.
 * Answers are written and invokers notified without holding the lock.
 */
public final class PullApi implements PendingInvocation.Owner {
  /** The complete deliveries after which an unanswered invocation is abandoned. */
  private static final int DELIVERY_LIMIT = 3;

  /** An event up to this size is written by the invoking thread itself. */
  private static final int INLINE_BYTES = 16 * 1024;

  private static final long GONE_NANOS = 500_000_000;

  /** Kept beyond the response limit, to detect a body that is too long. */
  private static final int SPARE_BYTES = 64 * 1024;

  /** Kept of a streamed response; the service ends a stream at 200 MB. */
  private static final int STREAM_KEPT = 200 << 20;

  private final Object lock = new Object();
  private final Deque<PendingInvocation> queue = new ArrayDeque<>();
  private final EndedInvocations ended = new EndedInvocations();
  private final PullProtocol protocol;
  private final int keptBytes;
  private final Violations violations;
  private final Consumer<PendingInvocation> onDelivery;
  private @Nullable Supplier<@Nullable PendingInvocation> source;
  private @Nullable HttpExchange waiter;
  private @Nullable CurrentInvocation current;
  private boolean closed;

  /**
   * A post keeps slightly more than {@code responseLimit} bytes, to detect a body that is too long.
   * {@code onDelivery} receives each invocation at its first delivery.
   */
  public PullApi(
      PullProtocol protocol,
      int responseLimit,
      Violations violations,
      Consumer<PendingInvocation> onDelivery) {
    this.protocol = protocol;
    this.keptBytes = (int) Math.min(Integer.MAX_VALUE - 8, (long) responseLimit + SPARE_BYTES);
    this.violations = violations;
    this.onDelivery = onDelivery;
  }

  public PendingInvocation create(Event event, PendingInvocation.@Nullable Listener listener) {
    return new PendingInvocation(
        event.requestId().orElseGet(RequestIds::random), event, this, listener);
  }

  public void invoke(PendingInvocation invocation) {
    CurrentInvocation handed = null;
    HttpExchange to = null;
    synchronized (lock) {
      if (!closed) {
        to = waiter;
        if (to == null) {
          queue.add(invocation);
          return;
        }
        waiter = null;
        handed = new CurrentInvocation(invocation);
        current = handed;
      }
    }
    if (handed == null || to == null) {
      invocation.end(Answer.lost(invocation.requestId(), "Emulator.Closed"));
    } else if (invocation.event().body().length <= INLINE_BYTES
        && invocation.event().faults().isEmpty()) {
      deliver(handed, to);
    } else {
      deliverApart(handed, to);
    }
  }

  private void deliverApart(CurrentInvocation handed, HttpExchange to) {
    Thread thread = new Thread(() -> deliver(handed, to), "emulator delivery");
    thread.setDaemon(true);
    thread.start();
  }

  public void next(HttpExchange exchange) throws IOException {
    exchange.readBody(0);
    HttpReply refusal = protocol.refusal();
    if (refusal != null) {
      exchange.reply(refusal);
      return;
    }
    CurrentInvocation handed;
    PendingInvocation givenUp;
    synchronized (lock) {
      supersede();
      givenUp = leaveCurrent(exchange.connectionNumber());
      handed = current == null ? take() : current;
      if (handed == null) {
        exchange.hold();
        waiter = exchange;
        lock.notifyAll();
      }
    }
    if (givenUp != null) {
      givenUp.end(Answer.lost(givenUp.requestId(), "Emulator.NeverAnswered"));
    }
    if (handed != null) {
      deliver(handed, exchange);
    }
  }

  /** Retires an answered invocation, or one that will never be answered, which it returns. */
  private @Nullable PendingInvocation leaveCurrent(int connection) {
    CurrentInvocation left = current;
    if (left == null) {
      return null;
    }
    if (left.answered) {
      retire(false);
      return null;
    }
    if (left.connection != connection) {
      awaitGone(() -> left.delivery != Delivery.WHOLE);
    }
    if (left.delivery != Delivery.WHOLE) {
      return null;
    }
    violations.add(
        "asked for the next event while invocation "
            + left.invocation.requestId()
            + ", delivered in full, was unanswered");
    if (left.invocation.deliveries() < DELIVERY_LIMIT) {
      return null;
    }
    retire(false);
    return left.invocation;
  }

  /** The next invocation, made current; null if nothing is queued. */
  private @Nullable CurrentInvocation take() {
    PendingInvocation taken = queue.poll();
    if (taken == null && source != null) {
      taken = source.get();
    }
    current = taken == null ? null : new CurrentInvocation(taken);
    return current;
  }

  private void retire(boolean expired) {
    if (current != null) {
      ended.add(current.invocation, expired, current.answered);
      current = null;
    }
  }

  /** Ends an older waiting {@code next}: harmless if its client is gone, a fault if not. */
  private void supersede() {
    awaitGone(() -> waiter == null);
    if (waiter != null) {
      violations.add("asked for the next event twice at the same time");
      waiter.closeConnection();
      waiter = null;
    }
  }

  /** Gives the end of another connection, which may have come first, time to be noticed. */
  private void awaitGone(BooleanSupplier noticed) {
    long end = System.nanoTime() + GONE_NANOS;
    try {
      while (!noticed.getAsBoolean() && System.nanoTime() < end) {
        lock.wait(5);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void deliver(CurrentInvocation handed, HttpExchange to) {
    PendingInvocation invocation = handed.invocation;
    int attempt = invocation.countDelivery();
    FaultPlan plan = fault(invocation.event().faults(), attempt);
    if (attempt == 1) {
      onDelivery.accept(invocation);
    }
    synchronized (lock) {
      handed.delivery = plan.delivery();
      handed.connection = to.connectionNumber();
    }
    if (!to.reply(protocol.event(invocation), plan)) {
      synchronized (lock) {
        // Meanwhile another connection may have got the event.
        if (handed.connection == to.connectionNumber()) {
          handed.delivery = Delivery.NONE;
        }
      }
    }
  }

  private static FaultPlan fault(List<Fault> faults, int attempt) {
    return FaultPlan.of(attempt <= faults.size() ? faults.get(attempt - 1) : null);
  }

  /** Takes a post; {@code requestId} is null where the path means the current invocation. */
  public void post(HttpExchange exchange, @Nullable String requestId, boolean error)
      throws IOException {
    CurrentInvocation target;
    String id = requestId;
    FaultPlan plan = FaultPlan.of(null);
    synchronized (lock) {
      target = current;
      if (target != null && (id == null || target.invocation.requestId().equals(id))) {
        id = target.invocation.requestId();
        plan = fault(target.invocation.event().answerFaults(), ++target.posts);
      } else {
        target = null;
      }
    }
    if (plan.closesBeforeReading()) {
      exchange.reply(protocol.accepted(), plan);
      return;
    }
    Post post = new Post(exchange, id == null ? "" : id, error);
    try {
      read(exchange, post, target);
    } catch (ReceiverLeftException e) {
      drop(target, exchange);
      return;
    }
    PostVerdict verdict;
    synchronized (lock) {
      verdict =
          target == null || target != current
              ? protocol.late(post, ended.find(post.requestId()))
              : protocol.current(post, target, plan);
    }
    verdict.note();
    boolean written = exchange.reply(verdict.reply(), plan);
    if (target != null && verdict.end() != null && !written) {
      synchronized (lock) {
        target.answerConfirmed = false;
      }
    }
    verdict.finish();
  }

  private void read(HttpExchange exchange, Post post, @Nullable CurrentInvocation target)
      throws IOException {
    Optional<Receiver> receiver =
        target == null ? Optional.empty() : target.invocation.event().receiver();
    if (!protocol.isStreamed(post)) {
      exchange.readBody(keptBytes);
    } else if (receiver.isPresent()) {
      // The receiver has had it; what is kept shows the start.
      exchange.readBody(keptBytes, receiver.get());
    } else {
      exchange.readBody(STREAM_KEPT);
    }
  }

  /** Its client left: from before the function can notice, nothing more is expected of it. */
  private void drop(@Nullable CurrentInvocation target, HttpExchange exchange) {
    if (target != null) {
      synchronized (lock) {
        target.answered = true;
        target.answerConfirmed = false;
      }
    }
    exchange.resetConnection();
    if (target != null) {
      target.invocation.end(Answer.lost(target.invocation.requestId(), "Emulator.Dropped"));
    }
  }

  @Override
  public void expire(PendingInvocation invocation) {
    synchronized (lock) {
      if (current != null && current.invocation == invocation && !current.answered) {
        retire(true);
      } else if (queue.remove(invocation)) {
        ended.add(invocation, true, false);
      } else {
        return;
      }
    }
    invocation.end(Answer.lost(invocation.requestId(), "Sandbox.Timedout"));
  }

  /** A connection ended: nothing can be delivered over it now, and perhaps nothing was. */
  public void gone(int connectionNumber) {
    synchronized (lock) {
      if (waiter != null && waiter.connectionNumber() == connectionNumber) {
        waiter = null;
        lock.notifyAll();
      }
      if (current != null
          && current.connection == connectionNumber
          && current.delivery == Delivery.WHOLE) {
        current.delivery = Delivery.DOUBTFUL;
      }
    }
  }

  /** Ends what was handed out, and on request what is queued, with the answer made from its id. */
  public void abandon(boolean queuedToo, Function<String, Answer> answer) {
    List<PendingInvocation> abandoned = new ArrayList<>();
    synchronized (lock) {
      if (current != null && !current.answered) {
        abandoned.add(current.invocation);
        retire(false);
      }
      if (queuedToo) {
        abandoned.addAll(queue);
        queue.clear();
      }
    }
    for (PendingInvocation invocation : abandoned) {
      invocation.end(answer.apply(invocation.requestId()));
    }
  }

  public void close() {
    synchronized (lock) {
      closed = true;
    }
    abandon(true, id -> Answer.lost(id, "Emulator.Closed"));
  }

  /** Takes invocations from {@code supplier} when the queue is empty; null ends that. */
  void attach(@Nullable Supplier<@Nullable PendingInvocation> supplier) {
    CurrentInvocation handed = null;
    HttpExchange to;
    synchronized (lock) {
      if (supplier != null && source != null) {
        throw new IllegalStateException("a load run is under way");
      }
      source = supplier;
      to = waiter;
      if (to != null) {
        handed = take();
        waiter = handed == null ? to : null;
      }
    }
    if (handed != null && to != null) {
      deliver(handed, to);
    }
  }

  public void awaitNext(Duration limit) {
    Waiting.until(
        lock,
        () -> waiter != null && queue.isEmpty(),
        limit,
        () -> "the runtime does not wait for an event; " + describe());
  }

  @Override
  public String describe() {
    synchronized (lock) {
      return (waiter == null ? "no runtime waits in next, " : "a runtime waits in next, ")
          + queue.size()
          + " queued, handed out: "
          + (current == null ? "none" : current)
          + ", violations: "
          + violations.all();
    }
  }
}
