package dev.aloft.tencent;

import com.google.auto.service.AutoService;
import dev.aloft.provider.descriptor.CronSchedule;
import dev.aloft.provider.descriptor.ProviderDescriptor;
import dev.aloft.provider.descriptor.SupportedTriggers;
import dev.aloft.provider.descriptor.Trigger;
import dev.aloft.tencent.internal.TimerExpression;
import java.util.Optional;

/** Tencent SCF, as the annotation processor sees it. Stateless; no function loads it. */
@AutoService(ProviderDescriptor.class)
public final class TencentDescriptor implements ProviderDescriptor {
  private static final SupportedTriggers TRIGGERS =
      SupportedTriggers.EVENT_ONLY
          .and(Trigger.HTTP, "dev.aloft.tencent.HttpEvents")
          .and(Trigger.SCHEDULE, "dev.aloft.tencent.TimerSchedule")
          .and(Trigger.QUEUE, "dev.aloft.tencent.MessageQueue")
          .and(Trigger.TOPIC, "dev.aloft.tencent.CmqTopic")
          .and(Trigger.OBJECT_STORE, "dev.aloft.tencent.CosObjects");

  /** For {@link java.util.ServiceLoader}. */
  public TencentDescriptor() {}

  @Override
  public String id() {
    return "tencent";
  }

  @Override
  public String suffix() {
    return "Tencent";
  }

  @Override
  public String displayName() {
    return "Tencent SCF";
  }

  @Override
  public String bootstrapClass() {
    return "dev.aloft.tencent.ScfBootstrap";
  }

  /** The rule is that of the {@code FunctionName} parameter of SCF's CreateFunction API. */
  @Override
  public Optional<String> problemWithName(String functionName) {
    return functionName.matches("[a-zA-Z][a-zA-Z0-9_-]{0,58}[a-zA-Z0-9]")
        ? Optional.empty()
        : Optional.of(
            "Tencent SCF allows 2 to 60 letters (a-z, A-Z), digits, hyphens and underscores in a"
                + " function's name, the first a letter, the last a letter or digit.");
  }

  @Override
  public SupportedTriggers triggers() {
    return TRIGGERS;
  }

  /** SCF's seven fields, in its timers' zone, which is UTC+8. */
  @Override
  public String schedule(CronSchedule cron) {
    return TimerExpression.of(cron);
  }
}
