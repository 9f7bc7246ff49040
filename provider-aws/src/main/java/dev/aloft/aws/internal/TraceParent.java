package dev.aloft.aws.internal;

import org.jspecify.annotations.Nullable;

/**
 * A W3C {@code traceparent} from an X-Ray trace header, mapped as OpenTelemetry's AWS X-Ray
 * propagator does it: the two parts of the root make the trace id, the parent is the span id.
 */
final class TraceParent {
  private static final int TRACE_ID = 32;
  private static final int SPAN_ID = 16;

  private TraceParent() {}

  /** The W3C header if it is well formed, else the translated X-Ray header, else null. */
  static @Nullable String of(@Nullable String w3c, @Nullable String xray) {
    if (w3c != null && isW3c(w3c)) {
      return w3c;
    }
    return xray == null ? null : translate(xray);
  }

  private static boolean isW3c(String value) {
    return value.length() >= 55
        && (value.length() == 55 || (!value.startsWith("00") && value.charAt(55) == '-'))
        && !value.startsWith("ff")
        && isHex(value, 0, 2)
        && value.charAt(2) == '-'
        && isId(value, 3, TRACE_ID)
        && value.charAt(35) == '-'
        && isId(value, 36, SPAN_ID)
        && value.charAt(52) == '-'
        && isHex(value, 53, 2);
  }

  private static @Nullable String translate(String xray) {
    String root = field(xray, "Root=");
    String parent = field(xray, "Parent=");
    if (root == null || parent == null || root.length() != 35 || !root.startsWith("1-")) {
      return null;
    }
    if (root.charAt(10) != '-') {
      return null;
    }
    String traceId = lower(root.substring(2, 10) + root.substring(11));
    String spanId = lower(parent);
    if (!isId(traceId, 0, TRACE_ID) || spanId.length() != SPAN_ID || !isId(spanId, 0, SPAN_ID)) {
      return null;
    }
    String sampled = "1".equals(field(xray, "Sampled=")) ? "-01" : "-00";
    return "00-" + traceId + "-" + spanId + sampled;
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

  /** Upper-case hexadecimal digits in lower case, everything else as it is. */
  private static String lower(String text) {
    StringBuilder lower = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      lower.append(c >= 'A' && c <= 'F' ? (char) (c + 32) : c);
    }
    return lower.toString();
  }

  /** Whether this is an id: lower-case hexadecimal and not all zeros. */
  private static boolean isId(String text, int from, int length) {
    if (!isHex(text, from, length)) {
      return false;
    }
    for (int i = from; i < from + length; i++) {
      if (text.charAt(i) != '0') {
        return true;
      }
    }
    return false;
  }

  private static boolean isHex(String text, int from, int length) {
    for (int i = from; i < from + length; i++) {
      char c = text.charAt(i);
      if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'f')) {
        return false;
      }
    }
    return true;
  }
}
