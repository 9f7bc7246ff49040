package dev.aloft.aliyun;

import com.google.auto.service.AutoService;
import dev.aloft.provider.descriptor.CronSchedule;
import dev.aloft.provider.descriptor.ProviderDescriptor;
import dev.aloft.provider.descriptor.SupportedTriggers;
import dev.aloft.provider.descriptor.Trigger;
import java.util.Optional;

/** Function Compute, as the annotation processor sees it. Stateless; no function loads it. */
@AutoService(ProviderDescriptor.class)
public final class AliyunDescriptor implements ProviderDescriptor {
  private static final SupportedTriggers TRIGGERS =
      SupportedTriggers.EVENT_ONLY
          .and(Trigger.HTTP)
          .and(Trigger.SCHEDULE, "dev.aloft.aliyun.TimerSchedule")
          .and(Trigger.QUEUE, "dev.aloft.aliyun.MessageQueue")
          .and(Trigger.TOPIC, "dev.aloft.aliyun.MnsTopic")
          .and(Trigger.OBJECT_STORE, "dev.aloft.aliyun.OssObjects");

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
    return functionName.matches("[a-zA-Z_][a-zA-Z0-9_-]{0,63}")
        ? Optional.empty()
        : Optional.of(
            "Aliyun Function Compute allows 1 to 64 letters (a-z, A-Z), digits, hyphens and"
                + " underscores in a function's name, and no digit or hyphen at its start.");
  }

  /** The instance concurrency of a function; the deployment descriptor requests 10. */
  @Override
  public boolean isConcurrent() {
    return true;
  }

  @Override
  public SupportedTriggers triggers() {
    return TRIGGERS;
  }

  /**
   * Six fields with seconds in front, in UTC: "Time triggers" in Function Compute's documentation.
   * Its days of the week are named, as it does not count them from 0.
   */
  @Override
  public String schedule(CronSchedule cron) {
    cron.requireOneKindOfDay("Aliyun Function Compute");
    boolean anyWeekday = cron.dayOfWeek().any();
    return "0 "
        + cron.minute().text()
        + " "
        + cron.hour().text()
        + " "
        + (anyWeekday ? cron.dayOfMonth().text() : "?")
        + " "
        + cron.month().text()
        + " "
        + (anyWeekday ? "*" : cron.dayOfWeek().dayNames(0));
  }
}
