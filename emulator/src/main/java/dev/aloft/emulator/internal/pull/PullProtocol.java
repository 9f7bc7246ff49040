package dev.aloft.emulator.internal.pull;

import dev.aloft.emulator.internal.FaultPlan;
import dev.aloft.emulator.internal.HttpReply;
import dev.aloft.emulator.internal.PendingInvocation;
import dev.aloft.emulator.internal.pull.EndedInvocations.Ended;
import org.jspecify.annotations.Nullable;

/** What differs between the clouds whose functions ask for their events. */
public interface PullProtocol {

  /** The answer that refuses to hand out an event in this phase; null when it is allowed. */
  @Nullable HttpReply refusal();

  /** The answer that carries the event. */
  HttpReply event(PendingInvocation invocation);

  /** The answer to a post that was taken. */
  HttpReply accepted();

  /** Whether the body of the post may be longer than the limit of a response. */
  boolean isStreamed(Post post);

  /**
   * Judges a post for an invocation other than the current one; {@code found} is what is known of
   * it. Called with the caller's lock held, as is the next method.
   */
  PostVerdict late(Post post, @Nullable Ended found);

  /** Judges a post for the current invocation. */
  PostVerdict current(Post post, CurrentInvocation current, FaultPlan plan);
}
