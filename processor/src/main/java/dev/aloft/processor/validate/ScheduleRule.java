package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.FunctionDeclaration;
import dev.aloft.processor.discover.TriggerDeclaration;
import dev.aloft.provider.descriptor.CronSchedule;
import dev.aloft.provider.descriptor.ProviderDescriptor;
import dev.aloft.provider.descriptor.Trigger;
import java.util.List;

/**
 * A schedule is five fields of cron, and every chosen provider can express it.
 *
 * @param providers those on the processor's path
 */
public record ScheduleRule(List<ProviderDescriptor> providers) implements FunctionRule {
  private static final String ANY =
      "Give minute, hour, day of month, month and day of week, for example @Schedule(\"0 3 * * *\")"
          + " for every day at 3:00 UTC.";

  @Override
  public void check(FunctionDeclaration function, Diagnostics diagnostics) {
    for (TriggerDeclaration trigger : function.triggers()) {
      if (trigger.trigger().kind() == Trigger.SCHEDULE) {
        check(trigger.trigger().value(), function.label(), trigger.valuePlace(), diagnostics);
      }
    }
  }

  private void check(String text, String label, Place place, Diagnostics diagnostics) {
    CronSchedule parsed;
    try {
      parsed = CronSchedule.parse(text);
    } catch (IllegalArgumentException malformed) {
      diagnostics.report(
          Message.CRON_MALFORMED,
          place,
          label,
          text,
          String.valueOf(malformed.getMessage()),
          CronDialects.inFiveFields(text)
              .map(cron -> "Write @Schedule(\"" + cron + "\"), which is the same in five fields.")
              .orElse(ANY));
      return;
    }
    for (ProviderDescriptor provider : providers) {
      if (!provider.triggers().has(Trigger.SCHEDULE)) {
        continue;
      }
      try {
        provider.schedule(parsed);
      } catch (IllegalArgumentException inexpressible) {
        diagnostics.report(
            Message.CRON_NOT_ON_PROVIDER,
            place,
            label,
            text,
            provider.displayName(),
            String.valueOf(inexpressible.getMessage()));
      }
    }
  }
}
