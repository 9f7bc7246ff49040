package dev.aloft.emulator;

import dev.aloft.emulator.internal.FaultPlan;
import dev.aloft.emulator.internal.FaultPlan.Delivery;
import dev.aloft.emulator.internal.HttpExchange;
import dev.aloft.emulator.internal.Violations;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The order of {@code next}, {@code response} and {@code error} in one execution environment. As in
 * the service, {@code next} while an invocation is unanswered hands out the same event again.
 * Answers are written and invokers told without the lock held.
 */
final class RuntimeApi {
  /** After so many complete deliveries without an answer an invocation is given up. */
  private static final int DELIVERY_LIMIT = 3;

  /** An event up to this size is written by the invoking thread itself. */
  private static final int INLINE_BYTES = 16 * 1024;

  private static final long GONE_NANOS = 100_000_000;

  /** Beyond the response limit so much more is kept, to see that a body is too long. */
  private static final int SPARE_BYTES = 64 * 1024;

  /** Of a streamed response so much is kept; the service ends a stream at 200 MB. */
  private static final int STREAM_KEPT = 200 << 20;

  private final Object lock = new Object();
  private final Deque<Invocation> queue = new ArrayDeque<>();
  private final EndedInvocations ended = new EndedInvocations();
  private final NextReply nextReply;
  private final int keptBytes;
  private final InitPhase init;
  private final Violations violations;
  private final Consumer<Invocation> onDelivery;
  private final PostJudge judge;
  private @Nullable Supplier<@Nullable Invocation> source;
  private @Nullable HttpExchange waiter;
  private @Nullable CurrentInvocation current;
  private boolean closed;

  RuntimeApi(
      NextReply nextReply,
      int responseLimit,
      InitPhase init,
      Violations violations,
      Consumer<Invocation> onDelivery) {
    this.nextReply = nextReply;
    this.keptBytes = (int) Math.min(Integer.MAX_VALUE - 8, (long) responseLimit + SPARE_BYTES);
    this.init = init;
    this.violations = violations;
    this.onDelivery = onDelivery;
    this.judge = new PostJudge(responseLimit, violations);
  }

  Invocation create(Event event, Invocation.@Nullable Listener listener) {
    return new Invocation(event.requestId().orElseGet(RuntimeApi::randomId), event, this, listener);
  }

  /** A random UUID; not a secret, so the cheap generator does. */
  private static String randomId() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    long high = (random.nextLong() & ~0xf000L) | 0x4000L;
    long low = (random.nextLong() >>> 2) | Long.MIN_VALUE;
    return new UUID(high, low).toString();
  }

  void invoke(Invocation invocation) {
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
      invocation.end(Post.lost(invocation.requestId(), "Emulator.Closed"));
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

  void next(HttpExchange exchange) throws IOException {
    exchange.readBody(0);
    if (!init.nextAllowed()) {
      violations.add("asked for an event after it had reported an init error");
      exchange.reply(LambdaReply.invalidState("the init phase has failed"));
      return;
    }
    CurrentInvocation handed;
    Invocation givenUp;
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
      givenUp.end(Post.lost(givenUp.requestId(), "Emulator.NeverAnswered"));
    }
    if (handed != null) {
      deliver(handed, exchange);
    }
  }

  /** Retires an answered invocation; also, and returns it, one that will never be answered. */
  private @Nullable Invocation leaveCurrent(int connection) {
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

  /** The next invocation, made current; null when there is none. */
  private @Nullable CurrentInvocation take() {
    Invocation taken = queue.poll();
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
    Invocation invocation = handed.invocation;
    int attempt = invocation.countDelivery();
    FaultPlan plan = fault(invocation.event().faults(), attempt);
    if (attempt == 1) {
      onDelivery.accept(invocation);
    }
    synchronized (lock) {
      handed.delivery = plan.delivery();
      handed.connection = to.connectionNumber();
    }
    if (!to.reply(nextReply.to(invocation), plan)) {
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

  void post(HttpExchange exchange, String requestId, boolean error) throws IOException {
    CurrentInvocation target;
    FaultPlan plan = FaultPlan.of(null);
    synchronized (lock) {
      target = current;
      if (target != null && target.invocation.requestId().equals(requestId)) {
        plan = fault(target.invocation.event().answerFaults(), ++target.posts);
      } else {
        target = null;
      }
    }
    if (plan.closesBeforeReading()) {
      exchange.reply(LambdaReply.accepted(), plan);
      return;
    }
    Post post = new Post(exchange, requestId, error);
    exchange.readBody(post.isStreamed() ? STREAM_KEPT : keptBytes);
    PostVerdict verdict;
    synchronized (lock) {
      verdict =
          target == null || target != current
              ? judge.late(post, ended.find(requestId))
              : judge.current(post, target, plan);
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

  void expire(Invocation invocation) {
    synchronized (lock) {
      if (current != null && current.invocation == invocation && !current.answered) {
        retire(true);
      } else if (queue.remove(invocation)) {
        ended.add(invocation, true, false);
      } else {
        return;
      }
    }
    invocation.end(Post.lost(invocation.requestId(), "Sandbox.Timedout"));
  }

  /** A connection ended: nothing can be delivered over it, and maybe nothing was. */
  void gone(int connectionNumber) {
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
  void abandon(boolean queuedToo, Function<String, Answer> answer) {
    List<Invocation> abandoned = new ArrayList<>();
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
    for (Invocation invocation : abandoned) {
      invocation.end(answer.apply(invocation.requestId()));
    }
  }

  void close() {
    synchronized (lock) {
      closed = true;
    }
    abandon(true, id -> Post.lost(id, "Emulator.Closed"));
  }

  /** Takes invocations from {@code supplier} when none is queued; null ends that. */
  void attach(@Nullable Supplier<@Nullable Invocation> supplier) {
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

  void awaitNext(Duration limit) {
    Waiting.until(
        lock,
        () -> waiter != null && queue.isEmpty(),
        limit,
        () -> "the runtime does not wait for an event; " + describe());
  }

  /** For messages of failed waits. */
  String describe() {
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
