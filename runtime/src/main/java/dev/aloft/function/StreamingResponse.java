package dev.aloft.function;

import java.io.OutputStream;
import java.util.concurrent.Flow;

/**
 * A result whose bytes are sent while the function still produces them. Return it from an
 * {@code @Http} function, alone or as the body of an {@link dev.aloft.http.HttpResponse}; on AWS
 * Lambda any plain {@code @Function} may return it, too:
 *
 * <pre>{@code
 * @Function
 * @Http
 * StreamingResponse export() {
 *   return StreamingResponse.of("text/csv", out -> {
 *     for (Row row : rows()) {
 *       out.write(row.toCsv());
 *     }
 *   });
 * }
 * }</pre>
 *
 * <p>The body is written once, after the function method has returned, on the same thread and as a
 * part of the same invocation: its deadline, its place among the concurrent invocations and its
 * record in the log include the body. It is not written at all where the answer has no body: for a
 * HEAD request, and with status 204, 205 or 304.
 *
 * <p>Immutable, and as thread-safe as its body.
 */
public final class StreamingResponse {
  private final String contentType;
  private final Body body;

  private StreamingResponse(String contentType, Body body) {
    this.contentType = contentType;
    this.body = body;
  }

  /** Writes the body of a streamed answer. */
  public interface Body {
    /**
     * Writes the whole body; the answer is complete when this returns.
     *
     * <p>What is written is collected up to about 16 KiB before it is sent; {@link
     * OutputStream#flush()} sends it at once. A write waits while the client reads slowly, and
     * throws an {@link java.io.IOException} once the client is gone: let it through, as nobody is
     * left to answer. After {@link OutputStream#close()} nothing can be written; it has no other
     * effect.
     *
     * <p>If this throws before anything was sent, the invocation fails as if the function method
     * had thrown. Later, nothing can replace what was sent: the answer is broken off, which the
     * client sees, and the failure is recorded in the log.
     *
     * @param out where the bytes go; for one thread at a time, and only until this returns
     * @throws Exception why there is no more of the body
     */
    void writeTo(OutputStream out) throws Exception;
  }

  /** A body of bytes: {@code application/octet-stream}. */
  public static StreamingResponse of(Body body) {
    return of("application/octet-stream", body);
  }

  /**
   * A body with its media type.
   *
   * @param contentType the value of {@code Content-Type}, unless an {@code HttpResponse} around
   *     this has one; visible ASCII and blanks, for example {@code text/csv; charset=utf-8}
   * @throws IllegalArgumentException if the content type is empty or has another character
   */
  public static StreamingResponse of(String contentType, Body body) {
    boolean good = !contentType.isBlank();
    for (int i = 0; i < contentType.length(); i++) {
      good &= contentType.charAt(i) >= ' ' && contentType.charAt(i) <= '~';
    }
    if (!good) {
      throw new IllegalArgumentException(
          "The content type is \"" + contentType + "\"; expected one such as text/csv.");
    }
    return new StreamingResponse(contentType, body);
  }

  /**
   * A body that a publisher publishes, on threads of its own or on the invocation's. It is
   * subscribed to once, after the function method has returned, or not at all where the answer has
   * no body; and asked for one item at a time, as the client takes them; its subscription is
   * cancelled once no further item can be sent. An error that it signals is as if {@link
   * Body#writeTo} threw it.
   *
   * @param contentType as for {@link #of(String, Body)}
   * @param publisher must signal its end: an invocation waits for the next item as long as the
   *     cloud lets it
   */
  public static StreamingResponse from(String contentType, Flow.Publisher<byte[]> publisher) {
    return of(contentType, new PublishedBody(publisher));
  }

  /** The media type of the body. */
  public String contentType() {
    return contentType;
  }

  /** What writes the body. */
  public Body body() {
    return body;
  }

  /** The media type; nothing of the body is known before it is written. */
  @Override
  public String toString() {
    return "StreamingResponse of " + contentType;
  }
}
