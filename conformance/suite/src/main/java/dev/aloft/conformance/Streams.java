package dev.aloft.conformance;

import dev.aloft.CodecImport;
import dev.aloft.Function;
import dev.aloft.Http;
import dev.aloft.function.StreamingResponse;
import dev.aloft.http.HttpRequest;
import dev.aloft.http.HttpResponse;
import dev.aloft.http.Ndjson;
import dev.aloft.http.Sse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;

/**
 * Functions whose answers are sent while they are written, or whose requests are read while they
 * come, where the cloud does that.
 */
@CodecImport(Streams.Line.class)
public final class Streams {
  private static final int BLOCK = 1_000;

  /** A line of JSON. */
  record Line(int number, String text) {}

  private Streams() {}

  /** Writes a body by the path: blocks of a thousand characters, failures, or what helpers make. */
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
    if (path.equals("/lines")) {
      List<Line> lines = List.of(new Line(1, "one"), new Line(2, "two\nlines"));
      return HttpResponse.ok(Ndjson.response(Streams_Line_JsonCodec.INSTANCE, lines));
    }
    if (path.equals("/published")) {
      return HttpResponse.ok(StreamingResponse.from("text/plain", Streams::publish));
    }
    if (path.equals("/clock")) {
      return HttpResponse.ok(StreamingResponse.of("text/plain", Streams::writeClock));
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

  /** Reads a body while it comes, where the cloud does that: all of it, some, or for an echo. */
  @Function("http-upload")
  @Http
  static HttpResponse<StreamingResponse> upload(HttpRequest<InputStream> request)
      throws IOException {
    InputStream body = request.body();
    if (request.path().equals("/echo")) {
      return HttpResponse.ok(StreamingResponse.of("text/plain", out -> body.transferTo(out)));
    }
    long count = 0;
    if (request.path().equals("/first")) {
      count = body.readNBytes(1).length;
    } else {
      byte[] piece = new byte[10_000];
      for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
        count += read;
      }
    }
    byte[] text = ("got " + count).getBytes(StandardCharsets.US_ASCII);
    return HttpResponse.ok(StreamingResponse.of("text/plain", out -> out.write(text)));
  }

  /** Takes little, and says how much it got. */
  @Function("http-upload-little")
  @Http(maxStreamedBytes = 1_000)
  static String uploadLittle(InputStream body) throws IOException {
    return "got " + body.readAllBytes().length;
  }

  /** When it was written, for a client on the same machine that measures how long it takes. */
  private static void writeClock(OutputStream out) throws IOException {
    out.write(Long.toString(System.nanoTime()).getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  /** From a thread of the publisher's, as soon as there is a subscriber. */
  private static void publish(Flow.Subscriber<? super byte[]> subscriber) {
    SubmissionPublisher<byte[]> publisher = new SubmissionPublisher<>();
    publisher.subscribe(subscriber);
    for (int i = 1; i <= 3; i++) {
      publisher.submit((i + ",").getBytes(StandardCharsets.US_ASCII));
    }
    publisher.close();
  }
}
