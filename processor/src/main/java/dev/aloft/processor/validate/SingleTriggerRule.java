package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.discover.FunctionDeclaration;
import dev.aloft.processor.discover.TriggerDeclaration;
import java.util.stream.Collectors;

/** A function has one trigger at most. */
public final class SingleTriggerRule implements FunctionRule {
  @Override
  public void check(FunctionDeclaration function, Diagnostics diagnostics) {
    if (function.hasSeveralTriggers()) {
      String names =
          function.triggers().stream()
              .map(trigger -> "@" + trigger.name())
              .collect(Collectors.joining(", "));
      TriggerDeclaration second = function.triggers().get(1);
      diagnostics.report(Message.SEVERAL_TRIGGERS, second.place(), function.label(), names);
    }
  }
}
