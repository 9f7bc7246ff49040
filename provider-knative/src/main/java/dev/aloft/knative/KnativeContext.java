package dev.aloft.knative;

import dev.aloft.function.Context;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What only container platforms with CloudEvents report about an invocation. Obtained with {@code
 * context.as(KnativeContext.class)}. Thread-safe.
 *
 * <p>The attributes are those of CloudEvents 1.0.2, and null if the call was not an event. Values
 * from headers are decoded as section 3.1.3.2 of its HTTP protocol binding says, but a percent sign
 * that no two hexadecimal digits follow is kept: the Go and Java SDKs, and so Knative, do not
 * encode. {@link #header} returns headers as they were sent. Numbers and booleans are given as
 * text, as in binary mode. Where an adapter gives its function a whole batch, the attributes are
 * those of the first event.
 *
 * <p>{@link #requestId} is {@code X-Request-Id}, else the event's id, else a random one.
 */
public interface KnativeContext extends Context {
  /** Whether the call was a CloudEvent. */
  boolean isEvent();

  /** The event's {@code id}, unique for its {@link #source()}. */
  @Nullable String eventId();

  /** The event's {@code source}, a URI reference. */
  @Nullable String source();

  /** The event's {@code type}. */
  @Nullable String type();

  /** The event's {@code subject}; null if absent. */
  @Nullable String subject();

  /** The event's {@code time}; null if absent. */
  @Nullable Instant time();

  /** The event's {@code datacontenttype}, as it was sent; null if absent. */
  @Nullable String dataContentType();

  /** The event's {@code dataschema}, a URI; null if absent. */
  @Nullable String dataSchema();

  /**
   * An extension attribute.
   *
   * @param name its name, in lower case, without {@code ce-}
   * @return its value; null if absent
   */
  @Nullable String extension(String name);

  /** All extension attributes by name; empty if there are none. Immutable. */
  Map<String, String> extensions();

  /** The service ({@code K_SERVICE}, or {@code CONTAINER_APP_NAME}); null if absent. */
  @Nullable String serviceName();

  /** The revision ({@code K_REVISION}, or {@code CONTAINER_APP_REVISION}); null if absent. */
  @Nullable String revisionName();

  /**
   * How often the call was attempted, this time included: Cloud Tasks sends it, and Pub/Sub with a
   * wrapped message if the subscription has a dead-letter policy. 0 if unknown.
   */
  int deliveryAttempt();

  /**
   * Answers with an event: it has these attributes, and the function's result is its data, in the
   * encoding of any result; without a result it has none. The last call counts.
   *
   * <pre>{@code
   * Receipt place(Order order, Context context) {
   *   context.as(KnativeContext.class).reply(ReplyEvent.ofType("com.example.order.placed"));
   *   return store.place(order);
   * }
   * }</pre>
   *
   * <p>The event is sent in binary mode, and only to callers that ask for one with {@code Prefer:
   * reply}, as Knative's brokers, channels and sources do; others get the usual answer. Events of a
   * batch have no answers of their own, nor have HTTP functions, which can set any header.
   *
   * <p>Use a type that is not the function's own trigger: a broker would send it back, up to 255
   * times.
   */
  void reply(ReplyEvent event);
}
