package dev.aloft.aws;

import com.google.auto.service.AutoService;
import dev.aloft.provider.descriptor.CronSchedule;
import dev.aloft.provider.descriptor.ProviderDescriptor;
import dev.aloft.provider.descriptor.SupportedTriggers;
import dev.aloft.provider.descriptor.Trigger;
import java.util.Optional;

/** AWS Lambda, as the annotation processor sees it. Stateless; no function loads it. */
@AutoService(ProviderDescriptor.class)
public final class AwsDescriptor implements ProviderDescriptor {
  private static final SupportedTriggers TRIGGERS =
      SupportedTriggers.EVENT_ONLY
          .and(Trigger.HTTP, "dev.aloft.aws.HttpEvents")
          .and(Trigger.SCHEDULE, "dev.aloft.aws.EventBridgeSchedule")
          .and(Trigger.QUEUE, "dev.aloft.aws.SqsQueue")
          .and(Trigger.TOPIC, "dev.aloft.aws.SnsTopic")
          .and(Trigger.OBJECT_STORE, "dev.aloft.aws.S3Objects")
          .and(Trigger.AUTHORIZER)
          .and(Trigger.WEBSOCKET);

  /** For {@link java.util.ServiceLoader}. */
  public AwsDescriptor() {}

  @Override
  public String id() {
    return "aws";
  }

  @Override
  public String suffix() {
    return "Aws";
  }

  @Override
  public String displayName() {
    return "AWS Lambda";
  }

  @Override
  public String bootstrapClass() {
    return "dev.aloft.aws.LambdaBootstrap";
  }

  /** The rule is that of the {@code FunctionName} parameter of Lambda's CreateFunction API. */
  @Override
  public Optional<String> problemWithName(String functionName) {
    return functionName.matches("[a-zA-Z0-9_-]{1,64}")
        ? Optional.empty()
        : Optional.of(
            "AWS Lambda allows 1 to 64 letters (a-z, A-Z), digits, hyphens and underscores in a"
                + " function's name.");
  }

  @Override
  public SupportedTriggers triggers() {
    return TRIGGERS;
  }

  /** Through function URLs, and where an event function is invoked with a streamed response. */
  @Override
  public boolean streams(Trigger trigger) {
    return trigger == Trigger.HTTP || trigger == Trigger.EVENT;
  }

  @Override
  public Optional<String> primingClass() {
    return Optional.of("dev.aloft.aws.Priming");
  }

  /**
   * EventBridge's six fields: minute, hour, day of month, month, day of week, year; in UTC. Steps
   * become the forms that its user guide documents, {@code 0/5} or a list of values.
   */
  @Override
  public String schedule(CronSchedule cron) {
    cron.requireOneKindOfDay("AWS EventBridge");
    boolean anyWeekday = cron.dayOfWeek().any();
    return "cron("
        + field(cron.minute(), 0)
        + " "
        + field(cron.hour(), 0)
        + " "
        + (anyWeekday ? field(cron.dayOfMonth(), 1) : "?")
        + " "
        + field(cron.month(), 1)
        + " "
        + (anyWeekday ? "?" : cron.dayOfWeek().dayNames(0))
        + " *)";
  }

  private static String field(CronSchedule.Field field, int low) {
    String text = field.text();
    if (text.startsWith("*/") && text.indexOf(',') < 0) {
      return low + text.substring(1);
    }
    return text.indexOf('/') < 0 ? text : field.list(0);
  }
}
