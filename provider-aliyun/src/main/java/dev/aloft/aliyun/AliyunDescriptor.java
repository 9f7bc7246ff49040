package dev.aloft.aliyun;

import com.google.auto.service.AutoService;
import dev.aloft.provider.CronSchedule;
import dev.aloft.provider.ProviderDescriptor;
import dev.aloft.provider.Trigger;
import java.util.Optional;

/** Function Compute, as the annotation processor sees it. Stateless; never loaded at run time. */
@AutoService(ProviderDescriptor.class)
public final class AliyunDescriptor implements ProviderDescriptor {
  private static final int LONGEST_NAME = 64;

  /** For {@link java.util.ServiceLoader}. */
  public AliyunDescriptor() {}

  @Override
  public String id() {
    return "aliyun";
  }

  @Override
  public String suffix() {
    return "Aliyun";
  }

  @Override
  public String displayName() {
    return "Aliyun Function Compute";
  }

  @Override
  public String bootstrapClass() {
    return "dev.aloft.aliyun.FunctionComputeBootstrap";
  }

  /** The rule is that of {@code functionName} in Function Compute's CreateFunction API. */
  @Override
  public Optional<String> problemWithName(String functionName) {
    boolean good = !functionName.isEmpty() && functionName.length() <= LONGEST_NAME;
    for (int i = 0; good && i < functionName.length(); i++) {
      char c = functionName.charAt(i);
      good =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || c == '_'
              || (i > 0 && (c == '-' || (c >= '0' && c <= '9')));
    }
    return good
        ? Optional.empty()
        : Optional.of(
            "Aliyun Function Compute allows 1 to 64 letters (a-z, A-Z), digits, hyphens and"
                + " underscores in a function's name, and no digit or hyphen at its start.");
  }

  @Override
  public Optional<String> adapterClass(Trigger trigger) {
    return switch (trigger) {
      case SCHEDULE -> Optional.of("dev.aloft.aliyun.TimerSchedule");
      case QUEUE -> Optional.of("dev.aloft.aliyun.MessageQueue");
      case TOPIC -> Optional.of("dev.aloft.aliyun.MnsTopic");
      case OBJECT_STORE -> Optional.of("dev.aloft.aliyun.OssObjects");
      case EVENT, HTTP -> Optional.empty();
    };
  }

  /**
   * Six fields with seconds in front, in UTC: "Time triggers" in Function Compute's documentation.
   * Its days of the week are named, as it does not count them from 0.
   */
  @Override
  public String schedule(CronSchedule cron) {
    boolean anyDay = cron.dayOfMonth().any();
    boolean anyWeekday = cron.dayOfWeek().any();
    if (!anyDay && !anyWeekday) {
      throw new IllegalArgumentException(
          "Aliyun Function Compute can restrict the day of the month or the day of the week, not"
              + " both.");
    }
    return "0 "
        + cron.minute().text()
        + " "
        + cron.hour().text()
        + " "
        + (anyWeekday ? cron.dayOfMonth().text() : "?")
        + " "
        + cron.month().text()
        + " "
        + (anyWeekday ? "*" : cron.dayOfWeek().dayNames());
  }
}
