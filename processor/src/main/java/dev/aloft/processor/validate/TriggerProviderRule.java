package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.model.FunctionDeclaration;
import dev.aloft.processor.model.TriggerDeclaration;
import dev.aloft.provider.ProviderDescriptor;
import java.util.List;
import java.util.Optional;

/** Every chosen provider has the trigger. */
public final class TriggerProviderRule implements FunctionRule {
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
      for (ProviderDescriptor provider : providers) {
        Optional<String> problem = provider.problemWithTrigger(trigger.trigger().kind());
        if (problem.isPresent()) {
          diagnostics.report(
              Message.TRIGGER_NOT_ON_PROVIDER,
              function.place(trigger),
              trigger.name(),
              function.label(),
              provider.displayName(),
              problem.get());
        }
      }
    }
  }
}
