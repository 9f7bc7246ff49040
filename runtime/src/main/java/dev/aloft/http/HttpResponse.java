package dev.aloft.http;

import org.jspecify.annotations.Nullable;

/**
 * A response. Its body is encoded by its type: a codec gives {@code application/json}, text {@code
 * text/plain; charset=utf-8}, bytes and streams {@code application/octet-stream}, unless a {@code
 * Content-Type} is given. Immutable, if its body is.
 *
 * @param <T> what the body is encoded from
 */
public final class HttpResponse<T> {
  private final int status;
  private final HttpFields headers;
  private final @Nullable T body;

  private HttpResponse(int status, HttpFields headers, @Nullable T body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /** Status 200 with a body. */
  public static <T> HttpResponse<T> ok(T body) {
    return of(200, body);
  }

  /**
   * A response with a body.
   *
   * @param status 200 to 599
   * @param body the body; null for a response without one
   */
  public static <T> HttpResponse<T> of(int status, @Nullable T body) {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException(
          "The status is " + status + "; a final response has one from 200 to 599.");
    }
    return new HttpResponse<>(status, HttpFields.NO_HEADERS, body);
  }

  /**
   * A response without a body.
   *
   * @param status 200 to 599
   */
  public static <T> HttpResponse<T> status(int status) {
    return of(status, null);
  }

  /**
   * The same with one more header.
   *
   * @param value visible ASCII, blanks and tabs. HTTP has no encoding for other characters, and
   *     every cloud would send them differently: percent-encode them in a URL, and write a
   *     parameter as {@code filename*=UTF-8''...} (RFC 8187)
   * @throws IllegalArgumentException if the name is not a token, or the value has another character
   */
  public HttpResponse<T> withHeader(String name, String value) {
    HeaderRules.check(name, value);
    return new HttpResponse<>(status, headers.with(name, value), body);
  }

  /**
   * The same with one more cookie.
   *
   * @param cookie the value of a {@code Set-Cookie} header: {@code "id=7; Path=/; HttpOnly"}
   */
  public HttpResponse<T> withCookie(String cookie) {
    return withHeader("Set-Cookie", cookie);
  }

  /** The status code. */
  public int status() {
    return status;
  }

  /** The headers, in order, including each {@code Set-Cookie}. */
  public HttpFields headers() {
    return headers;
  }

  /** The body, or null. */
  public @Nullable T body() {
    return body;
  }

  /** The status; no header, as one may be a secret. */
  @Override
  public String toString() {
    return "HttpResponse " + status;
  }
}
