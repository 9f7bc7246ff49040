package dev.aloft.emulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One event handed to an emulator, from its queueing to its answer. Safe for use by several
 * threads.
 */
public final class Invocation {

  /** Told about answers, in the order they come; called without a lock held. */
  interface Listener {
    void ended(Answer answer, int deliveries);

    void repeated();
  }

  private final String requestId;
  private final Event event;
  private final RuntimeApi api;
  private final @Nullable Listener listener;
  private final List<Answer> answers = new ArrayList<>(1);
  private volatile @Nullable Answer outcome;
  private int deliveries;

  Invocation(String requestId, Event event, RuntimeApi api, @Nullable Listener listener) {
    this.requestId = requestId;
    this.event = event;
    this.api = api;
    this.listener = listener;
  }

  public String requestId() {
    return requestId;
  }

  /**
   * Waits for the end of the invocation.
   *
   * @throws IllegalStateException when it has not ended in that time
   */
  public Answer await(Duration limit) {
    Waiting.until(
        this,
        () -> outcome != null,
        limit,
        () -> "no answer to invocation " + requestId + "; " + api.describe());
    return Objects.requireNonNull(outcome);
  }

  /** Whether it has ended, in whichever way. */
  public boolean ended() {
    return outcome != null;
  }

  /**
   * Every post of the runtime for this invocation that was readable, also those refused because one
   * had come before. More than one means that the runtime answered twice.
   */
  public synchronized List<Answer> answers() {
    return List.copyOf(answers);
  }

  /** How many times the event was handed out; above 1 the runtime had to ask again. */
  public synchronized int deliveries() {
    return deliveries;
  }

  /**
   * Lets the invocation time out, as the service does at the deadline: it ends as {@link
   * Answer.Kind#LOST} with {@code Sandbox.Timedout}, and a late answer is refused with 410. No
   * effect once it has ended.
   */
  public void expire() {
    api.expire(this);
  }

  Event event() {
    return event;
  }

  @Nullable Listener listener() {
    return listener;
  }

  synchronized int countDelivery() {
    return ++deliveries;
  }

  /** Notes a post, whether or not it is accepted. */
  void posted(Answer answer) {
    boolean repeated;
    synchronized (this) {
      repeated = !answers.isEmpty();
      answers.add(answer);
    }
    if (repeated && listener != null) {
      listener.repeated();
    }
  }

  /** Ends it, once. */
  void end(Answer answer) {
    synchronized (this) {
      if (outcome != null) {
        return;
      }
      outcome = answer;
      notifyAll();
    }
    if (listener != null) {
      listener.ended(answer, deliveries());
    }
  }
}
