package dev.aloft.emulator.invocation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One event to hand to a function, and how to deliver it. Immutable: every method returns a new
 * event.
 *
 * <p>Unless changed here, the headers are those of the cloud: on Lambda and SCF of the answer to
 * {@code next}, elsewhere of the request to the function.
 */
public final class Event {
  private final byte[] body;
  private final List<Header> headers;
  private final List<String> omitted;
  private final List<Fault> faults;
  private final List<Fault> answerFaults;
  private final Optional<String> requestId;
  private final Optional<Duration> deadline;
  private final Optional<Receiver> receiver;

  private Event(
      byte[] body,
      List<Header> headers,
      List<String> omitted,
      List<Fault> faults,
      List<Fault> answerFaults,
      Optional<String> requestId,
      Optional<Duration> deadline,
      Optional<Receiver> receiver) {
    this.body = body;
    this.headers = headers;
    this.omitted = omitted;
    this.faults = faults;
    this.answerFaults = answerFaults;
    this.requestId = requestId;
    this.deadline = deadline;
    this.receiver = receiver;
  }

  /** An event whose body is this text, in UTF-8. */
  public static Event of(String json) {
    return of(json.getBytes(StandardCharsets.UTF_8));
  }

  /** An event with this body; the array must not be changed afterwards. */
  public static Event of(byte[] body) {
    return new Event(
        body,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Adds a header to those of the delivery, or replaces the one of that name. */
  public Event header(String name, String value) {
    List<Header> changed = new ArrayList<>(headers);
    changed.removeIf(header -> header.name().equalsIgnoreCase(name));
    changed.add(new Header(name, value));
    return new Event(
        body, List.copyOf(changed), omitted, faults, answerFaults, requestId, deadline, receiver);
  }

  /** Leaves out one of the headers the service would send. */
  public Event withoutHeader(String name) {
    return new Event(
        body, headers, plus(omitted, name), faults, answerFaults, requestId, deadline, receiver);
  }

  /**
   * What goes wrong when the event is delivered. Called again, it sets what goes wrong at the
   * second delivery, and so on; deliveries beyond the list are correct. An event is delivered again
   * when the runtime asks for the next one without having answered it, as the service does; where
   * the function is called, when it did not receive the whole event.
   */
  public Event fault(Fault fault) {
    return new Event(
        body, headers, omitted, plus(faults, fault), answerFaults, requestId, deadline, receiver);
  }

  /**
   * What goes wrong when the runtime posts its response or error. Called again, it sets what goes
   * wrong at the second post, and so on.
   *
   * <p>After a close before reading the post does not count: it may be sent again. After every
   * other close or malformed answer the post was taken, and sending it again is a repetition
   * ({@link Invocation#answers()}). A {@link Fault#status(int)} refuses the post and ends the
   * invocation as lost.
   *
   * <p>Where the function is called, only closing applies: the caller leaves before or within the
   * answer, and the invocation is lost.
   */
  public Event answerFault(Fault fault) {
    return new Event(
        body, headers, omitted, faults, plus(answerFaults, fault), requestId, deadline, receiver);
  }

  /** The time from the delivery to the deadline that the function sees; may be zero or negative. */
  public Event deadline(Duration untilDeadline) {
    return new Event(
        body,
        headers,
        omitted,
        faults,
        answerFaults,
        requestId,
        Optional.of(untilDeadline),
        receiver);
  }

  /** Sends a nonce of the delivery attempt, which a Lambda runtime must repeat in its post. */
  public Event invocationId(String nonce) {
    return header("Lambda-Runtime-Invocation-Id", nonce);
  }

  /** The request id to use instead of a random one. */
  public Event requestId(String id) {
    return new Event(
        body, headers, omitted, faults, answerFaults, Optional.of(id), deadline, receiver);
  }

  /**
   * Who gets the parts of a streamed answer as they arrive. Only for doubles that are asked for
   * their events.
   */
  public Event receiver(Receiver streamed) {
    return new Event(
        body, headers, omitted, faults, answerFaults, requestId, deadline, Optional.of(streamed));
  }

  /** Who gets the parts of a streamed answer as they arrive. */
  public Optional<Receiver> receiver() {
    return receiver;
  }

  /** The body itself, not a copy; must not be modified. */
  public byte[] body() {
    return body;
  }

  /** The headers added or replaced. */
  public List<Header> headers() {
    return headers;
  }

  /** The names of headers left out. */
  public List<String> omitted() {
    return omitted;
  }

  /** What goes wrong at each delivery. */
  public List<Fault> faults() {
    return faults;
  }

  /** What goes wrong at each answer. */
  public List<Fault> answerFaults() {
    return answerFaults;
  }

  /** The request id to use; empty for a random one. */
  public Optional<String> requestId() {
    return requestId;
  }

  /** The time to the deadline; empty for the configured time-out. */
  public Optional<Duration> deadline() {
    return deadline;
  }

  /** These headers with the ones added or replaced and without those left out. */
  public List<Header> over(List<Header> usual) {
    List<Header> result = new ArrayList<>(usual);
    for (Header own : headers) {
      result.removeIf(header -> header.name().equalsIgnoreCase(own.name()));
      result.add(own);
    }
    for (String name : omitted) {
      result.removeIf(header -> header.name().equalsIgnoreCase(name));
    }
    return result;
  }

  private static <T> List<T> plus(List<T> list, T added) {
    List<T> longer = new ArrayList<>(list);
    longer.add(added);
    return List.copyOf(longer);
  }
}
