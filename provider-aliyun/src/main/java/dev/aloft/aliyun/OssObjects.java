package dev.aloft.aliyun;

import dev.aloft.aliyun.internal.OssRecords;
import dev.aloft.event.ObjectEvent;
import dev.aloft.function.Context;
import dev.aloft.provider.Input;
import dev.aloft.provider.ObjectHandler;
import dev.aloft.provider.trigger.ObjectAdapter;
import java.util.List;

/**
 * Events of Function Compute's OSS triggers, and OSS events by way of EventBridge. Thread-safe, if
 * the function is.
 */
public final class OssObjects extends ObjectAdapter {
  /**
   * @param handler the function
   */
  public OssObjects(ObjectHandler handler) {
    super(handler);
  }

  @Override
  protected List<ObjectEvent> read(Input event, Context context) {
    List<ObjectEvent> changes = new OssRecords().read(event.begin());
    event.end();
    return changes;
  }
}
