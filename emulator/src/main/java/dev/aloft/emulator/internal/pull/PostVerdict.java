package dev.aloft.emulator.internal.pull;

import dev.aloft.emulator.internal.HttpReply;
import dev.aloft.emulator.internal.PendingInvocation;
import dev.aloft.emulator.invocation.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a post.
 *
 * @param reply the answer to the runtime
 * @param invocation the invocation meant, if it is known and anyone still holds it
 * @param orphan the listener of an invocation that nobody holds any more
 * @param posted what to note in the invocation's list of answers
 * @param end how this ends the invocation; null if it does not
 */
public record PostVerdict(
    HttpReply reply,
    @Nullable PendingInvocation invocation,
    PendingInvocation.@Nullable Listener orphan,
    Answer posted,
    @Nullable Answer end) {

  /** Notes the post; without a lock held. */
  void note() {
    if (invocation != null) {
      invocation.answered(posted);
    } else if (orphan != null) {
      orphan.repeated();
    }
  }

  /** Ends the invocation if this does; without a lock held. */
  void finish() {
    if (invocation != null && end != null) {
      invocation.end(end);
    }
  }
}
