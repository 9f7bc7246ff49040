package dev.aloft.opentelemetry;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The tracing header of AWS X-Ray: {@code Root=1-5759e988-bd862e3fe1be46a994272793;Parent=
 * 53995c3f42cd8ad8;Sampled=1}, whose fields come in any order ("X-Ray concepts" in the X-Ray
 * developer guide).
 */
final class XRayHeader {
  private static final int ROOT = 35;
  private static final int SPAN_ID = 16;

  private XRayHeader() {}

  /** The span that it names; invalid if it names none, or is malformed. */
  static SpanContext parse(@Nullable String header) {
    String root = header == null ? null : field(header, "Root=");
    String parent = header == null ? null : field(header, "Parent=");
    if (header == null
        || root == null
        || parent == null
        || root.length() != ROOT
        || !root.startsWith("1-")
        || root.charAt(10) != '-'
        || parent.length() != SPAN_ID) {
      return SpanContext.getInvalid();
    }
    String traceId = root.substring(2, 10) + root.substring(11);
    boolean sampled = "1".equals(field(header, "Sampled="));
    SpanContext span =
        SpanContext.createFromRemoteParent(
            traceId.toLowerCase(Locale.ROOT),
            parent.toLowerCase(Locale.ROOT),
            sampled ? TraceFlags.getSampled() : TraceFlags.getDefault(),
            TraceState.getDefault());
    // One whose ids are not hexadecimal would still claim to be sampled.
    return span.isValid() ? span : SpanContext.getInvalid();
  }

  private static @Nullable String field(String header, String prefix) {
    for (int from = 0; from <= header.length(); ) {
      int semicolon = header.indexOf(';', from);
      int to = semicolon < 0 ? header.length() : semicolon;
      String part = header.substring(from, to).strip();
      if (part.startsWith(prefix)) {
        return part.substring(prefix.length());
      }
      from = to + 1;
    }
    return null;
  }
}
