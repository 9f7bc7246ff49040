package dev.aloft.emulator.internal.push;

import dev.aloft.emulator.internal.ClientConnection;
import dev.aloft.emulator.internal.FaultPlan;
import dev.aloft.emulator.internal.FaultPlan.Delivery;
import dev.aloft.emulator.internal.HttpCaller;
import dev.aloft.emulator.internal.HttpMessage;
import dev.aloft.emulator.internal.HttpResult;
import dev.aloft.emulator.internal.LoadCount;
import dev.aloft.emulator.internal.PendingInvocation;
import dev.aloft.emulator.internal.RequestIds;
import dev.aloft.emulator.internal.Violations;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Fault;
import dev.aloft.emulator.invocation.LoadResult;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiPredicate;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Calls one instance, several times at once up to a limit. An event with a faulty delivery is
 * delivered again; one whose caller left is lost.
 */
public final class PushApi implements PendingInvocation.Owner {
  /** How long to listen to a function after a fault, as it may wait for more. */
  private static final Duration FAULT_PATIENCE = Duration.ofMillis(500);

  private static final Duration REQUEST_PATIENCE = Duration.ofSeconds(30);

  private final PushProtocol protocol;
  private final Instance instance;
  private final HttpCaller caller;
  private final Violations violations;
  private final int concurrency;
  private final Semaphore permits;
  private final Map<PendingInvocation, AtomicReference<@Nullable ClientConnection>> running =
      new ConcurrentHashMap<>();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "emulator call");
            thread.setDaemon(true);
            return thread;
          });

  public PushApi(PushProtocol protocol, Instance instance, int concurrency) {
    this.protocol = protocol;
    this.instance = instance;
    this.caller = instance.caller();
    this.violations = instance.violations();
    this.concurrency = concurrency;
    this.permits = new Semaphore(concurrency, true);
  }

  public PendingInvocation create(Event event, PendingInvocation.@Nullable Listener listener) {
    return new PendingInvocation(
        event.requestId().orElseGet(RequestIds::random), event, this, listener);
  }

  /** Sends it on a thread of its own. */
  public void invoke(PendingInvocation invocation) {
    for (Fault fault : invocation.event().faults()) {
      if (!FaultPlan.of(fault).isForRequests()) {
        throw new IllegalArgumentException("only an answer can have this fault: " + fault);
      }
    }
    running.put(invocation, new AtomicReference<>());
    try {
      threads.execute(() -> run(invocation));
    } catch (RejectedExecutionException e) {
      running.remove(invocation);
      invocation.end(Answer.lost(invocation.requestId(), "Emulator.Closed"));
    }
  }

  private void run(PendingInvocation invocation) {
    AtomicReference<@Nullable ClientConnection> connection =
        running.computeIfAbsent(invocation, key -> new AtomicReference<>());
    try {
      Answer answer;
      do {
        answer = deliver(invocation, connection);
      } while (answer == null && !invocation.ended());
      if (answer != null) {
        invocation.end(answer);
      }
    } catch (InterruptedException e) {
      invocation.end(Answer.lost(invocation.requestId(), "Emulator.Closed"));
    } finally {
      running.remove(invocation);
    }
  }

  /** One delivery; null when it was a faulty one and the event goes out again. */
  private @Nullable Answer deliver(
      PendingInvocation invocation, AtomicReference<@Nullable ClientConnection> connection)
      throws InterruptedException {
    int attempt = invocation.countDelivery();
    FaultPlan plan = fault(invocation.event().faults(), attempt);
    FaultPlan answerPlan = fault(invocation.event().answerFaults(), attempt);
    boolean whole = plan.delivery() == Delivery.WHOLE;
    HttpResult result;
    try {
      Duration patience = whole ? Duration.ZERO : FAULT_PATIENCE;
      result = send(protocol.request(invocation), plan, answerPlan, patience, connection);
    } catch (ClientConnection.DroppedException e) {
      return whole ? Answer.lost(invocation.requestId(), "Emulator.Dropped") : null;
    } catch (IOException e) {
      return whole ? Answer.lost(invocation.requestId(), instance.lossReason()) : null;
    }
    if (!whole) {
      if (plan.isMalformed() && result.status() < 400) {
        violations.add("answered a malformed request with status " + result.status());
      }
      return null;
    }
    Answer answer = protocol.answer(invocation, result);
    invocation.answered(answer);
    return answer;
  }

  private static FaultPlan fault(List<Fault> faults, int attempt) {
    return FaultPlan.of(attempt <= faults.size() ? faults.get(attempt - 1) : null);
  }

  private HttpResult send(
      HttpMessage message,
      FaultPlan plan,
      FaultPlan answerPlan,
      Duration patience,
      AtomicReference<@Nullable ClientConnection> connection)
      throws IOException, InterruptedException {
    permits.acquire();
    try {
      instance.awaitListening();
      return caller.send(message, plan, answerPlan, patience, connection::set);
    } finally {
      connection.set(null);
      permits.release();
    }
  }

  /**
   * Sends a request that is not an event, in turn with the others, and waits for the answer.
   *
   * @throws IOException when the connection ends without one
   * @throws IllegalStateException when no answer comes in 30 seconds
   */
  public HttpResult send(HttpMessage message) throws IOException {
    try {
      return send(message, REQUEST_PATIENCE);
    } catch (SocketTimeoutException e) {
      throw new IllegalStateException(
          "no answer to " + message.startLine() + " in " + REQUEST_PATIENCE, e);
    }
  }

  /**
   * As {@link #send(HttpMessage)}, with another limit.
   *
   * @throws SocketTimeoutException when it is over; the connection is closed
   */
  public HttpResult send(HttpMessage message, Duration limit) throws IOException {
    try {
      FaultPlan none = FaultPlan.of(null);
      return send(message, none, none, limit, new AtomicReference<>());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /**
   * Waits until nothing is under way; what is sent meanwhile waits as well.
   *
   * @throws IllegalStateException when that takes more than 30 seconds
   */
  public void awaitIdle() {
    try {
      if (!permits.tryAcquire(concurrency, REQUEST_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("not idle after " + REQUEST_PATIENCE + ": " + describe());
      }
      permits.release(concurrency);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** A load run: one thread for each concurrent call. */
  public LoadResult load(
      int invocations, IntFunction<byte[]> events, BiPredicate<Integer, Answer> check) {
    LoadCount count =
        new LoadCount(this::create, invocations, index -> Event.of(events.apply(index)), check);
    for (int i = 0; i < concurrency; i++) {
      threads.execute(
          () -> {
            for (PendingInvocation next = count.next(); next != null; next = count.next()) {
              run(next);
            }
          });
    }
    count.awaitEnd();
    return count.result();
  }

  @Override
  public void expire(PendingInvocation invocation) {
    AtomicReference<@Nullable ClientConnection> connection = running.get(invocation);
    invocation.end(Answer.lost(invocation.requestId(), "Sandbox.Timedout"));
    ClientConnection used = connection == null ? null : connection.get();
    if (used != null) {
      caller.close(used);
    }
  }

  @Override
  public String describe() {
    return running.size() + " calls under way, violations: " + violations.all();
  }

  /** Closes the connections; what is open is lost. */
  public void close() {
    threads.shutdownNow();
    caller.close();
    for (PendingInvocation invocation : running.keySet()) {
      invocation.end(Answer.lost(invocation.requestId(), "Emulator.Closed"));
    }
  }
}
