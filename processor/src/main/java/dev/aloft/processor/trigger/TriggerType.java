package dev.aloft.processor.trigger;

import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.generate.function.TriggerCode;
import dev.aloft.processor.model.PortableType;
import dev.aloft.processor.model.TriggerModel;
import dev.aloft.provider.descriptor.ProviderDescriptor;
import dev.aloft.provider.descriptor.Trigger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that the processor knows of one trigger: rules, generators and {@code functions.json} ask it.
 * Stateless. A new trigger is one more such class, in the table {@link Triggers}.
 */
public interface TriggerType extends TriggerCode {
  /**
   * What a trigger is connected to by name.
   *
   * @param kind what {@code functions.json} calls it
   * @param example a name, for messages
   */
  record Resource(String kind, String example) {}

  /**
   * A module of its own that a project needs for a trigger.
   *
   * @param type a type of it
   * @param artifact what the project depends on
   */
  record Module(String type, String artifact) {}

  /** The trigger as providers know it. */
  Trigger kind();

  /**
   * The simple names of its annotations; messages suggest the first. Empty for the plain event,
   * which is what a function without an annotation has.
   */
  List<String> annotations();

  /** The portable events that a function may take. */
  List<PortableType> events();

  /** The portable answers that a function may return. */
  default List<PortableType> answers() {
    return List.of();
  }

  /**
   * The same for a function that takes this event.
   *
   * @param event null if the function takes no portable event
   */
  default List<PortableType> answersTo(@Nullable PortableType event) {
    return answers();
  }

  /**
   * The event classes of clouds' own Java libraries that a portable type replaces, by how their
   * simple names begin, also those that they are nested in.
   */
  default Map<PortableType, List<String>> vendorClasses() {
    return Map.of();
  }

  /** For messages: how to use one of its portable types, as a sentence. */
  default String use(PortableType type) {
    String body =
        switch (type.body()) {
          case NONE -> "";
          case OPTIONAL -> "<T>, where T is the body";
          case MESSAGE -> "<T>, where T is a message's body";
        };
    return "Annotate the method with @"
        + annotations().get(0)
        + (events().contains(type) ? " and take " : " and return ")
        + type.className().simpleName()
        + body
        + ".";
  }

  /**
   * What is wrong with what its annotation says, on the chosen providers.
   *
   * @param label the function, for messages
   */
  default List<Problem> check(
      TriggerModel trigger, String label, List<ProviderDescriptor> providers) {
    return resource().stream()
        .filter(each -> trigger.value().isBlank())
        .map(each -> each.example())
        .map(name -> Problem.of(Message.TRIGGER_NAME_BLANK, annotations().get(0), label, name))
        .toList();
  }

  /** Whether a function may take and return types of the user's own. */
  default boolean isOpen() {
    return false;
  }

  /** Whether a function may do without the event. */
  default boolean isEventOptional() {
    return false;
  }

  /** Whether a function may return nothing. */
  default boolean isAnswerOptional() {
    return true;
  }

  /** For messages: what a function takes. */
  String taken();

  /**
   * For messages: what a function returns.
   *
   * @param event the portable event that it takes; null without one
   */
  default String returned(@Nullable PortableType event) {
    return "void or CompletionStage<Void>";
  }

  /**
   * For messages: what to do instead of taking several payloads, as a sentence.
   *
   * @param name the parameter that could be found in a URL
   */
  default String insteadOfSeveral(String name) {
    return "Take " + taken() + ".";
  }

  /** What its annotation names; empty if it names nothing. */
  default Optional<Resource> resource() {
    return Optional.empty();
  }

  @Override
  default Map<String, Object> settings(TriggerModel trigger, List<ProviderDescriptor> providers) {
    return resource()
        .<Map<String, Object>>map(each -> Map.of(each.kind(), trigger.value()))
        .orElse(Map.of());
  }

  /** The module that its functions need besides a provider; empty if they need none. */
  default Optional<Module> module() {
    return Optional.empty();
  }

  /** For messages: what a provider has that supports it; goes after "has a" or "has no". */
  String facility();

  /** The display names of the known clouds that support it. */
  default List<String> clouds() {
    return KnownClouds.having(annotations().stream().findFirst().orElse(""));
  }
}
