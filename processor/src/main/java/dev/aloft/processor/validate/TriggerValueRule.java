package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.discover.FunctionDeclaration;
import dev.aloft.processor.discover.TriggerDeclaration;
import dev.aloft.processor.trigger.Triggers;
import dev.aloft.provider.descriptor.ProviderDescriptor;
import java.util.List;

/**
 * A trigger's annotation says what the trigger can use.
 *
 * @param providers those on the processor's path
 */
public record TriggerValueRule(List<ProviderDescriptor> providers) implements FunctionRule {
  @Override
  public void check(FunctionDeclaration function, Diagnostics diagnostics) {
    for (TriggerDeclaration declared : function.triggers()) {
      Triggers.of(declared.trigger().kind())
          .check(declared.trigger(), function.label(), providers)
          .forEach(problem -> diagnostics.report(problem, declared.valuePlace()));
    }
  }
}
