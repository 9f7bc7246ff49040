package dev.aloft.opentelemetry;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends, on a thread of its own, the spans that have ended when it is asked to. The SDK's batch
 * processor may take such a request for one that has just been met.
 */
final class FlushedSpans implements SpanProcessor {
  private final SpanExporter exporter;
  private final List<SpanData> ended = new ArrayList<>();

  FlushedSpans(SpanExporter exporter) {
    this.exporter = exporter;
  }

  @Override
  public void onStart(Context parent, ReadWriteSpan span) {}

  @Override
  public boolean isStartRequired() {
    return false;
  }

  @Override
  public synchronized void onEnd(ReadableSpan span) {
    ended.add(span.toSpanData());
  }

  @Override
  public boolean isEndRequired() {
    return true;
  }

  @Override
  public CompletableResultCode forceFlush() {
    List<SpanData> sent = take();
    if (sent.isEmpty()) {
      return CompletableResultCode.ofSuccess();
    }
    CompletableResultCode result = new CompletableResultCode();
    Thread thread =
        new Thread(
            () -> {
              if (exporter.export(sent).isSuccess()) {
                result.succeed();
              } else {
                result.fail();
              }
            },
            "spans");
    thread.setDaemon(true);
    thread.start();
    return result;
  }

  private synchronized List<SpanData> take() {
    List<SpanData> taken = List.copyOf(ended);
    ended.clear();
    return taken;
  }

  @Override
  public CompletableResultCode shutdown() {
    return forceFlush();
  }
}
