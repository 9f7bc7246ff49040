package dev.aloft.provider.lifecycle;

import org.jspecify.annotations.Nullable;

/** The {@code traceparent} header of the W3C recommendation "Trace Context". */
public final class TraceParents {
  private static final int LENGTH = 55;
  private static final int TRACE_ID = 32;
  private static final int SPAN_ID = 16;

  private TraceParents() {}

  /** The value itself if it is well formed, else null. */
  public static @Nullable String valid(@Nullable String value) {
    return value != null
            && value.length() >= LENGTH
            && (value.length() == LENGTH
                || (!value.startsWith("00") && value.charAt(LENGTH) == '-'))
            && !value.startsWith("ff")
            && isHex(value, 0, 2)
            && value.charAt(2) == '-'
            && isId(value, 3, TRACE_ID)
            && value.charAt(35) == '-'
            && isId(value, 36, SPAN_ID)
            && value.charAt(52) == '-'
            && isHex(value, 53, 2)
        ? value
        : null;
  }

  /**
   * A value made of ids in lower-case hexadecimal digits, which are padded with zeros in front;
   * null if they are not ids.
   */
  public static @Nullable String of(String traceId, String spanId, boolean sampled) {
    if (traceId.length() > TRACE_ID || spanId.length() > SPAN_ID) {
      return null;
    }
    StringBuilder value = new StringBuilder(LENGTH).append("00-");
    pad(value, TRACE_ID - traceId.length()).append(traceId).append('-');
    pad(value, SPAN_ID - spanId.length()).append(spanId);
    return valid(value.append(sampled ? "-01" : "-00").toString());
  }

  private static StringBuilder pad(StringBuilder value, int zeros) {
    for (int i = 0; i < zeros; i++) {
      value.append('0');
    }
    return value;
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
