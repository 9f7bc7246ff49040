package dev.aloft.conformance;

import dev.aloft.Function;
import dev.aloft.ObjectStore;
import dev.aloft.event.ObjectEvent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Apart from the other triggers, because not every cloud has this one. */
public final class Buckets {
  private Buckets() {}

  /** Prints the key encoded, because the log of a process may not be in UTF-8. */
  @Function("object")
  @ObjectStore("uploads")
  static void object(ObjectEvent event) {
    if (event.key().equals("fail")) {
      throw new IllegalStateException("no objects today");
    }
    System.out.println(
        event.kind()
            + " <"
            + event.bucket()
            + "> <"
            + URLEncoder.encode(event.key(), StandardCharsets.UTF_8)
            + "> "
            + event.size());
  }
}
