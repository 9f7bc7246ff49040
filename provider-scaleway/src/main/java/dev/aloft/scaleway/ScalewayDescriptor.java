package dev.aloft.scaleway;

import com.google.auto.service.AutoService;
import dev.aloft.provider.descriptor.CronSchedule;
import dev.aloft.provider.descriptor.ProviderDescriptor;
import dev.aloft.provider.descriptor.SupportedTriggers;
import dev.aloft.provider.descriptor.Trigger;
import java.util.Optional;

/** Scaleway, as the annotation processor sees it. Stateless; no function loads it. */
@AutoService(ProviderDescriptor.class)
public final class ScalewayDescriptor implements ProviderDescriptor {
  private static final SupportedTriggers TRIGGERS =
      SupportedTriggers.EVENT_ONLY
          .and(Trigger.HTTP)
          .and(Trigger.SCHEDULE, "dev.aloft.scaleway.CronRequest")
          .and(Trigger.QUEUE, "dev.aloft.scaleway.QueueRequest")
          .and(Trigger.TOPIC, "dev.aloft.scaleway.NatsTopic");

  /** For {@link java.util.ServiceLoader}. */
  public ScalewayDescriptor() {}

  @Override
  public String id() {
    return "scaleway";
  }

  @Override
  public String suffix() {
    return "Scaleway";
  }

  @Override
  public String displayName() {
    return "Scaleway";
  }

  @Override
  public String bootstrapClass() {
    return "dev.aloft.scaleway.ScalewayBootstrap";
  }

  /**
   * A container's name is a label of a domain name, so the limit of 63 characters applies: Scaleway
   * documents no other.
   */
  @Override
  public Optional<String> problemWithName(String functionName) {
    return functionName.matches("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?")
        ? Optional.empty()
        : Optional.of(
            "Scaleway allows 1 to 63 lower-case letters (a-z), digits and hyphens in a container's"
                + " name, and no hyphen first or last.");
  }

  /** A container gets up to 80 requests at once ("Containers concurrency"). */
  @Override
  public boolean isConcurrent() {
    return true;
  }

  @Override
  public SupportedTriggers triggers() {
    return TRIGGERS;
  }

  /**
   * Five fields in UTC. Scaleway accepts other forms too, but its Serverless plugin
   * (serverless-scaleway-functions, issue 276) accepts only the unix form.
   */
  @Override
  public String schedule(CronSchedule cron) {
    return cron.unix();
  }
}
