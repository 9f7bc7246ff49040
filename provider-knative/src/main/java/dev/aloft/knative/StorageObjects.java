package dev.aloft.knative;

import dev.aloft.event.ObjectEvent;
import dev.aloft.function.Context;
import dev.aloft.knative.internal.event.ReceivedEvent;
import dev.aloft.knative.internal.source.StorageChange;
import dev.aloft.provider.Input;
import dev.aloft.provider.ObjectHandler;
import dev.aloft.provider.trigger.ObjectAdapter;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls a function with changes of objects in Cloud Storage: by Eventarc ({@code
 * google.cloud.storage.object.v1.*}), or by Pub/Sub notifications of a bucket. There is no region.
 * An overwritten object is reported as removed and as created, in any order: compare the {@code
 * generation} in the event's data if that matters. Thread-safe, if the function is.
 */
public final class StorageObjects extends ObjectAdapter {
  /**
   * @param handler the function
   */
  public StorageObjects(ObjectHandler handler) {
    super(handler);
  }

  @Override
  protected List<ObjectEvent> read(Input event, Context context) {
    List<ReceivedEvent> events = InvocationContext.events(context);
    if (events.isEmpty()) {
      return List.of(StorageChange.ofRequest(event, context));
    }
    List<ObjectEvent> changes = new ArrayList<>(events.size());
    for (int i = 0; i < events.size(); i++) {
      changes.add(StorageChange.ofEvent(events.get(i), event));
    }
    return changes;
  }
}
