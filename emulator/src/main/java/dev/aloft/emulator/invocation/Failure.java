package dev.aloft.emulator.invocation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A failure a runtime or an extension reported outside an invocation. Immutable. */
public final class Failure {
  private final Optional<String> errorType;
  private final List<Header> headers;
  private final byte[] body;

  public Failure(Optional<String> errorType, List<Header> headers, byte[] body) {
    this.errorType = errorType;
    this.headers = headers;
    this.body = body;
  }

  /** The error type from the request's header, if it was sent. */
  public Optional<String> errorType() {
    return errorType;
  }

  /** The headers of the report. */
  public List<Header> headers() {
    return headers;
  }

  /** The first header called {@code name}, in any letter case. */
  public Optional<String> header(String name) {
    return Header.find(headers, name);
  }

  public byte[] body() {
    return body.clone();
  }

  /** The body, read as UTF-8. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return errorType.orElse("(no error type)") + ": " + text();
  }
}
