package dev.aloft.emulator.internal.lambda;

import dev.aloft.emulator.internal.FaultPlan;
import dev.aloft.emulator.internal.FaultPlan.Delivery;
import dev.aloft.emulator.internal.HttpReply;
import dev.aloft.emulator.internal.PendingInvocation;
import dev.aloft.emulator.internal.Violations;
import dev.aloft.emulator.internal.pull.CurrentInvocation;
import dev.aloft.emulator.internal.pull.EndedInvocations.Ended;
import dev.aloft.emulator.internal.pull.Post;
import dev.aloft.emulator.internal.pull.PostVerdict;
import dev.aloft.emulator.internal.pull.PullProtocol;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Header;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides on posts to {@code response} and {@code error} as the service does: the statuses and
 * error types are those of the Runtime Interface Emulator's {@code rapi} package.
 */
public final class LambdaProtocol implements PullProtocol {
  private static final HttpReply INVALID_ID =
      LambdaReply.refused(400, "InvalidRequestID", "Invalid request ID");
  private static final HttpReply TOO_LATE =
      LambdaReply.refused(410, "InvokeTimeout", "Invoke timeout");

  private final NextReply nextReply;
  private final int responseLimit;
  private final InitPhase init;
  private final Violations violations;

  public LambdaProtocol(
      NextReply nextReply, int responseLimit, InitPhase init, Violations violations) {
    this.nextReply = nextReply;
    this.responseLimit = responseLimit;
    this.init = init;
    this.violations = violations;
  }

  @Override
  public @Nullable HttpReply refusal() {
    if (init.nextAllowed()) {
      return null;
    }
    violations.add("asked for an event after it had reported an init error");
    return LambdaReply.invalidState("the init phase has failed");
  }

  @Override
  public HttpReply event(PendingInvocation invocation) {
    return nextReply.to(invocation);
  }

  @Override
  public HttpReply accepted() {
    return LambdaReply.accepted();
  }

  @Override
  public boolean isStreamed(Post post) {
    return post.exchange().header(LambdaHeaders.RESPONSE_MODE).isPresent();
  }

  @Override
  public PostVerdict late(Post post, @Nullable Ended found) {
    if (found == null) {
      violations.add("posted " + post + ", an id that was not handed out");
      return new PostVerdict(INVALID_ID, null, null, answer(post), null);
    }
    PendingInvocation invocation = found.invocation().get();
    if (found.answered()) {
      violations.add("posted " + post + ", which was answered and over");
    }
    HttpReply reply = found.expired() ? TOO_LATE : INVALID_ID;
    return new PostVerdict(reply, invocation, found.listener(), answer(post), null);
  }

  @Override
  public PostVerdict current(Post post, CurrentInvocation current, FaultPlan plan) {
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
          Answer.lost(post.requestId(), "Emulator.AnswerRefused"));
    }
    return inTime(post, current);
  }

  /** Decides on the only answer of an invocation by its content. */
  private PostVerdict inTime(Post post, CurrentInvocation current) {
    if (post.exchange().truncated()) {
      violations.add("posted " + post + " with a body that ended early");
      String type = "Runtime.TruncatedResponse";
      return replaced(post, current, 400, type, type, "HTTP request detected as truncated");
    }
    if (hasInvalidMode(post)) {
      violations.add("posted " + post + " with a response mode other than streaming");
      String type = "InvalidFunctionResponseMode";
      String replacement = "Runtime.InvalidResponseModeHeader";
      return replaced(post, current, 400, type, replacement, "Invalid function response mode");
    }
    long length = post.exchange().bodyLength();
    if (!post.error() && !isStreamed(post) && length > responseLimit) {
      String message =
          "Response payload size ("
              + length
              + " bytes) exceeded maximum allowed payload size ("
              + responseLimit
              + " bytes).";
      String replacement = "Function.ResponseSizeTooLarge";
      return replaced(post, current, 413, "RequestEntityTooLarge", replacement, message);
    }
    return ended(post, current, LambdaReply.accepted(), answer(post));
  }

  /** Refuses the answer with one type of error; the caller gets another type instead of it. */
  private static PostVerdict replaced(
      Post post,
      CurrentInvocation current,
      int status,
      String refusal,
      String replacement,
      String message) {
    Answer end = post.replacedBy(replacement, LambdaReply.error(replacement, message));
    return ended(post, current, LambdaReply.refused(status, refusal, message), end);
  }

  private static Answer answer(Post post) {
    return post.answer(post.exchange().header(LambdaHeaders.ERROR_TYPE));
  }

  private static boolean hasInvalidMode(Post post) {
    Optional<String> mode = post.exchange().header(LambdaHeaders.RESPONSE_MODE);
    return !post.error() && mode.isPresent() && !mode.get().equals("streaming");
  }

  private boolean hasStaleNonce(Post post, Event event) {
    boolean omitted =
        event.omitted().stream().anyMatch(LambdaHeaders.INVOCATION_ID::equalsIgnoreCase);
    Optional<String> expected =
        omitted ? Optional.empty() : Header.find(event.headers(), LambdaHeaders.INVOCATION_ID);
    Optional<String> given = post.exchange().header(LambdaHeaders.INVOCATION_ID);
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
    return new PostVerdict(reply, current.invocation, null, answer(post), null);
  }

  private static PostVerdict ended(
      Post post, CurrentInvocation current, HttpReply reply, Answer end) {
    return new PostVerdict(reply, current.invocation, null, answer(post), end);
  }
}
