package dev.aloft.tooling.run.process;

import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.HttpAnswer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a call ended. Immutable.
 *
 * @param call its number
 * @param http the answer to an HTTP request, if one came
 * @param answers of other calls, one for each invocation that the cloud made of it
 * @param redelivered the ids of the messages that the cloud would deliver again
 * @param message what to tell the caller if there is no answer; empty if there is one
 * @param nanos from sending to the answer; of a cold call, from the start of the process
 * @param cold whether it was the first call of its process
 * @param residentBytes the memory of the process after it, where the system says
 * @param log what the function wrote meanwhile, if asked for
 */
public record Outcome(
    long call,
    Kind kind,
    Optional<HttpAnswer> http,
    List<Answer> answers,
    List<String> redelivered,
    String message,
    long nanos,
    boolean cold,
    OptionalLong residentBytes,
    List<String> log) {

  /** Copies the lists. */
  public Outcome {
    answers = List.copyOf(answers);
    redelivered = List.copyOf(redelivered);
    log = List.copyOf(log);
  }

  /** How. */
  public enum Kind {
    /** The function answered. */
    ANSWERED,
    /** The function failed, or asked for messages again, or an HTTP status is 500 or above. */
    FAILED,
    /** The process ended before it answered. */
    DIED,
    /** No answer came in time; the process was ended. */
    TIMED_OUT,
    /** The cloud has no such trigger. */
    UNSUPPORTED
  }

  /** Whether it is what its caller wanted. */
  public boolean isGood() {
    return kind == Kind.ANSWERED;
  }

  /** The body of its answer, or of the first; empty if there is none. */
  public byte[] body() {
    return http.map(HttpAnswer::body)
        .orElseGet(() -> answers.isEmpty() ? new byte[0] : answers.get(0).body());
  }

  /** The cloud's id of the (first) invocation, where it is known. */
  public Optional<String> requestId() {
    return answers.isEmpty() ? Optional.empty() : Optional.of(answers.get(0).requestId());
  }
}
