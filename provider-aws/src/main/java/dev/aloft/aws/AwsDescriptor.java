package dev.aloft.aws;

import com.google.auto.service.AutoService;
import dev.aloft.provider.CronSchedule;
import dev.aloft.provider.ProviderDescriptor;
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

  /** EventBridge's six fields: minute, hour, day of month, month, day of week, year. */
  @Override
  public String schedule(CronSchedule cron) {
    boolean anyDay = cron.dayOfMonth().any();
    boolean anyWeekday = cron.dayOfWeek().any();
    if (!anyDay && !anyWeekday) {
      throw new IllegalArgumentException(
          "AWS EventBridge can restrict the day of the month or the day of the week, not both.");
    }
    return "cron("
        + cron.minute().text()
        + " "
        + cron.hour().text()
        + " "
        + (anyWeekday ? cron.dayOfMonth().text() : "?")
        + " "
        + cron.month().text()
        + " "
        + (anyWeekday ? "?" : cron.dayOfWeek().dayNames())
        + " *)";
  }
}
