package dev.aloft.conformance;

import dev.aloft.Function;
import dev.aloft.ObjectStore;
import dev.aloft.event.ObjectEvent;

/** Apart from the other triggers, because not every cloud has this one. */
public final class Objects {
  private Objects() {}

  @Function("object")
  @ObjectStore("uploads")
  static void object(ObjectEvent event) {
    if (event.key().equals("fail")) {
      throw new IllegalStateException("no objects today");
    }
    System.out.println(
        event.kind() + " <" + event.bucket() + "> <" + event.key() + "> " + event.size());
  }
}
