package dev.aloft.emulator.invocation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An answer as an HTTP client gets it, without the fields that frame it. Immutable. */
public final class HttpAnswer {
  private final int status;
  private final List<Header> headers;
  private final byte[] body;

  /** For doubles; {@code body} is not copied. */
  public HttpAnswer(int status, List<Header> headers, byte[] body) {
    this.status = status;
    this.headers = List.copyOf(headers);
    this.body = body;
  }

  public int status() {
    return status;
  }

  /** Every field, including repeated ones. */
  public List<Header> headers() {
    return headers;
  }

  /** The first header called {@code name}, in any letter case. */
  public Optional<String> header(String name) {
    return Header.find(headers, name);
  }

  /** The values of all headers called {@code name}, such as each {@code Set-Cookie}. */
  public List<String> values(String name) {
    List<String> values = new ArrayList<>();
    for (Header header : headers) {
      if (header.name().equalsIgnoreCase(name)) {
        values.add(header.value());
      }
    }
    return List.copyOf(values);
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
    return status + " " + headers + " " + text();
  }
}
