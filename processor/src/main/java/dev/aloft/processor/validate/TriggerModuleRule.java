package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.discover.FunctionDeclaration;
import dev.aloft.processor.discover.TriggerDeclaration;
import dev.aloft.processor.trigger.TriggerType.Module;
import dev.aloft.processor.trigger.Triggers;
import dev.aloft.provider.descriptor.ProviderDescriptor;
import dev.aloft.provider.descriptor.Trigger;
import java.util.List;
import javax.lang.model.util.Elements;

/**
 * The module of a trigger that has one is on the class path, unless no provider has the trigger.
 *
 * @param elements the compiler's
 * @param providers those on the processor's path
 */
public record TriggerModuleRule(Elements elements, List<ProviderDescriptor> providers)
    implements FunctionRule {
  @Override
  public void check(FunctionDeclaration function, Diagnostics diagnostics) {
    for (TriggerDeclaration trigger : function.triggers()) {
      Trigger kind = trigger.trigger().kind();
      Module module = Triggers.of(kind).module().orElse(null);
      if (module != null
          && elements.getTypeElement(module.type()) == null
          && providers.stream().anyMatch(each -> each.triggers().has(kind))) {
        diagnostics.report(
            Message.TRIGGER_MODULE_MISSING,
            trigger.place(),
            trigger.name(),
            function.label(),
            module.artifact());
      }
    }
  }
}
