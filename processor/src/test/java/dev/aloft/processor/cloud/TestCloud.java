package dev.aloft.processor.cloud;

import dev.aloft.provider.CronSchedule;
import dev.aloft.provider.ProviderDescriptor;
import dev.aloft.provider.Trigger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A cloud that only exists for the processor.
 *
 * @param lacks the triggers it does not have
 * @param adapters the canonical names of its adapters
 */
public record TestCloud(String id, String suffix, Set<Trigger> lacks, Map<Trigger, String> adapters)
    implements ProviderDescriptor {

  /** It takes portable handlers as they are, and has no object store. */
  public static final TestCloud PLAIN =
      new TestCloud("plain", "Plain", Set.of(Trigger.OBJECT_STORE), Map.of());

  /** It has all triggers, and adapters for queues and schedules. */
  public static final TestCloud WRAPPING =
      new TestCloud(
          "wrapping",
          "Wrapping",
          Set.of(),
          Map.of(
              Trigger.QUEUE, WrappedQueue.class.getCanonicalName(),
              Trigger.SCHEDULE, WrappedSchedule.class.getCanonicalName()));

  /** Both. */
  public static final List<ProviderDescriptor> ALL = List.of(PLAIN, WRAPPING);

  @Override
  public String displayName() {
    return suffix + " Cloud";
  }

  @Override
  public String bootstrapClass() {
    return TestBootstrap.class.getCanonicalName();
  }

  @Override
  public Optional<String> problemWithName(String functionName) {
    return Optional.empty();
  }

  @Override
  public Optional<String> problemWithTrigger(Trigger trigger) {
    return lacks.contains(trigger)
        ? Optional.of("It has no such thing; Wrapping Cloud has.")
        : Optional.empty();
  }

  @Override
  public Optional<String> adapterClass(Trigger trigger) {
    return Optional.ofNullable(adapters.get(trigger));
  }

  @Override
  public String schedule(CronSchedule schedule) {
    if (!schedule.month().any()) {
      throw new IllegalArgumentException("Its schedules cannot name months.");
    }
    return suffix + "(" + schedule.minute().text() + " " + schedule.hour().text() + ")";
  }
}
