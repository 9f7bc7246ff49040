package dev.aloft.processor.trigger;

import dev.aloft.processor.model.PortableType;
import dev.aloft.provider.descriptor.Trigger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The table of triggers. */
public final class Triggers {
  private static final String PACKAGE = "dev.aloft.";

  private static final List<TriggerType> ALL =
      List.of(
          new EventTrigger(),
          new HttpTrigger(),
          new ScheduleTrigger(),
          new QueueTrigger(),
          new TopicTrigger(),
          new ObjectStoreTrigger(),
          new AuthorizerTrigger(),
          new WebSocketTrigger());

  private Triggers() {}

  /** All of them. */
  public static List<TriggerType> all() {
    return ALL;
  }

  /** What the processor knows of a trigger. */
  public static TriggerType of(Trigger kind) {
    return ALL.stream().filter(type -> type.kind() == kind).findFirst().orElseThrow();
  }

  /** The triggers by the qualified names of their annotations, in the order of the names. */
  public static Map<String, Trigger> byAnnotation() {
    Map<String, Trigger> triggers = new TreeMap<>();
    for (TriggerType type : ALL) {
      type.annotations().forEach(name -> triggers.put(PACKAGE + name, type.kind()));
    }
    return triggers;
  }

  /**
   * What to do instead of using a class of a cloud's own event library, as a sentence.
   *
   * @param vendorClass its qualified name
   */
  public static String insteadOf(String vendorClass) {
    for (TriggerType type : ALL) {
      for (Map.Entry<PortableType, List<String>> own : type.vendorClasses().entrySet()) {
        if (own.getValue().stream().anyMatch(name -> vendorClass.contains("." + name))) {
          return type.use(own.getKey());
        }
      }
    }
    return "Take a record of your own with what you need of it, or a JsonNode.";
  }

  /** The portable events and answers of all triggers. */
  public static List<PortableType> portableTypes() {
    return ALL.stream()
        .flatMap(type -> Stream.concat(type.events().stream(), type.answers().stream()))
        .distinct()
        .toList();
  }
}
