package dev.aloft.provider.descriptor;

import java.util.Optional;

/**
 * One provider, as the annotation processor sees it. A provider's jar registers its descriptor in
 * {@code META-INF/services}; the processor finds it on its own path. Never loaded at run time.
 */
public interface ProviderDescriptor {
  /** The short lower-case id, for example {@code "aws"}; also the key in {@code functions.json}. */
  String id();

  /** The suffix of generated class names, for example {@code "Aws"}. */
  String suffix();

  /** The name for messages and documentation, for example {@code "AWS Lambda"}. */
  String displayName();

  /** The canonical name of the {@link dev.aloft.provider.Bootstrap} that generated mains extend. */
  String bootstrapClass();

  /**
   * Why the provider would refuse a function's name, as a sentence that states the rule; empty if
   * the name is fine.
   */
  Optional<String> problemWithName(String functionName);

  /** The triggers whose functions the provider can run; it lacks all others. */
  SupportedTriggers triggers();

  /**
   * A schedule in the cloud's own dialect, for {@code functions.json}; the {@link
   * CronSchedule#unix() unix form} unless a provider has another. Asked only of providers that
   * support {@link Trigger#SCHEDULE}.
   *
   * @throws IllegalArgumentException if the cloud cannot express it; the message is a sentence that
   *     gives the reason
   */
  default String schedule(CronSchedule schedule) {
    return schedule.unix();
  }

  /**
   * Whether answers to this trigger can be sent while the function writes them ({@link
   * dev.aloft.function.StreamingResponse}); by default those to {@link Trigger#HTTP}. Asked only of
   * triggers that the provider supports.
   */
  default boolean streams(Trigger trigger) {
    return trigger == Trigger.HTTP;
  }

  /**
   * Whether the cloud, as it is set up by default, gives a process several events at the same time,
   * unless the function limits that; by default false.
   */
  default boolean isConcurrent() {
    return false;
  }

  /**
   * The canonical name of the {@link dev.aloft.provider.EventHandler} that exercises a function
   * before the cloud takes a snapshot of its process; empty, the default, for clouds that take
   * none. It is made of a handler that stands in for the function, and of sample events as strings;
   * generated mains return it from {@code priming()}, a method of their bootstrap class. They
   * override {@code resources()} there where functions have {@code org.crac}.
   */
  default Optional<String> primingClass() {
    return Optional.empty();
  }
}
