package dev.aloft.emulator.invocation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A request of an HTTP client, before any cloud has touched it. Immutable. */
public final class HttpCall {
  private final String method;
  private final String target;
  private final List<Header> headers;
  private final byte[] body;
  private final Optional<HttpReceiver> receiver;

  private HttpCall(
      String method,
      String target,
      List<Header> headers,
      byte[] body,
      Optional<HttpReceiver> receiver) {
    this.method = method;
    this.target = target;
    this.headers = headers;
    this.body = body;
    this.receiver = receiver;
  }

  /**
   * A request without headers and body.
   *
   * @param target path and query as in the request line, percent-encoded
   */
  public static HttpCall of(String method, String target) {
    if (!target.startsWith("/")) {
      throw new IllegalArgumentException("a target begins with a slash, this does not: " + target);
    }
    return new HttpCall(method, target, List.of(), new byte[0], Optional.empty());
  }

  public static HttpCall get(String target) {
    return of("GET", target);
  }

  /** A POST with this body and content type. */
  public static HttpCall post(String target, String contentType, String body) {
    return of("POST", target).header("Content-Type", contentType).body(body);
  }

  /** Adds a header field; several of one name are several fields. */
  public HttpCall header(String name, String value) {
    List<Header> more = new ArrayList<>(headers);
    more.add(new Header(name, value));
    return new HttpCall(method, target, List.copyOf(more), body, receiver);
  }

  /** The same request with this text, in UTF-8, as its body. */
  public HttpCall body(String text) {
    return body(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The same request with this body; the array must not be changed afterwards. */
  public HttpCall body(byte[] bytes) {
    return new HttpCall(method, target, headers, bytes, receiver);
  }

  /**
   * The same request, of whose answer the receiver gets each part as it arrives, where the function
   * and the cloud stream it; the answer that the double then returns has only the start of the
   * body.
   */
  public HttpCall receiver(HttpReceiver streamed) {
    return new HttpCall(method, target, headers, body, Optional.of(streamed));
  }

  /** What gets a streamed answer. */
  public Optional<HttpReceiver> receiver() {
    return receiver;
  }

  public String method() {
    return method;
  }

  public String target() {
    return target;
  }

  /** The target up to the question mark, still encoded. */
  public String path() {
    int question = target.indexOf('?');
    return question < 0 ? target : target.substring(0, question);
  }

  /** What follows the question mark, still encoded; empty when there is none. */
  public String query() {
    int question = target.indexOf('?');
    return question < 0 ? "" : target.substring(question + 1);
  }

  /** In the order given. */
  public List<Header> headers() {
    return headers;
  }

  /** The first header called {@code name}, in any letter case. */
  public Optional<String> header(String name) {
    return Header.find(headers, name);
  }

  /** The body itself, not a copy; must not be modified. */
  public byte[] body() {
    return body;
  }

  @Override
  public String toString() {
    return method + " " + target;
  }
}
