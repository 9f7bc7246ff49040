package dev.aloft.aws.internal;

import dev.aloft.provider.lifecycle.TraceParents;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A W3C {@code traceparent} from an X-Ray trace header, mapped as OpenTelemetry's AWS X-Ray
 * propagator does it: the two parts of the root make the trace id, the parent is the span id.
 */
public final class TraceParent {
  private static final int SPAN_ID = 16;

  private TraceParent() {}

  /** The W3C header if it is well formed, else the translated X-Ray header, else null. */
  public static @Nullable String of(@Nullable String w3c, @Nullable String xray) {
    String valid = TraceParents.valid(w3c);
    return valid != null || xray == null ? valid : translate(xray);
  }

  private static @Nullable String translate(String xray) {
    String root = field(xray, "Root=");
    String parent = field(xray, "Parent=");
    if (root == null
        || parent == null
        || root.length() != 35
        || !root.startsWith("1-")
        || root.charAt(10) != '-'
        || parent.length() != SPAN_ID) {
      return null;
    }
    String traceId = (root.substring(2, 10) + root.substring(11)).toLowerCase(Locale.ROOT);
    return TraceParents.of(
        traceId, parent.toLowerCase(Locale.ROOT), "1".equals(field(xray, "Sampled=")));
  }

  private static @Nullable String field(String xray, String prefix) {
    int from = 0;
    while (from <= xray.length()) {
      int semicolon = xray.indexOf(';', from);
      int to = semicolon < 0 ? xray.length() : semicolon;
      String part = xray.substring(from, to).trim();
      if (part.startsWith(prefix)) {
        return part.substring(prefix.length());
      }
      from = to + 1;
    }
    return null;
  }
}
