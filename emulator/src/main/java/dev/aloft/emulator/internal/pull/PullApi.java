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
import dev.aloft.emulator.internal.pull.HandedOut.Handover;
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
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The order of {@code next}, {@code response} and {@code error} in one execution environment with
 * one loop or several. As in the service, {@code next} while an invocation is unanswered hands out
 * the same event again. Answers are written and invokers notified without holding the lock.
 */
public final class PullApi implements PendingInvocation.Owner {
  /** An event up to this size is written by the invoking thread itself. */
  private static final int INLINE_BYTES = 16 * 1024;

  /** Kept beyond the response limit, to detect a body that is too long. */
  private static final int SPARE_BYTES = 64 * 1024;

  /** Kept of a streamed response; the service ends a stream at 200 MB. */
  private static final int STREAM_KEPT = 200 << 20;

  private final Object lock = new Object();
  private final Deque<PendingInvocation> queue = new ArrayDeque<>();
  private final HandedOut handedOut;
  private final PullProtocol protocol;
  private final int keptBytes;
  private final Violations violations;
  private final NextOrder order;
  private final PullObserver observer;
  private @Nullable Supplier<@Nullable PendingInvocation> source;
  private boolean closed;

  /**
   * A post keeps slightly more than {@code responseLimit} bytes, to detect a body that is too long.
   * {@code loops} may ask for events at once.
   */
  public PullApi(
      PullProtocol protocol,
      int responseLimit,
      int loops,
      Violations violations,
      PullObserver observer) {
    this.protocol = protocol;
    this.keptBytes = (int) Math.min(Integer.MAX_VALUE - 8, (long) responseLimit + SPARE_BYTES);
    this.handedOut = new HandedOut(loops);
    this.violations = violations;
    this.order = new NextOrder(lock, handedOut, violations);
    this.observer = observer;
  }

  public PendingInvocation create(Event event, PendingInvocation.@Nullable Listener listener) {
    return new PendingInvocation(
        event.requestId().orElseGet(RequestIds::random), event, this, listener);
  }

  public void invoke(PendingInvocation invocation) {
    List<Handover> handovers;
    synchronized (lock) {
      if (closed) {
        handovers = null;
      } else {
        queue.add(invocation);
        handovers = match();
      }
    }
    if (handovers == null) {
      invocation.end(Answer.lost(invocation.requestId(), "Emulator.Closed"));
    } else {
      deliver(handovers, null);
    }
  }

  public void next(HttpExchange exchange) throws IOException {
    exchange.readBody(0);
    HttpReply refusal = protocol.refusal();
    if (refusal != null) {
      exchange.reply(refusal);
      return;
    }
    observer.asked();
    PendingInvocation givenUp;
    List<Handover> handovers;
    synchronized (lock) {
      givenUp = order.admit(exchange.connectionNumber());
      handedOut.moveOn(exchange.connectionNumber());
      handedOut.await(exchange);
      handovers = match();
      if (handedOut.isWaiting(exchange)) {
        exchange.hold();
        lock.notifyAll();
      }
    }
    if (givenUp != null) {
      givenUp.end(Answer.lost(givenUp.requestId(), "Emulator.NeverAnswered"));
    }
    deliver(handovers, exchange);
  }

  /** Hands out what can be, for {@link #deliver(List, HttpExchange)}. With the lock held. */
  private List<Handover> match() {
    return handedOut.match(this::fresh);
  }

  private @Nullable PendingInvocation fresh() {
    PendingInvocation taken = queue.poll();
    return taken == null && source != null ? source.get() : taken;
  }

  /** Delivers events, without the lock; what may take long only to the caller's own exchange. */
  private void deliver(List<Handover> handovers, @Nullable HttpExchange own) {
    for (Handover handover : handovers) {
      Event event = handover.current().invocation.event();
      if (handover.to() != own
          && (event.body().length > INLINE_BYTES || !event.faults().isEmpty())) {
        Thread thread = new Thread(() -> deliver(handover), "emulator delivery");
        thread.setDaemon(true);
        thread.start();
      }
    }
    for (Handover handover : handovers) {
      Event event = handover.current().invocation.event();
      if (handover.to() == own
          || (event.body().length <= INLINE_BYTES && event.faults().isEmpty())) {
        deliver(handover);
      }
    }
  }

  private void deliver(Handover handover) {
    CurrentInvocation handed = handover.current();
    HttpExchange to = handover.to();
    PendingInvocation invocation = handed.invocation;
    int attempt = invocation.countDelivery();
    FaultPlan plan = fault(invocation.event().faults(), attempt);
    if (attempt == 1) {
      observer.delivered(invocation);
    }
    synchronized (lock) {
      handed.delivery = plan.delivery();
    }
    boolean written = to.reply(protocol.event(invocation), plan);
    List<Handover> handovers = List.of();
    synchronized (lock) {
      // Meanwhile another connection may have got the event.
      if (handed.connection == to.connectionNumber()) {
        handed.delivering = false;
        handed.delivery = written ? handed.delivery : Delivery.NONE;
        lock.notifyAll();
        handovers = match();
      }
    }
    deliver(handovers, null);
  }

  private static FaultPlan fault(List<Fault> faults, int attempt) {
    return FaultPlan.of(attempt <= faults.size() ? faults.get(attempt - 1) : null);
  }

  /** Takes a post; {@code requestId} is null where the path means the only invocation. */
  public void post(HttpExchange exchange, @Nullable String requestId, boolean error)
      throws IOException {
    CurrentInvocation target;
    String id = requestId;
    FaultPlan plan = FaultPlan.of(null);
    synchronized (lock) {
      target = handedOut.find(id);
      if (target != null) {
        id = target.invocation.requestId();
        target.posting = exchange.connectionNumber();
        plan = fault(target.invocation.event().answerFaults(), ++target.posts);
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
    List<Handover> handovers;
    synchronized (lock) {
      verdict =
          target == null || !handedOut.isOpen(target)
              ? protocol.late(post, handedOut.ended(post.requestId()))
              : protocol.current(post, target, plan);
      handovers = match();
    }
    deliver(handovers, null);
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
    List<Handover> handovers;
    synchronized (lock) {
      CurrentInvocation current = handedOut.find(invocation);
      if (current != null && !current.answered) {
        handedOut.retire(current, true);
      } else if (queue.remove(invocation)) {
        handedOut.expire(invocation);
      } else {
        return;
      }
      handovers = match();
    }
    deliver(handovers, null);
    invocation.end(Answer.lost(invocation.requestId(), "Sandbox.Timedout"));
  }

  @Override
  public void ended(PendingInvocation invocation, Answer answer) {
    observer.ended(invocation, answer);
  }

  /** A connection ended: nothing can be delivered over it now, and perhaps nothing was. */
  public void gone(int connectionNumber) {
    List<Handover> handovers;
    synchronized (lock) {
      handedOut.leave(connectionNumber);
      CurrentInvocation left = handedOut.servedOver(connectionNumber);
      if (left != null) {
        left.delivery = Delivery.DOUBTFUL;
      }
      lock.notifyAll();
      handovers = match();
    }
    deliver(handovers, null);
  }

  /** Ends what was handed out, and on request what is queued, with the answer made from its id. */
  public void abandon(boolean queuedToo, Function<String, Answer> answer) {
    List<PendingInvocation> abandoned = new ArrayList<>();
    synchronized (lock) {
      for (CurrentInvocation current : handedOut.unanswered()) {
        abandoned.add(current.invocation);
        handedOut.retire(current, false);
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
    List<Handover> handovers;
    synchronized (lock) {
      if (supplier != null && source != null) {
        throw new IllegalStateException("a load run is under way");
      }
      source = supplier;
      handovers = match();
    }
    deliver(handovers, null);
  }

  /** Waits until all loops wait for an event, and none is queued. */
  public void awaitNext(Duration limit) {
    awaitNext(handedOut.loops(), limit);
  }

  /** Waits until at least so many loops wait for an event, and none is queued. */
  public void awaitNext(int loops, Duration limit) {
    Waiting.until(
        lock,
        () -> handedOut.waiting() >= loops && queue.isEmpty(),
        limit,
        () -> "the runtime does not wait for an event; " + describe());
  }

  @Override
  public String describe() {
    synchronized (lock) {
      return handedOut + ", " + queue.size() + " queued, violations: " + violations.all();
    }
  }
}
