package dev.aloft.emulator.invocation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** One HTTP request an emulator received, and the status it answered with. Immutable. */
public final class Exchange {
  private final int connection;
  private final String method;
  private final String path;
  private final List<Header> headers;
  private final byte[] body;
  private final List<Header> trailers;
  private final int status;

  public Exchange(
      int connection,
      String method,
      String path,
      List<Header> headers,
      byte[] body,
      List<Header> trailers,
      int status) {
    this.connection = connection;
    this.method = method;
    this.path = path;
    this.headers = headers;
    this.body = body;
    this.trailers = trailers;
    this.status = status;
  }

  /** The TCP connection it came over; the first one an emulator accepts is 1. */
  public int connection() {
    return connection;
  }

  public String method() {
    return method;
  }

  /** The request target as received, a configured path prefix included. */
  public String path() {
    return path;
  }

  /** In the order received, names in the letter case received. */
  public List<Header> headers() {
    return headers;
  }

  /** The first header called {@code name}, in any letter case. */
  public Optional<String> header(String name) {
    return Header.find(headers, name);
  }

  /** The body without its transfer coding; empty when there was none, or when it was not read. */
  public byte[] body() {
    return body.clone();
  }

  /** The body, read as UTF-8. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The trailer fields of a chunked body. */
  public List<Header> trailers() {
    return trailers;
  }

  /** The status answered; 0 as long as, or if ever, no answer was given. */
  public int status() {
    return status;
  }

  @Override
  public String toString() {
    return "#" + connection + " " + method + " " + path + " " + body.length + " B -> " + status;
  }
}
