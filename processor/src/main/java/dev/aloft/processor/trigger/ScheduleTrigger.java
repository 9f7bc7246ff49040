package dev.aloft.processor.trigger;

import com.palantir.javapoet.TypeName;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.generate.function.PortableClass;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.model.FunctionModel;
import dev.aloft.processor.model.PortableType;
import dev.aloft.processor.model.PortableType.Body;
import dev.aloft.processor.model.TriggerModel;
import dev.aloft.provider.descriptor.CronSchedule;
import dev.aloft.provider.descriptor.ProviderDescriptor;
import dev.aloft.provider.descriptor.Trigger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code @Schedule}: a function that is called at certain minutes. */
final class ScheduleTrigger implements TriggerType {
  private static final String ANY =
      "Give minute, hour, day of month, month and day of week, for example @Schedule(\"0 3 * * *\")"
          + " for every day at 3:00 UTC.";
  private static final PortableType EVENT =
      PortableType.event("TimerEvent", Trigger.SCHEDULE, Body.NONE);

  @Override
  public Trigger kind() {
    return Trigger.SCHEDULE;
  }

  @Override
  public List<String> annotations() {
    return List.of("Schedule");
  }

  @Override
  public List<PortableType> events() {
    return List.of(EVENT);
  }

  @Override
  public Map<PortableType, List<String>> vendorClasses() {
    return Map.of(EVENT, List.of("TimerEvent"));
  }

  /** A schedule is five fields of cron, and every chosen provider can express it. */
  @Override
  public List<Problem> check(
      TriggerModel trigger, String label, List<ProviderDescriptor> providers) {
    String text = trigger.value();
    CronSchedule cron;
    try {
      cron = CronSchedule.parse(text);
    } catch (IllegalArgumentException malformed) {
      String fix =
          CronDialects.inFiveFields(text)
              .map(same -> "Write @Schedule(\"" + same + "\"), which is the same in five fields.")
              .orElse(ANY);
      return List.of(
          Problem.of(
              Message.CRON_MALFORMED, label, text, String.valueOf(malformed.getMessage()), fix));
    }
    List<Problem> problems = new ArrayList<>();
    for (ProviderDescriptor provider : providers) {
      if (provider.triggers().has(kind())) {
        try {
          provider.schedule(cron);
        } catch (IllegalArgumentException inexpressible) {
          String why = String.valueOf(inexpressible.getMessage());
          problems.add(
              Problem.of(Message.CRON_NOT_ON_PROVIDER, label, text, provider.displayName(), why));
        }
      }
    }
    return problems;
  }

  @Override
  public boolean isEventOptional() {
    return true;
  }

  @Override
  public String taken() {
    return "TimerEvent, or no event";
  }

  @Override
  public String facility() {
    return "trigger for schedules";
  }

  @Override
  public List<String> names() {
    return NoticeCode.NAMES;
  }

  @Override
  public TypeName handler(FunctionModel function) {
    return GeneratedTypes.SCHEDULE_HANDLER;
  }

  @Override
  public String around() {
    return "Schedule";
  }

  @Override
  public void addTo(PortableClass portable) {
    NoticeCode.addTo(portable, EVENT);
  }

  @Override
  public Map<String, Object> settings(TriggerModel trigger, List<ProviderDescriptor> providers) {
    CronSchedule cron = CronSchedule.parse(trigger.value());
    Map<String, String> translated = new LinkedHashMap<>();
    providers.forEach(provider -> translated.put(provider.id(), provider.schedule(cron)));
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("schedule", trigger.value());
    settings.put("schedules", translated);
    return settings;
  }
}
