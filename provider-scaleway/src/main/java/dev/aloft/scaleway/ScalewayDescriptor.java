package dev.aloft.scaleway;

import com.google.auto.service.AutoService;
import dev.aloft.provider.CronSchedule;
import dev.aloft.provider.ProviderDescriptor;
import dev.aloft.provider.Trigger;
import java.util.Optional;

/** Scaleway, as the annotation processor sees it. Stateless; never loaded at run time. */
@AutoService(ProviderDescriptor.class)
public final class ScalewayDescriptor implements ProviderDescriptor {
  /** Of a label in a domain name; Scaleway documents no limit of its own. */
  private static final int LONGEST_NAME = 63;

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

  /** The names of containers, which are part of a domain name. */
  @Override
  public Optional<String> problemWithName(String functionName) {
    int length = functionName.length();
    boolean good = length > 0 && length <= LONGEST_NAME;
    for (int i = 0; good && i < length; i++) {
      char c = functionName.charAt(i);
      good =
          (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (i > 0 && i < length - 1 && c == '-');
    }
    return good
        ? Optional.empty()
        : Optional.of(
            "Scaleway allows 1 to 63 lower-case letters (a-z), digits and hyphens in a container's"
                + " name, and no hyphen first or last.");
  }

  @Override
  public Optional<String> problemWithTrigger(Trigger trigger) {
    return trigger == Trigger.OBJECT_STORE
        ? Optional.of(
            "Scaleway has no trigger for changes of objects in a bucket. AWS Lambda, Tencent SCF"
                + " and Aliyun Function Compute have one.")
        : Optional.empty();
  }

  @Override
  public Optional<String> adapterClass(Trigger trigger) {
    return switch (trigger) {
      case EVENT, HTTP, OBJECT_STORE -> Optional.empty();
      case SCHEDULE -> Optional.of("dev.aloft.scaleway.CronRequest");
      case QUEUE -> Optional.of("dev.aloft.scaleway.QueueRequest");
      case TOPIC -> Optional.of("dev.aloft.scaleway.NatsTopic");
    };
  }

  /**
   * Five fields in UTC, steps as {@code 0-59/5} and names as numbers: Scaleway takes both, but the
   * check of its Serverless plugin (serverless-scaleway-functions, issue 276) takes only these.
   */
  @Override
  public String schedule(CronSchedule cron) {
    return field(cron.minute(), "0-59")
        + " "
        + field(cron.hour(), "0-23")
        + " "
        + field(cron.dayOfMonth(), "1-31")
        + " "
        + field(cron.month(), "1-12")
        + " "
        + field(cron.dayOfWeek(), "0-6");
  }

  private static String field(CronSchedule.Field field, String whole) {
    return field.text().replace("*/", whole + "/");
  }
}
