package dev.aloft.knative;

import com.google.auto.service.AutoService;
import dev.aloft.provider.descriptor.ProviderDescriptor;
import dev.aloft.provider.descriptor.SupportedTriggers;
import dev.aloft.provider.descriptor.Trigger;
import java.util.Optional;

/**
 * Knative, as the annotation processor sees it. Stateless; no function loads it.
 *
 * <p>Schedules stay in the unix form, which Knative's PingSource and Cloud Scheduler take. Both
 * fire when either the day of the month or the day of the week matches, if both are restricted.
 */
@AutoService(ProviderDescriptor.class)
public final class KnativeDescriptor implements ProviderDescriptor {
  private static final SupportedTriggers TRIGGERS =
      SupportedTriggers.EVENT_ONLY
          .and(Trigger.HTTP)
          .and(Trigger.SCHEDULE, "dev.aloft.knative.EventSchedule")
          .and(Trigger.QUEUE, "dev.aloft.knative.EventQueue")
          .and(Trigger.TOPIC, "dev.aloft.knative.EventTopic")
          .and(Trigger.OBJECT_STORE, "dev.aloft.knative.StorageObjects");

  /** For {@link java.util.ServiceLoader}. */
  public KnativeDescriptor() {}

  @Override
  public String id() {
    return "knative";
  }

  @Override
  public String suffix() {
    return "Knative";
  }

  @Override
  public String displayName() {
    return "Knative";
  }

  @Override
  public String bootstrapClass() {
    return "dev.aloft.knative.KnativeBootstrap";
  }

  /**
   * Knative's rule is that of Kubernetes for services (DNS-1035 labels, RFC 1035 section 2.3.1,
   * without capitals), up to 63 characters. Cloud Run allows 49, so that is the limit here.
   */
  @Override
  public Optional<String> problemWithName(String functionName) {
    return functionName.matches("[a-z]([a-z0-9-]{0,47}[a-z0-9])?")
        ? Optional.empty()
        : Optional.of(
            "Knative allows lower-case letters (a-z), digits and hyphens in a service's name, a"
                + " letter first and no hyphen last; Cloud Run allows 1 to 49 of them.");
  }

  /** {@code containerConcurrency} is 0, no limit, by default; Cloud Run's is 80. */
  @Override
  public boolean isConcurrent() {
    return true;
  }

  @Override
  public SupportedTriggers triggers() {
    return TRIGGERS;
  }
}
