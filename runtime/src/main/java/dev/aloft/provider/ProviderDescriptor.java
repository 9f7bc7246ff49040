package dev.aloft.provider;

import java.util.Optional;

/**
 * One provider, as the annotation processor sees it. A provider's jar registers its descriptor in
 * {@code META-INF/services}; the processor finds it on its own path. Never loaded at run time.
 */
public interface ProviderDescriptor {
  /** The short lower-case id, for example {@code "aws"}; also the key in {@code functions.json}. */
  String id();

  /** What generated class names end with, for example {@code "Aws"}. */
  String suffix();

  /** The name for messages and documentation, for example {@code "AWS Lambda"}. */
  String displayName();

  /** The canonical name of the {@link Bootstrap} that generated mains extend. */
  String bootstrapClass();

  /**
   * Why the provider would refuse a function's name, as a sentence that states the rule; empty if
   * the name is fine.
   */
  Optional<String> problemWithName(String functionName);

  /**
   * Why the provider cannot run functions of this trigger, as a sentence that names the clouds that
   * can; empty if it can.
   */
  default Optional<String> problemWithTrigger(Trigger trigger) {
    return Optional.empty();
  }

  /**
   * The canonical name of a class that makes this cloud's events of a trigger into calls of the
   * portable handler: generated mains wrap that handler into {@code new X(handler)}. For {@link
   * Trigger#QUEUE} and {@link Trigger#TOPIC} the class has one type parameter, the body's type.
   * Empty if the bootstrap takes the portable handler as it is. Asked only for triggers without a
   * problem.
   */
  default Optional<String> adapterClass(Trigger trigger) {
    return Optional.empty();
  }

  /**
   * A schedule in the cloud's own dialect, for {@code functions.json}.
   *
   * @throws IllegalArgumentException if the cloud cannot express it; the message is a sentence that
   *     says why
   */
  String schedule(CronSchedule schedule);
}
