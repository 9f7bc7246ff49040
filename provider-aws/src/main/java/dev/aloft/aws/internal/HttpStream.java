package dev.aloft.aws.internal;

import dev.aloft.function.StreamingResponse;
import dev.aloft.provider.HttpInput;
import dev.aloft.provider.HttpOutput;
import dev.aloft.provider.Output;
import dev.aloft.provider.stream.BodySink;
import dev.aloft.provider.trigger.StreamFailure;
import dev.aloft.wire.AnswerRules;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A streamed HTTP response as Lambda takes it: a prelude of JSON with status, headers and cookies,
 * eight zero bytes, the body ("Response streaming for Lambda functions" in the Lambda developer
 * guide). The prelude and the zero bytes are chunks of their own, as cargo-lambda takes the first
 * two chunks for them.
 */
public final class HttpStream implements StreamingResponse.Body {
  private static final String TYPE = "application/vnd.awslambda.http-integration-response";
  private static final byte[] SEPARATOR = new byte[8];

  private final HttpFront front;
  private final HttpInput request;
  private final HttpOutput response;
  private final StreamingResponse streamed;
  private final Output output;

  private HttpStream(
      HttpFront front,
      HttpInput request,
      HttpOutput response,
      StreamingResponse streamed,
      Output output) {
    this.front = front;
    this.request = request;
    this.response = response;
    this.streamed = streamed;
    this.output = output;
  }

  /**
   * The streamed answer to an event.
   *
   * @param output where the prelude is put together
   */
  public static StreamingResponse of(
      HttpFront front,
      HttpInput request,
      HttpOutput response,
      StreamingResponse streamed,
      Output output) {
    return StreamingResponse.of(TYPE, new HttpStream(front, request, response, streamed, output));
  }

  /** A body that fails before a byte of it is sent is replaced by an error response. */
  @Override
  public void writeTo(OutputStream out) throws Exception {
    BodySink sink = (BodySink) out;
    writePrelude(sink);
    if (AnswerRules.isBodiless(response.status(), request.head().method())) {
      return;
    }
    try {
      streamed.body().writeTo(sink);
    } catch (Throwable failure) {
      if (sink.isSent() || sink.broken() != null) {
        throw failure;
      }
      sink.discard();
      StreamFailure.replace(failure, request, response, output);
      writePrelude(sink);
      sink.write(response.body().buffer(), 0, response.body().length());
    }
  }

  private void writePrelude(BodySink sink) throws IOException {
    int start = output.length();
    HttpEventWriter.writePrelude(front, response, output);
    sink.write(output.buffer(), start, output.length() - start);
    sink.endPart();
    sink.write(SEPARATOR, 0, SEPARATOR.length);
    sink.endPart();
  }
}
