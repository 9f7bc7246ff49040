package dev.aloft.emulator.internal.scf;

import dev.aloft.emulator.internal.FaultPlan;
import dev.aloft.emulator.internal.FaultPlan.Delivery;
import dev.aloft.emulator.internal.HttpReply;
import dev.aloft.emulator.internal.PendingInvocation;
import dev.aloft.emulator.internal.Violations;
import dev.aloft.emulator.internal.json.JsonWriter;
import dev.aloft.emulator.internal.pull.CurrentInvocation;
import dev.aloft.emulator.internal.pull.EndedInvocations.Ended;
import dev.aloft.emulator.internal.pull.Post;
import dev.aloft.emulator.internal.pull.PostVerdict;
import dev.aloft.emulator.internal.pull.PullProtocol;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Header;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The runtime API of a custom runtime, as Tencent's document "Custom Runtime" and the clients
 * {@code tencent_scf} (Rust) and {@code swift-tencent-scf-runtime} show it. The service documents
 * no status for calls in a wrong state; 422 is what the Swift project's local server answers.
 */
public final class ScfProtocol implements PullProtocol {
  private static final HttpReply ACCEPTED = new HttpReply(200, List.of(), new byte[0]);

  private final ScfSettings settings;
  private final ReadyPhase ready;
  private final Violations violations;

  public ScfProtocol(ScfSettings settings, ReadyPhase ready, Violations violations) {
    this.settings = settings;
    this.ready = ready;
    this.violations = violations;
  }

  static HttpReply refused(int status, String message) {
    return HttpReply.json(status, "{\"error\":" + JsonWriter.quote(message) + "}");
  }

  @Override
  public @Nullable HttpReply refusal() {
    if (ready.isDone()) {
      return null;
    }
    violations.add("asked for an event before it had said that it is ready");
    return refused(422, "not ready");
  }

  @Override
  public HttpReply event(PendingInvocation invocation) {
    Event event = invocation.event();
    Duration limit = event.deadline().orElse(settings.timeout());
    List<Header> headers = new ArrayList<>(8);
    headers.add(new Header("Content-Type", "application/json"));
    headers.add(new Header("request_id", invocation.requestId()));
    headers.add(new Header("memory_limit_in_mb", Integer.toString(settings.memoryMb())));
    headers.add(new Header("time_limit_in_ms", Long.toString(limit.toMillis())));
    return new HttpReply(200, event.over(headers), event.body());
  }

  @Override
  public HttpReply accepted() {
    return ACCEPTED;
  }

  @Override
  public boolean isStreamed(Post post) {
    return false;
  }

  @Override
  public PostVerdict late(Post post, @Nullable Ended found) {
    violations.add("posted " + verb(post) + " while no invocation was in flight");
    return new PostVerdict(refused(422, "no invocation in flight"), null, null, answer(post), null);
  }

  @Override
  public PostVerdict current(Post post, CurrentInvocation current, FaultPlan plan) {
    PendingInvocation invocation = current.invocation;
    if (current.answered) {
      if (current.answerConfirmed) {
        violations.add("posted " + verb(post) + " for an invocation that was answered already");
      }
      HttpReply reply = refused(422, "no invocation in flight");
      return new PostVerdict(reply, invocation, null, answer(post), null);
    }
    if (current.delivery == Delivery.NONE) {
      violations.add("posted " + verb(post) + ", though the event was never delivered in full");
    }
    current.answered = true;
    current.answerConfirmed = plan.delivery() == Delivery.WHOLE;
    if (plan.replacesAnswer()) {
      current.answerConfirmed = false;
      Answer lost = Answer.lost(post.requestId(), "Emulator.AnswerRefused");
      return new PostVerdict(ACCEPTED, invocation, null, answer(post), lost);
    }
    if (post.exchange().truncated()) {
      violations.add("posted " + verb(post) + " with a body that ended early");
      return replaced(post, invocation, 400, "the body ended early", "Runtime.TruncatedResponse");
    }
    long length = post.exchange().bodyLength();
    if (!post.error() && length > settings.responseLimit()) {
      String message = length + " bytes exceed the limit of " + settings.responseLimit();
      return replaced(post, invocation, 413, message, "Function.ResponseSizeTooLarge");
    }
    return new PostVerdict(ACCEPTED, invocation, null, answer(post), answer(post));
  }

  private static PostVerdict replaced(
      Post post, PendingInvocation invocation, int status, String message, String errorType) {
    return new PostVerdict(
        refused(status, message),
        invocation,
        null,
        answer(post),
        post.replacedBy(errorType, message));
  }

  /** No header names the type of an error; one that is JSON may name it in its body. */
  private static Answer answer(Post post) {
    return post.answer(post.error() ? ScfErrors.type(text(post)) : Optional.empty());
  }

  private static String text(Post post) {
    return new String(post.exchange().body(), StandardCharsets.UTF_8);
  }

  private static String verb(Post post) {
    return post.error() ? "an error" : "a response";
  }
}
