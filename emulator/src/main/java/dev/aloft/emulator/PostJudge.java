package dev.aloft.emulator;

import dev.aloft.emulator.EndedInvocations.Ended;
import dev.aloft.emulator.internal.FaultPlan;
import dev.aloft.emulator.internal.FaultPlan.Delivery;
import dev.aloft.emulator.internal.HttpReply;
import dev.aloft.emulator.internal.Violations;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides on posts to {@code response} and {@code error} as the service does: the statuses and
 * error types are those of the Runtime Interface Emulator's {@code rapi} package. Called with the
 * lock of its owner held.
 */
final class PostJudge {
  private static final HttpReply INVALID_ID =
      LambdaReply.refused(400, "InvalidRequestID", "Invalid request ID");
  private static final HttpReply TOO_LATE =
      LambdaReply.refused(410, "InvokeTimeout", "Invoke timeout");

  private final int responseLimit;
  private final Violations violations;

  PostJudge(int responseLimit, Violations violations) {
    this.responseLimit = responseLimit;
    this.violations = violations;
  }

  /**
   * On a post for another invocation than the current one; {@code found} is what is known of it.
   */
  PostVerdict late(Post post, @Nullable Ended found) {
    if (found == null) {
      violations.add("posted " + post + ", an id that was not handed out");
      return new PostVerdict(INVALID_ID, null, null, post.answer(), null);
    }
    Invocation invocation = found.invocation().get();
    if (found.answered()) {
      violations.add("posted " + post + ", which was answered and over");
    }
    HttpReply reply = found.expired() ? TOO_LATE : INVALID_ID;
    return new PostVerdict(reply, invocation, found.listener(), post.answer(), null);
  }

  /** On a post for the current invocation. */
  PostVerdict current(Post post, CurrentInvocation current, FaultPlan plan) {
    if (current.answered) {
      if (current.answerConfirmed) {
        violations.add("posted " + post + ", which was answered already");
      }
      return open(post, current, LambdaReply.invalidState("the invocation was answered already"));
    }
    if (hasStaleNonce(post, current.invocation.event())) {
      return open(post, current, TOO_LATE);
    }
    if (current.delivery == Delivery.NONE) {
      violations.add("posted " + post + ", whose event was never delivered in full");
    }
    current.answered = true;
    current.answerConfirmed = plan.delivery() == Delivery.WHOLE;
    if (plan.replacesAnswer()) {
      current.answerConfirmed = false;
      return ended(
          post,
          current,
          LambdaReply.accepted(),
          Post.lost(post.requestId(), "Emulator.AnswerRefused"));
    }
    if (post.exchange().truncated()) {
      violations.add("posted " + post + " with a body that ended early");
      String message = "HTTP request detected as truncated";
      return ended(
          post,
          current,
          LambdaReply.refused(400, "Runtime.TruncatedResponse", message),
          post.replacedBy("Runtime.TruncatedResponse", message));
    }
    if (post.hasInvalidMode()) {
      violations.add("posted " + post + " with a response mode other than streaming");
      String message = "Invalid function response mode";
      return ended(
          post,
          current,
          LambdaReply.refused(400, "InvalidFunctionResponseMode", message),
          post.replacedBy("Runtime.InvalidResponseModeHeader", message));
    }
    long length = post.exchange().bodyLength();
    if (!post.error() && !post.isStreamed() && length > responseLimit) {
      String message =
          "Response payload size ("
              + length
              + " bytes) exceeded maximum allowed payload size ("
              + responseLimit
              + " bytes).";
      return ended(
          post,
          current,
          LambdaReply.refused(413, "RequestEntityTooLarge", message),
          post.replacedBy("Function.ResponseSizeTooLarge", message));
    }
    return ended(post, current, LambdaReply.accepted(), post.answer());
  }

  private boolean hasStaleNonce(Post post, Event event) {
    boolean omitted = event.omitted().stream().anyMatch(Event.INVOCATION_ID::equalsIgnoreCase);
    Optional<String> expected =
        omitted ? Optional.empty() : Header.find(event.headers(), Event.INVOCATION_ID);
    Optional<String> given = post.nonce();
    if (expected.equals(given)) {
      return false;
    }
    if (expected.isEmpty()) {
      violations.add("posted " + post + " with an invocation id, though next gave none");
      return false;
    }
    if (given.isEmpty()) {
      violations.add("posted " + post + " without the invocation id that next gave");
      return false;
    }
    violations.add("posted " + post + " with another invocation id than next gave");
    return true;
  }

  private static PostVerdict open(Post post, CurrentInvocation current, HttpReply reply) {
    return new PostVerdict(reply, current.invocation, null, post.answer(), null);
  }

  private static PostVerdict ended(
      Post post, CurrentInvocation current, HttpReply reply, Answer end) {
    return new PostVerdict(reply, current.invocation, null, post.answer(), end);
  }
}
