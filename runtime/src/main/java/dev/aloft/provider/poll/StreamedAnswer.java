package dev.aloft.provider.poll;

import dev.aloft.function.Context;
import dev.aloft.function.StreamingResponse;
import dev.aloft.provider.ErrorReport;
import dev.aloft.provider.lifecycle.Failures;
import dev.aloft.provider.stream.BodySink;
import dev.aloft.wire.ChunkedRequest;
import dev.aloft.wire.WireResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** The answer to an event while the function writes it. */
final class StreamedAnswer<C extends Context> extends BodySink {
  private final PollLoop<C> loop;
  private final PollConnection api;
  private final C context;
  private final StreamingResponse response;
  private @Nullable ChunkedRequest request;

  StreamedAnswer(PollLoop<C> loop, PollConnection api, C context, StreamingResponse response) {
    this.loop = loop;
    this.api = api;
    this.context = context;
    this.response = response;
  }

  @Override
  protected OutputStream open() {
    ChunkedRequest opened = loop.stream(api, context, response.contentType());
    request = opened;
    return opened;
  }

  @Override
  public boolean isSent() {
    return request != null && request.isSent();
  }

  @Override
  protected void drop() {
    request = null;
  }

  @Override
  public void endPart() throws IOException {
    if (request != null) {
      request.endChunk();
    }
  }

  /**
   * Lets the function write the answer, and completes it.
   *
   * @return false if the process has to end
   */
  boolean deliver(Recovery<C> recovery) {
    Throwable failure = run(response);
    boolean interrupted = Thread.interrupted();
    ChunkedRequest opened = request;
    IOException lost = broken();
    if (opened == null || (failure != null && !opened.isSent())) {
      Throwable why = failure == null ? new IllegalStateException("nothing was opened") : failure;
      return recovery.invocationFailed(loop, api, context, why, interrupted);
    }
    if (lost != null) {
      WireResponse early = opened.earlyAnswer();
      if (early == null) {
        recovery.streamLost(context.requestId(), lost, count());
      } else {
        recovery.streamRefused(context.requestId(), early.status(), count());
      }
      opened.abort();
      Throwable unrelated = unrelated();
      return unrelated == null
          || failed(recovery, unrelated, ErrorReport.of(unrelated, loop.handler()));
    }
    ErrorReport report = failure == null ? null : ErrorReport.of(failure, loop.handler());
    try {
      int status =
          (report == null ? opened.finish() : opened.finish(loop.trailers(report))).status();
      if (status >= 300) {
        recovery.streamRefused(context.requestId(), status, count());
      }
    } catch (IOException e) {
      recovery.streamLost(context.requestId(), e, count());
    }
    return failure == null || report == null || failed(recovery, failure, report);
  }

  private boolean failed(Recovery<C> recovery, Throwable failure, ErrorReport report) {
    return recovery.streamFailed(loop, api, context, failure, report) && !Failures.isFatal(failure);
  }
}
