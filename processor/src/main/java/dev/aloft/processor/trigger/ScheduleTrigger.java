package dev.aloft.processor.trigger;

import com.palantir.javapoet.TypeName;
import dev.aloft.processor.generate.function.PortableClass;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.model.FunctionModel;
import dev.aloft.processor.model.PortableType;
import dev.aloft.processor.model.PortableType.Body;
import dev.aloft.processor.model.TriggerModel;
import dev.aloft.provider.descriptor.CronSchedule;
import dev.aloft.provider.descriptor.ProviderDescriptor;
import dev.aloft.provider.descriptor.Trigger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code @Schedule}: a function that is called at certain minutes. */
final class ScheduleTrigger implements TriggerType {
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
