package dev.aloft.processor.model;

import com.palantir.javapoet.ClassName;
import dev.aloft.provider.descriptor.Trigger;

/** A type of the runtime that stands for one trigger's events or answers. */
public enum PortableType {
  HTTP_REQUEST("dev.aloft.http", "HttpRequest", Trigger.HTTP, true),
  HTTP_RESPONSE("dev.aloft.http", "HttpResponse", Trigger.HTTP, true),
  TIMER_EVENT("dev.aloft.event", "TimerEvent", Trigger.SCHEDULE, false),
  QUEUE_BATCH("dev.aloft.event", "QueueBatch", Trigger.QUEUE, true),
  QUEUE_MESSAGE("dev.aloft.event", "QueueMessage", Trigger.QUEUE, true),
  BATCH_RESULT("dev.aloft.event", "BatchResult", Trigger.QUEUE, false),
  TOPIC_MESSAGE("dev.aloft.event", "TopicMessage", Trigger.TOPIC, true),
  OBJECT_EVENT("dev.aloft.event", "ObjectEvent", Trigger.OBJECT_STORE, false);

  private final String packageName;
  private final String simpleName;
  private final Trigger trigger;
  private final boolean hasBody;

  PortableType(String packageName, String simpleName, Trigger trigger, boolean hasBody) {
    this.packageName = packageName;
    this.simpleName = simpleName;
    this.trigger = trigger;
    this.hasBody = hasBody;
  }

  /** The Java class. */
  public ClassName className() {
    return ClassName.get(packageName, simpleName);
  }

  /** The only trigger whose functions take or return it. */
  public Trigger trigger() {
    return trigger;
  }

  /** Whether it has a type argument, the type of its body. */
  public boolean hasBody() {
    return hasBody;
  }
}
