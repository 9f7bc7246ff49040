package dev.aloft.provider;

import dev.aloft.http.HttpRequest;
import dev.aloft.json.ByteSlice;
import dev.aloft.json.JsonCodec;
import dev.aloft.json.JsonLimits;
import dev.aloft.json.JsonReader;
import dev.aloft.wire.RequestStream;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request: its head, and its body not yet decoded. Not thread-safe.
 *
 * <p>Knows whether the body is being decoded, to distinguish such a failure from one of the
 * function.
 */
public final class HttpInput {
  private final Input body = new Input();
  private @Nullable HttpRequest<?> head;
  private @Nullable InputStream incoming;
  private @Nullable String route;

  /** An input without a request; {@link #reset} gives it one. */
  public HttpInput() {}

  /** Points at the next request. */
  public void reset(HttpRequest<?> newHead, byte[] buffer, int offset, int length) {
    head = newHead;
    body.reset(buffer, offset, length);
  }

  /** Points at the next request, whose body is read while it comes. */
  public void reset(HttpRequest<?> newHead, InputStream newIncoming) {
    clear();
    head = newHead;
    incoming = newIncoming;
  }

  /** Points at the next request, whose body is a part of an event. */
  public void reset(HttpRequest<?> newHead, ByteSlice part) {
    head = newHead;
    body.part(part);
  }

  /**
   * Notes the pattern by which the cloud's gateway has chosen the function for this request.
   *
   * @param newRoute such as {@code /orders/{id}}; null if there is none
   */
  public void route(@Nullable String newRoute) {
    route = newRoute;
  }

  /** What {@link #route(String)} noted; null if nothing. */
  public @Nullable String route() {
    return route;
  }

  /** Releases the request, and memory that only it needed. */
  public void clear() {
    head = null;
    route = null;
    incoming = null;
    body.clear();
  }

  /**
   * Decodes the body within these limits, a constant, instead of the default ones.
   *
   * @return this input
   */
  public HttpInput within(JsonLimits limits) {
    body.within(limits);
    return this;
  }

  /** The request without its body. */
  public HttpRequest<?> head() {
    if (head == null) {
      throw new IllegalStateException("There is no request.");
    }
    return head;
  }

  /** The request with its decoded body. */
  public <T extends @Nullable Object> HttpRequest<T> with(T decoded) {
    return head().withBody(decoded);
  }

  /**
   * Decodes the body.
   *
   * @throws dev.aloft.json.JsonException if it is not one JSON value that the codec accepts
   */
  public <T> T read(JsonCodec<T> codec) {
    return body.read(codec);
  }

  /**
   * Decodes the body; null for JSON {@code null} and for an empty body.
   *
   * @throws dev.aloft.json.JsonException if it is not one JSON value that the codec accepts
   */
  public <T> @Nullable T readNullable(JsonCodec<T> codec) {
    if (body.length() == 0) {
      return null;
    }
    return body.readNullable(codec);
  }

  /** The length of the body in bytes; 0 of one that is read while it comes. */
  public int length() {
    return body.length();
  }

  /** Whether there is no body, not even white space. */
  public boolean isEmpty() {
    return body.length() == 0;
  }

  /** Starts decoding the body by hand. Ends with {@link #end()}. */
  public JsonReader begin() {
    return body.begin();
  }

  /** Checks that nothing but white space follows the decoded value. */
  public void end() {
    body.end();
  }

  /** A copy of the body, byte for byte. */
  public byte[] bytes() {
    return body.bytes();
  }

  /** The body as a stream: while it comes, or a copy of what came before. */
  public InputStream stream() {
    return incoming == null ? body.stream() : incoming;
  }

  /**
   * Ends a body that is read while it comes, also for a thread that waits for more of it: what
   * reads it gets an {@link java.io.IOException}. Does nothing to one that came before.
   */
  public void endStream() {
    if (incoming instanceof RequestStream stream) {
      stream.end();
    }
  }

  /** The body as text. */
  public String text() {
    return body.text();
  }

  /** Whether decoding has begun and not ended. */
  public boolean isDecoding() {
    return body.isDecoding();
  }

  /** The body alone. */
  Input body() {
    return body;
  }
}
