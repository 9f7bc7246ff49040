package dev.aloft.aws;

import com.google.auto.service.AutoService;
import dev.aloft.provider.CronSchedule;
import dev.aloft.provider.ProviderDescriptor;
import dev.aloft.provider.Trigger;
import java.util.Optional;

/** AWS Lambda, as the annotation processor sees it. Stateless; never loaded at run time. */
@AutoService(ProviderDescriptor.class)
public final class AwsDescriptor implements ProviderDescriptor {
  private static final int LONGEST_NAME = 64;

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
    boolean good = !functionName.isEmpty() && functionName.length() <= LONGEST_NAME;
    for (int i = 0; good && i < functionName.length(); i++) {
      char c = functionName.charAt(i);
      good =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '-'
              || c == '_';
    }
    return good
        ? Optional.empty()
        : Optional.of(
            "AWS Lambda allows 1 to 64 letters (a-z, A-Z), digits, hyphens and underscores in a"
                + " function's name.");
  }

  @Override
  public Optional<String> adapterClass(Trigger trigger) {
    return switch (trigger) {
      case EVENT -> Optional.empty();
      case HTTP -> Optional.of("dev.aloft.aws.HttpEvents");
      case SCHEDULE -> Optional.of("dev.aloft.aws.EventBridgeSchedule");
      case QUEUE -> Optional.of("dev.aloft.aws.SqsQueue");
      case TOPIC -> Optional.of("dev.aloft.aws.SnsTopic");
      case OBJECT_STORE -> Optional.of("dev.aloft.aws.S3Objects");
    };
  }

  /**
   * EventBridge's six fields: minute, hour, day of month, month, day of week, year; in UTC. Steps
   * become the forms that its user guide documents, {@code 0/5} or a list of values.
   */
  @Override
  public String schedule(CronSchedule cron) {
    boolean anyDay = cron.dayOfMonth().any();
    boolean anyWeekday = cron.dayOfWeek().any();
    if (!anyDay && !anyWeekday) {
      throw new IllegalArgumentException(
          "AWS EventBridge can restrict the day of the month or the day of the week, not both.");
    }
    return "cron("
        + field(cron.minute(), 0)
        + " "
        + field(cron.hour(), 0)
        + " "
        + (anyWeekday ? field(cron.dayOfMonth(), 1) : "?")
        + " "
        + field(cron.month(), 1)
        + " "
        + (anyWeekday ? "?" : cron.dayOfWeek().dayNames())
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
