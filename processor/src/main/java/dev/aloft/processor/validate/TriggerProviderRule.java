package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.model.FunctionDeclaration;
import dev.aloft.processor.model.TriggerDeclaration;
import dev.aloft.provider.descriptor.ProviderDescriptor;
import dev.aloft.provider.descriptor.Trigger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every chosen provider has the trigger. */
public final class TriggerProviderRule implements FunctionRule {
  private static final List<String> CLOUDS =
      List.of("AWS Lambda", "Tencent SCF", "Aliyun Function Compute", "Scaleway");

  private static final Map<Trigger, String> MISSING =
      Map.of(
          Trigger.HTTP, "trigger for HTTP requests",
          Trigger.SCHEDULE, "trigger for schedules",
          Trigger.QUEUE, "trigger for a queue's messages",
          Trigger.TOPIC, "trigger for a topic's messages",
          Trigger.OBJECT_STORE, "trigger for changes of objects in a bucket");

  private final List<ProviderDescriptor> providers;

  /**
   * @param providers those on the processor's path
   */
  public TriggerProviderRule(List<ProviderDescriptor> providers) {
    this.providers = List.copyOf(providers);
  }

  @Override
  public void check(FunctionDeclaration function, Diagnostics diagnostics) {
    for (TriggerDeclaration trigger : function.triggers()) {
      Trigger kind = trigger.trigger().kind();
      for (ProviderDescriptor provider : providers) {
        if (!provider.triggers().has(kind)) {
          diagnostics.report(
              Message.TRIGGER_NOT_ON_PROVIDER,
              function.place(trigger),
              trigger.name(),
              function.label(),
              provider.displayName(),
              provider.displayName() + " has no " + MISSING.get(kind) + ". " + having(kind));
        }
      }
    }
  }

  private String having(Trigger kind) {
    Set<String> names = new LinkedHashSet<>(CLOUDS);
    if (kind == Trigger.OBJECT_STORE) {
      names.remove("Scaleway");
    }
    providers.stream()
        .filter(provider -> provider.triggers().has(kind))
        .forEach(provider -> names.add(provider.displayName()));
    List<String> all = List.copyOf(names);
    int last = all.size() - 1;
    return String.join(", ", all.subList(0, last)) + " and " + all.get(last) + " have one.";
  }
}
