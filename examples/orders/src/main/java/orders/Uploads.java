package orders;

import dev.aloft.Function;
import dev.aloft.ObjectStore;
import dev.aloft.event.ObjectEvent;

/** Checks what suppliers upload. Scaleway has no such trigger, so its build excludes this class. */
public final class Uploads {
  @Function("check-upload")
  @ObjectStore("uploads")
  void check(ObjectEvent upload) {
    System.out.println(
        upload.kind() + " " + upload.bucket() + "/" + upload.key() + ", " + upload.size() + " bytes");
  }
}
