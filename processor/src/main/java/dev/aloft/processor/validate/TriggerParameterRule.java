package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.FunctionDeclaration;
import dev.aloft.processor.discover.KnownTypes;
import dev.aloft.processor.discover.Parameter;
import dev.aloft.processor.discover.TriggerDeclaration;
import dev.aloft.processor.discover.type.vendor.VendorEvents;
import dev.aloft.processor.model.PortableType;
import dev.aloft.processor.trigger.TriggerType;
import dev.aloft.processor.trigger.Triggers;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A function takes what its trigger brings.
 *
 * @param known distinguishes portable events from the user's types
 */
public record TriggerParameterRule(KnownTypes known) implements FunctionRule {
  @Override
  public void check(FunctionDeclaration function, Diagnostics diagnostics) {
    List<Parameter> payloads = function.signature().payloads();
    if (function.hasSeveralTriggers() || payloads.size() > 1) {
      return;
    }
    Parameter payload = payloads.isEmpty() ? null : payloads.get(0);
    if (function.triggers().isEmpty()) {
      if (payload != null) {
        checkWithoutTrigger(function, payload, diagnostics);
      }
      return;
    }
    TriggerDeclaration trigger = function.triggers().get(0);
    TriggerType type = Triggers.of(trigger.trigger().kind());
    if (!fits(payload, type)) {
      diagnostics.report(
          Message.TRIGGER_PARAMETER,
          payload == null ? trigger.place() : Place.of(payload.element()),
          trigger.name(),
          function.label(),
          payload == null ? "no event" : KnownTypes.simpleName(payload.type()),
          type.taken());
    }
  }

  private void checkWithoutTrigger(
      FunctionDeclaration function, Parameter payload, Diagnostics diagnostics) {
    Optional<PortableType> portable = known.portable(payload.type());
    if (portable.isPresent()) {
      diagnostics.report(
          Message.TRIGGER_MISSING,
          Place.of(payload.element()),
          function.label(),
          "takes",
          KnownTypes.simpleName(payload.type()),
          Triggers.of(portable.get().trigger()).annotations().get(0));
    }
  }

  private boolean fits(@Nullable Parameter payload, TriggerType trigger) {
    if (payload == null) {
      return trigger.isEventOptional();
    }
    TypeMirror type = payload.type();
    if (type.getKind() == TypeKind.ERROR || VendorEvents.in(type).isPresent()) {
      // Reported as missing if no other processor writes it, or as a cloud's own.
      return true;
    }
    PortableType portable = known.portable(type).orElse(null);
    return portable == null
        ? trigger.isOpen()
        : trigger.events().contains(portable)
            && !(portable.body() == PortableType.Body.MESSAGE && isStream(type));
  }

  private boolean isStream(TypeMirror message) {
    return message instanceof DeclaredType type
        && type.getTypeArguments().stream().anyMatch(known::isInputStream);
  }
}
