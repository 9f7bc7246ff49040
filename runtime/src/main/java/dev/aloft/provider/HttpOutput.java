package dev.aloft.provider;

import dev.aloft.function.StreamingResponse;
import dev.aloft.http.HttpFields;
import dev.aloft.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP response, gathered in memory: status, headers, body. Not thread-safe.
 *
 * <p>Generated code calls {@link #start}, and for a body one of {@link #json()}, {@link #text()}
 * and {@link #binary()}, which return the output to write it to, or {@link #stream}.
 */
public final class HttpOutput {
  private static final HttpFields NONE = HttpResponse.<Object>status(200).headers();

  private final Output body = new Output();
  private int status;
  private HttpFields headers = NONE;
  private @Nullable String contentType;

  /** An empty response. */
  public HttpOutput() {
    reset();
  }

  /** Clears the response. */
  public void reset() {
    status = 200;
    headers = NONE;
    contentType = null;
    body.reset();
  }

  /** Clears the response and keeps little memory, as the next one may be long in coming. */
  public void clear() {
    reset();
    body.clear();
  }

  /** Starts over with this status and no headers. */
  public void start(int newStatus) {
    reset();
    status = newStatus;
  }

  /** Starts over with the status and headers of a function's response. */
  public void start(HttpResponse<?> response) {
    reset();
    status = response.status();
    headers = response.headers();
    contentType = headers.first("Content-Type");
  }

  /** Adds a header. */
  public void header(String name, String value) {
    headers = headers.with(name, value);
    if (contentType == null && name.equalsIgnoreCase("Content-Type")) {
      contentType = value;
    }
  }

  /** Where a JSON body is written to. */
  public Output json() {
    return body("application/json");
  }

  /** Where a body of text is written to. */
  public Output text() {
    return body("text/plain; charset=utf-8");
  }

  /** Where a body of bytes is written to. */
  public Output binary() {
    return body("application/octet-stream");
  }

  /** Notes that the body is written later, while it is sent. */
  public void stream(StreamingResponse streamed) {
    body(streamed.contentType()).stream(streamed);
  }

  private Output body(String defaultType) {
    if (contentType == null) {
      header("Content-Type", defaultType);
    }
    return body;
  }

  /** The status code. */
  public int status() {
    return status;
  }

  /** The headers, including {@code Content-Type} if there is a body. */
  public HttpFields headers() {
    return headers;
  }

  /** The {@code Content-Type}; null if absent. */
  public @Nullable String contentType() {
    return contentType;
  }

  /** The body. */
  public Output body() {
    return body;
  }
}
