package dev.aloft.processor.cloud;

import dev.aloft.provider.descriptor.CronSchedule;
import dev.aloft.provider.descriptor.ProviderDescriptor;
import dev.aloft.provider.descriptor.SupportedTriggers;
import dev.aloft.provider.descriptor.Trigger;
import java.util.List;
import java.util.Optional;

/**
 * A cloud that only exists for the processor.
 *
 * @param triggers those it has, with its adapters
 */
public record TestCloud(String id, String suffix, SupportedTriggers triggers)
    implements ProviderDescriptor {

  /** It takes portable handlers as they are, and has no object store. */
  public static final TestCloud PLAIN =
      new TestCloud(
          "plain",
          "Plain",
          SupportedTriggers.EVENT_ONLY
              .and(Trigger.HTTP)
              .and(Trigger.SCHEDULE)
              .and(Trigger.QUEUE)
              .and(Trigger.TOPIC));

  /** It has all triggers, adapters for queues and schedules, and takes snapshots. */
  public static final TestCloud WRAPPING =
      new TestCloud(
          "wrapping",
          "Wrapping",
          PLAIN
              .triggers()
              .and(Trigger.QUEUE, WrappedQueue.class.getCanonicalName())
              .and(Trigger.SCHEDULE, WrappedSchedule.class.getCanonicalName())
              .and(Trigger.OBJECT_STORE)
              .and(Trigger.AUTHORIZER)
              .and(Trigger.WEBSOCKET));

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
  public String schedule(CronSchedule schedule) {
    if (!schedule.month().any()) {
      throw new IllegalArgumentException("Its schedules cannot name months.");
    }
    return suffix + "(" + schedule.minute().text() + " " + schedule.hour().text() + ")";
  }

  @Override
  public boolean isConcurrent() {
    return suffix.equals("Wrapping");
  }

  @Override
  public boolean streams(Trigger trigger) {
    return trigger == Trigger.HTTP || (trigger == Trigger.EVENT && suffix.equals("Wrapping"));
  }

  @Override
  public Optional<String> primingClass() {
    return suffix.equals("Wrapping")
        ? Optional.of(TestPriming.class.getCanonicalName())
        : Optional.empty();
  }
}
