package dev.aloft.emulator.internal;

import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Invocation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An invocation as its double sees it. */
public final class PendingInvocation implements Invocation {

  /** Notified of answers, in the order they come, without a lock held. */
  public interface Listener {
    void ended(Answer answer, int deliveries);

    void repeated();
  }

  /** The double that delivers it. */
  public interface Owner {
    void expire(PendingInvocation invocation);

    /** It has ended, for the first and only time. */
    default void ended(PendingInvocation invocation, Answer answer) {}

    /** The current state, for messages of failed waits. */
    String describe();
  }

  private final String requestId;
  private final Event event;
  private final Owner owner;
  private final @Nullable Listener listener;
  private final List<Answer> answers = new ArrayList<>(1);
  private volatile @Nullable Answer outcome;
  private int deliveries;

  public PendingInvocation(
      String requestId, Event event, Owner owner, @Nullable Listener listener) {
    this.requestId = requestId;
    this.event = event;
    this.owner = owner;
    this.listener = listener;
  }

  @Override
  public String requestId() {
    return requestId;
  }

  @Override
  public Answer await(Duration limit) {
    Waiting.until(
        this,
        () -> outcome != null,
        limit,
        () -> "no answer to invocation " + requestId + "; " + owner.describe());
    return Objects.requireNonNull(outcome);
  }

  @Override
  public boolean ended() {
    return outcome != null;
  }

  @Override
  public synchronized List<Answer> answers() {
    return List.copyOf(answers);
  }

  @Override
  public synchronized int deliveries() {
    return deliveries;
  }

  @Override
  public void expire() {
    owner.expire(this);
  }

  public Event event() {
    return event;
  }

  public @Nullable Listener listener() {
    return listener;
  }

  public synchronized int countDelivery() {
    return ++deliveries;
  }

  /** Notes an answer, whether or not it is accepted. */
  public void answered(Answer answer) {
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
  public void end(Answer answer) {
    synchronized (this) {
      if (outcome != null) {
        return;
      }
      outcome = answer;
      notifyAll();
    }
    owner.ended(this, answer);
    if (listener != null) {
      listener.ended(answer, deliveries());
    }
  }
}
