package orders;

import dev.aloft.Function;
import dev.aloft.ObjectStore;
import dev.aloft.event.ObjectEvent;

/** Looks at what suppliers upload. Scaleway has no such trigger, so its build leaves this out. */
public final class Uploads {
  @Function("check-upload")
  @ObjectStore("uploads")
  void check(ObjectEvent upload) {
    System.out.println(
        upload.kind() + " " + upload.bucket() + "/" + upload.key() + ", " + upload.size() + " bytes");
  }
}
