package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.FunctionDeclaration;
import dev.aloft.processor.discover.HandlerClass;
import dev.aloft.processor.discover.TriggerDeclaration;
import dev.aloft.processor.model.HandlerInterface;
import dev.aloft.processor.trigger.TriggerType;
import dev.aloft.processor.trigger.Triggers;
import dev.aloft.provider.descriptor.ProviderDescriptor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Every chosen provider has the trigger.
 *
 * @param providers those on the processor's path
 */
public record TriggerProviderRule(List<ProviderDescriptor> providers) implements FunctionRule {
  @Override
  public void check(FunctionDeclaration function, Diagnostics diagnostics) {
    for (TriggerDeclaration trigger : function.triggers()) {
      TriggerType type = Triggers.of(trigger.trigger().kind());
      check("@" + trigger.name(), type, trigger.place(), function, diagnostics);
    }
    HandlerClass handler = function.handler();
    HandlerInterface only = handler == null ? null : handler.only().orElse(null);
    if (only != null && only.isServlet()) {
      TriggerType type = Triggers.of(only.trigger().kind());
      check(only.simpleName(), type, Place.of(function.element()), function, diagnostics);
    }
  }

  private void check(
      String cause,
      TriggerType type,
      Place place,
      FunctionDeclaration function,
      Diagnostics diagnostics) {
    for (ProviderDescriptor provider : providers) {
      if (!provider.triggers().has(type.kind())) {
        diagnostics.report(
            Message.TRIGGER_NOT_ON_PROVIDER,
            place,
            cause,
            function.label(),
            provider.displayName(),
            provider.displayName() + " has no " + type.facility() + ". " + havingOne(type));
      }
    }
  }

  private String havingOne(TriggerType type) {
    Set<String> clouds = new LinkedHashSet<>(type.clouds());
    providers.stream()
        .filter(provider -> provider.triggers().has(type.kind()))
        .forEach(provider -> clouds.add(provider.displayName()));
    List<String> all = List.copyOf(clouds);
    int last = all.size() - 1;
    if (last == 0) {
      return all.get(0) + " has one.";
    }
    return String.join(", ", all.subList(0, last)) + " and " + all.get(last) + " have one.";
  }
}
