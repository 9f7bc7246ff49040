package dev.aloft.conformance;

import dev.aloft.Function;
import dev.aloft.Http;
import dev.aloft.function.StreamingResponse;
import dev.aloft.http.HttpRequest;
import dev.aloft.http.HttpResponse;
import dev.aloft.http.Sse;
import java.nio.charset.StandardCharsets;

/** Functions whose answers are sent while they are written, where the cloud does that. */
public final class Streams {
  private static final int BLOCK = 1_000;

  private Streams() {}

  /** Writes a body by the path: blocks of a thousand characters, failures, or events. */
  @Function("http-stream")
  @Http
  static HttpResponse<StreamingResponse> stream(HttpRequest<Void> request) {
    String path = request.path();
    if (path.equals("/events")) {
      return HttpResponse.ok(
          Sse.response(
              events -> {
                events.send(Sse.event("one").named("number").withId("1"));
                events.comment("");
                events.send("two\nlines");
              }));
    }
    StreamingResponse body =
        StreamingResponse.of(
            "text/plain; charset=utf-8",
            out -> {
              byte[] block = "0123456789".repeat(BLOCK / 10).getBytes(StandardCharsets.US_ASCII);
              if (path.equals("/early")) {
                throw new IllegalStateException("before the first byte");
              }
              if (path.equals("/late")) {
                out.write(block);
                out.flush();
                throw new IllegalStateException("after the first byte");
              }
              int blocks = Integer.parseInt(path.substring(1));
              for (int i = 0; i < blocks; i++) {
                out.write(block);
              }
            });
    return HttpResponse.of(203, body).withHeader("X-Streamed", "yes");
  }
}
