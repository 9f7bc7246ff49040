package dev.aloft.aliyun.internal;

import dev.aloft.provider.lifecycle.RequestId;
import dev.aloft.wire.Fields;
import java.util.concurrent.atomic.AtomicLong;

/** The ids of requests, fit to be part of a line of a log. Thread-safe. */
public final class RequestIds {
  public static final String HEADER = "x-fc-request-id";

  private final String prefix = "local-" + Long.toHexString(System.currentTimeMillis()) + "-";
  private final AtomicLong generated = new AtomicLong();

  /** Function Compute's id, cut and cleaned; a new one if it is absent. */
  public String of(Fields fields) {
    int index = fields.indexOf(HEADER);
    String id = index < 0 ? "" : fields.value(index);
    if (id.isEmpty()) {
      return prefix + Long.toHexString(generated.incrementAndGet());
    }
    return RequestId.cleaned(id);
  }
}
