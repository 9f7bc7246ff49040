package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.discover.FunctionDeclaration;
import dev.aloft.processor.discover.TriggerDeclaration;
import dev.aloft.processor.model.TriggerModel;
import dev.aloft.processor.trigger.Triggers;

/** A queue, topic or bucket has a name. */
public final class TriggerNameRule implements FunctionRule {
  @Override
  public void check(FunctionDeclaration function, Diagnostics diagnostics) {
    for (TriggerDeclaration declared : function.triggers()) {
      TriggerModel trigger = declared.trigger();
      if (trigger.value().isBlank()) {
        Triggers.of(trigger.kind())
            .exampleName()
            .ifPresent(
                example ->
                    diagnostics.report(
                        Message.TRIGGER_NAME_BLANK,
                        declared.valuePlace(),
                        declared.name(),
                        function.label(),
                        example));
      }
    }
  }
}
