package dev.aloft.knative.internal;

import dev.aloft.provider.lifecycle.TraceParents;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code X-Cloud-Trace-Context}: {@code TRACE/SPAN;o=OPTIONS}, with a span in unsigned
 * decimal digits ("Trace context: legacy header" in Cloud Trace's documentation). Loaded only for
 * requests that have it and no {@code traceparent}.
 */
public final class CloudTrace {
  private static final int TRACE_ID = 32;

  private CloudTrace() {}

  /** The header as {@code traceparent}; null if it is malformed or has no span. */
  public static @Nullable String parent(String header) {
    int options = header.indexOf(';');
    String ids = options < 0 ? header : header.substring(0, options);
    int slash = ids.indexOf('/');
    if (slash != TRACE_ID || ids.startsWith("+", slash + 1)) {
      return null;
    }
    try {
      String span = Long.toHexString(Long.parseUnsignedLong(ids.substring(slash + 1)));
      boolean sampled = options >= 0 && header.startsWith(";o=1", options);
      return TraceParents.of(ids.substring(0, slash).toLowerCase(Locale.ROOT), span, sampled);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
