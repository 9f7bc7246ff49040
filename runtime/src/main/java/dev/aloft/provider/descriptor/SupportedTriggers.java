package dev.aloft.provider.descriptor;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The triggers that a provider supports, each with its adapter. What is not named is not supported,
 * so a provider stays correct when a trigger is added. Immutable.
 */
public final class SupportedTriggers {
  /** The plain event alone, for which a provider needs no adapter. */
  public static final SupportedTriggers EVENT_ONLY =
      new SupportedTriggers(Map.of(Trigger.EVENT, Optional.empty()));

  private final Map<Trigger, Optional<String>> adapters;

  private SupportedTriggers(Map<Trigger, Optional<String>> adapters) {
    this.adapters = adapters;
  }

  /** These, and a trigger whose portable handler the bootstrap takes directly. */
  public SupportedTriggers and(Trigger trigger) {
    return and(trigger, Optional.empty());
  }

  /**
   * These, and a trigger with an adapter: a class that turns the cloud's events into calls of the
   * portable handler. Generated mains wrap that handler into {@code new X(handler)}; where the
   * handler has a type parameter, as those of {@link Trigger#QUEUE} and {@link Trigger#TOPIC} do,
   * the adapter has the same one.
   *
   * @param adapterClass the adapter's canonical name
   */
  public SupportedTriggers and(Trigger trigger, String adapterClass) {
    return and(trigger, Optional.of(adapterClass));
  }

  private SupportedTriggers and(Trigger trigger, Optional<String> adapterClass) {
    Map<Trigger, Optional<String>> more = new EnumMap<>(adapters);
    more.put(trigger, adapterClass);
    return new SupportedTriggers(more);
  }

  /** Whether the provider can run functions of this trigger. */
  public boolean has(Trigger trigger) {
    return adapters.containsKey(trigger);
  }

  /** The adapter's canonical name; empty if the handler needs no adapter or is not supported. */
  public Optional<String> adapterClass(Trigger trigger) {
    return adapters.getOrDefault(trigger, Optional.empty());
  }
}
