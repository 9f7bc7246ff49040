package dev.aloft.opentelemetry;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.TreeMap;
import java.util.TreeSet;

/** Sends what a process recorded to the test's collector. */
final class LineExporter {
  private LineExporter() {}

  private static CompletableResultCode post(String path, String lines) {
    try {
      URI uri = URI.create(System.getenv("COLLECTOR") + path);
      HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
      connection.setDoOutput(true);
      connection.getOutputStream().write(lines.getBytes(StandardCharsets.UTF_8));
      return connection.getResponseCode() == 200
          ? CompletableResultCode.ofSuccess()
          : CompletableResultCode.ofFailure();
    } catch (IOException e) {
      return CompletableResultCode.ofExceptionalFailure(e);
    }
  }

  private static String text(Attributes attributes) {
    TreeMap<String, Object> sorted = new TreeMap<>();
    attributes.forEach((key, value) -> sorted.put(key.getKey(), value));
    return sorted.toString();
  }

  static final class Spans implements SpanExporter {
    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
      StringBuilder lines = new StringBuilder();
      spans.forEach(span -> lines.append(SpanLine.write(span)).append('\n'));
      return post("/spans", lines.toString());
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }

  static final class Metrics implements MetricExporter {
    @Override
    public CompletableResultCode export(Collection<MetricData> metrics) {
      StringBuilder lines = new StringBuilder();
      for (MetricData metric : metrics) {
        TreeSet<String> points = new TreeSet<>();
        metric
            .getLongSumData()
            .getPoints()
            .forEach(p -> points.add(text(p.getAttributes()) + "=" + p.getValue()));
        metric
            .getHistogramData()
            .getPoints()
            .forEach(p -> points.add(text(p.getAttributes()) + "=" + p.getCount()));
        lines.append(metric.getName()).append(' ').append(metric.getUnit()).append(' ');
        lines.append(metric.getType()).append(' ').append(points).append('\n');
      }
      return post("/metrics", lines.toString());
    }

    @Override
    public AggregationTemporality getAggregationTemporality(InstrumentType instrument) {
      return AggregationTemporality.CUMULATIVE;
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }
}
