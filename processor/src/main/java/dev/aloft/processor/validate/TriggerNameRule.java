package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.model.FunctionDeclaration;
import dev.aloft.processor.model.TriggerDeclaration;
import dev.aloft.processor.model.TriggerModel;

/** A queue, topic or bucket has a name. */
public final class TriggerNameRule implements FunctionRule {
  @Override
  public void check(FunctionDeclaration function, Diagnostics diagnostics) {
    for (TriggerDeclaration trigger : function.triggers()) {
      if (trigger.trigger() instanceof TriggerModel.Queue queue) {
        check(queue.name(), "invoices", trigger, function, diagnostics);
      } else if (trigger.trigger() instanceof TriggerModel.Topic topic) {
        check(topic.name(), "orders", trigger, function, diagnostics);
      } else if (trigger.trigger() instanceof TriggerModel.ObjectStore store) {
        check(store.bucket(), "uploads", trigger, function, diagnostics);
      }
    }
  }

  private static void check(
      String name,
      String example,
      TriggerDeclaration trigger,
      FunctionDeclaration function,
      Diagnostics diagnostics) {
    if (name.isBlank()) {
      diagnostics.report(
          Message.TRIGGER_NAME_BLANK,
          function.valuePlace(trigger),
          trigger.name(),
          function.label(),
          example);
    }
  }
}
