package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.discover.FunctionDeclaration;
import dev.aloft.processor.discover.KnownTypes;
import dev.aloft.processor.discover.ParameterKind;
import dev.aloft.processor.discover.type.vendor.VendorEvents;
import dev.aloft.processor.model.PortableType;
import dev.aloft.processor.trigger.TriggerType;
import dev.aloft.processor.trigger.Triggers;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A function returns what its trigger can use.
 *
 * @param known distinguishes portable answers from the user's types
 */
public record TriggerResultRule(KnownTypes known) implements FunctionRule {
  @Override
  public void check(FunctionDeclaration function, Diagnostics diagnostics) {
    if (function.hasSeveralTriggers() || function.signature().takes(ParameterKind.CONTINUATION)) {
      return;
    }
    TypeMirror returned = function.signature().returned();
    TypeMirror answer = known.answered(returned);
    Optional<PortableType> portable = known.portable(answer);
    if (function.triggers().isEmpty()) {
      if (portable.isPresent()) {
        diagnostics.report(
            Message.TRIGGER_MISSING,
            function.place(),
            function.label(),
            "returns",
            KnownTypes.simpleName(returned),
            Triggers.of(portable.get().trigger()).annotations().get(0));
      }
      return;
    }
    TriggerType trigger = Triggers.of(function.settings().trigger().kind());
    PortableType event = event(function);
    if (answer.getKind() != TypeKind.ERROR
        && VendorEvents.in(answer).isEmpty()
        && !fits(answer, trigger, event)) {
      diagnostics.report(
          Message.TRIGGER_RESULT,
          function.place(),
          function.triggers().get(0).name(),
          function.label(),
          KnownTypes.simpleName(returned),
          trigger.returned(event));
    }
  }

  private boolean fits(TypeMirror answer, TriggerType trigger, @Nullable PortableType event) {
    return known.isNothing(answer)
        ? trigger.isAnswerOptional()
        : known.portable(answer).map(trigger.answersTo(event)::contains).orElse(trigger.isOpen());
  }

  private @Nullable PortableType event(FunctionDeclaration function) {
    return function.signature().payloads().stream()
        .flatMap(payload -> known.portable(payload.type()).stream())
        .findFirst()
        .orElse(null);
  }
}
