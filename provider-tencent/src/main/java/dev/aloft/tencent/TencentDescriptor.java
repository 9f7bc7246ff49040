package dev.aloft.tencent;

import com.google.auto.service.AutoService;
import dev.aloft.provider.CronSchedule;
import dev.aloft.provider.ProviderDescriptor;
import dev.aloft.provider.Trigger;
import dev.aloft.tencent.internal.TimerExpression;
import java.util.Optional;

/** Tencent SCF, as the annotation processor sees it. Stateless; never loaded at run time. */
@AutoService(ProviderDescriptor.class)
public final class TencentDescriptor implements ProviderDescriptor {
  private static final int SHORTEST_NAME = 2;
  private static final int LONGEST_NAME = 60;

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
    int length = functionName.length();
    boolean good =
        length >= SHORTEST_NAME
            && length <= LONGEST_NAME
            && isLetter(functionName.charAt(0))
            && isLetterOrDigit(functionName.charAt(length - 1));
    for (int i = 0; good && i < length; i++) {
      char c = functionName.charAt(i);
      good = isLetterOrDigit(c) || c == '-' || c == '_';
    }
    return good
        ? Optional.empty()
        : Optional.of(
            "Tencent SCF allows 2 to 60 letters (a-z, A-Z), digits, hyphens and underscores in a"
                + " function's name, the first a letter, the last a letter or digit.");
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isLetterOrDigit(char c) {
    return isLetter(c) || (c >= '0' && c <= '9');
  }

  @Override
  public Optional<String> adapterClass(Trigger trigger) {
    return switch (trigger) {
      case EVENT -> Optional.empty();
      case HTTP -> Optional.of("dev.aloft.tencent.HttpEvents");
      case SCHEDULE -> Optional.of("dev.aloft.tencent.TimerSchedule");
      case QUEUE -> Optional.of("dev.aloft.tencent.MessageQueue");
      case TOPIC -> Optional.of("dev.aloft.tencent.CmqTopic");
      case OBJECT_STORE -> Optional.of("dev.aloft.tencent.CosObjects");
    };
  }

  /** SCF's seven fields, in its timers' zone, which is UTC+8. */
  @Override
  public String schedule(CronSchedule cron) {
    return TimerExpression.of(cron);
  }
}
