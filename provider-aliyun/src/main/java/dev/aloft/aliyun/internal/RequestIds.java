package dev.aloft.aliyun.internal;

import dev.aloft.wire.Fields;
import java.util.concurrent.atomic.AtomicLong;

/** The ids of requests, fit for a line of a log. Thread-safe. */
final class RequestIds {
  static final String HEADER = "x-fc-request-id";

  private static final int LONGEST = 128;

  private final String prefix = "local-" + Long.toHexString(System.currentTimeMillis()) + "-";
  private final AtomicLong generated = new AtomicLong();

  /** Function Compute's id, cut and cleaned; a new one if it is absent. */
  String of(Fields fields) {
    int index = fields.indexOf(HEADER);
    String id = index < 0 ? "" : fields.value(index);
    if (id.isEmpty()) {
      return prefix + Long.toHexString(generated.incrementAndGet());
    }
    boolean clean = id.length() <= LONGEST;
    for (int i = 0; clean && i < id.length(); i++) {
      clean = isVisible(id.charAt(i));
    }
    return clean ? id : cleaned(id);
  }

  private static boolean isVisible(char c) {
    return c > ' ' && c <= '~';
  }

  private static String cleaned(String id) {
    StringBuilder cleaned = new StringBuilder(LONGEST);
    for (int i = 0; i < id.length() && i < LONGEST; i++) {
      cleaned.append(isVisible(id.charAt(i)) ? id.charAt(i) : '?');
    }
    return cleaned.toString();
  }
}
