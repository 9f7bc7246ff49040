package dev.aloft.tencent;

import dev.aloft.event.ObjectEvent;
import dev.aloft.function.Context;
import dev.aloft.json.JsonReader;
import dev.aloft.provider.Input;
import dev.aloft.provider.ObjectHandler;
import dev.aloft.provider.trigger.ObjectAdapter;
import dev.aloft.tencent.internal.CosRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * Events of COS triggers (Tencent Cloud document 583/9707). The bucket's name comes without the
 * application's id, as COS reports it; there is no entity tag. Thread-safe.
 */
public final class CosObjects extends ObjectAdapter {
  /**
   * @param handler the function
   */
  public CosObjects(ObjectHandler handler) {
    super(handler);
  }

  @Override
  protected List<ObjectEvent> read(Input event, Context context) {
    List<ObjectEvent> changes = null;
    JsonReader in = event.begin();
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      if (name.equals("Records")) {
        changes = new ArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
          changes.add(CosRecord.read(in));
        }
      } else {
        in.skip();
      }
    }
    if (changes == null) {
      throw in.missing("Records");
    }
    event.end();
    return changes;
  }
}
