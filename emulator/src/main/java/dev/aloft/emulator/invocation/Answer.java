package dev.aloft.emulator.invocation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The outcome of an invocation. Immutable. */
public final class Answer {

  /** How an invocation ended. */
  public enum Kind {
    /** The function gave a response, and the service would have handed it to the invoker. */
    RESPONSE,
    /**
     * The function reported an error, or the service replaced a refused response by one of its own.
     */
    ERROR,
    /** Nothing acceptable came; {@link Answer#errorType()} says why. */
    LOST
  }

  private final Kind kind;
  private final String requestId;
  private final byte[] body;
  private final List<Header> headers;
  private final List<Header> trailers;
  private final Optional<String> errorType;

  /** For doubles; {@code body} is not copied. */
  public Answer(
      Kind kind,
      String requestId,
      byte[] body,
      List<Header> headers,
      List<Header> trailers,
      Optional<String> errorType) {
    this.kind = kind;
    this.requestId = requestId;
    this.body = body;
    this.headers = headers;
    this.trailers = trailers;
    this.errorType = errorType;
  }

  public Kind kind() {
    return kind;
  }

  public String requestId() {
    return requestId;
  }

  /** What the invoker gets; empty when the invocation was lost. */
  public byte[] body() {
    return body.clone();
  }

  /** The body, read as UTF-8. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The number of bytes of the body. */
  public int length() {
    return body.length;
  }

  /** The headers of the function's post or answer; empty when there was none. */
  public List<Header> headers() {
    return headers;
  }

  /** The first header of the post called {@code name}, in any letter case. */
  public Optional<String> header(String name) {
    return Header.find(headers, name);
  }

  /** The trailer fields of a streamed post. */
  public List<Header> trailers() {
    return trailers;
  }

  /**
   * For an error of the function, its type if it reported one: in the {@code
   * Lambda-Runtime-Function-Error-Type} header on Lambda, as {@code errorType} of a JSON body on
   * SCF and Function Compute. For an event that Knative or Google sent, {@code Sender.Retries} or
   * {@code Sender.GivesUp}: what the sender does with it. For an error of the service, and for a
   * lost invocation, the reason: {@code Function.ResponseSizeTooLarge}, {@code
   * Runtime.TruncatedResponse}, {@code Runtime.InvalidResponseModeHeader}, {@code
   * Runtime.ExitError} (the process ended), {@code Sandbox.Timedout} (the invocation was expired),
   * {@code Emulator.AnswerRefused} (by a fault the test asked for), {@code Emulator.NeverAnswered}
   * (delivered in full several times, never answered), {@code Emulator.ConnectionLost} (a called
   * function ended the connection, or nothing listened), {@code Emulator.Dropped} (the caller left,
   * by a fault the test asked for), {@code Emulator.CorePanic} (Scaleway's core runtime does not
   * survive such an answer), {@code Emulator.Closed}.
   */
  public Optional<String> errorType() {
    return errorType;
  }

  /** An invocation without an acceptable answer. */
  public static Answer lost(String requestId, String reason) {
    return new Answer(Kind.LOST, requestId, new byte[0], List.of(), List.of(), Optional.of(reason));
  }

  @Override
  public String toString() {
    return kind + " " + requestId + " " + errorType.orElse("") + " " + text();
  }
}
