package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.KnownTypes;
import dev.aloft.processor.discover.TriggerAnnotations;
import dev.aloft.processor.discover.type.source.VendorEvents;
import dev.aloft.processor.model.FunctionDeclaration;
import dev.aloft.processor.model.PortableType;
import dev.aloft.processor.model.TriggerDeclaration;
import dev.aloft.provider.Trigger;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** A function takes what its trigger brings. */
public final class TriggerParameterRule implements FunctionRule {
  private final KnownTypes known;

  /**
   * @param known tells portable events from the user's types
   */
  public TriggerParameterRule(KnownTypes known) {
    this.known = known;
  }

  @Override
  public void check(FunctionDeclaration function, Diagnostics diagnostics) {
    List<VariableElement> payloads = known.payloads(function.method());
    if (function.triggers().size() > 1 || payloads.size() > 1) {
      return;
    }
    VariableElement payload = payloads.isEmpty() ? null : payloads.get(0);
    if (function.triggers().isEmpty()) {
      if (payload != null) {
        checkWithoutTrigger(function, payload, diagnostics);
      }
      return;
    }
    TriggerDeclaration trigger = function.triggers().get(0);
    if (!fits(payload, trigger.trigger().kind())) {
      diagnostics.report(
          Message.TRIGGER_PARAMETER,
          payload == null ? function.place(trigger) : Place.of(payload),
          trigger.name(),
          function.label(),
          payload == null ? "no event" : KnownTypes.simpleName(payload.asType()),
          expected(trigger.trigger().kind()));
    }
  }

  private void checkWithoutTrigger(
      FunctionDeclaration function, VariableElement payload, Diagnostics diagnostics) {
    Optional<PortableType> portable = known.portable(payload.asType());
    if (portable.isPresent()) {
      diagnostics.report(
          Message.TRIGGER_MISSING,
          Place.of(payload),
          function.label(),
          "takes",
          KnownTypes.simpleName(payload.asType()),
          TriggerAnnotations.simpleName(portable.get().trigger()));
    }
  }

  private boolean fits(@Nullable VariableElement payload, Trigger trigger) {
    if (payload == null) {
      return trigger == Trigger.HTTP || trigger == Trigger.SCHEDULE;
    }
    if (payload.asType().getKind() == TypeKind.ERROR
        || VendorEvents.in(payload.asType()).isPresent()) {
      // Reported as missing, if no other processor writes it, or as a cloud's own.
      return true;
    }
    PortableType portable = known.portable(payload.asType()).orElse(null);
    return switch (trigger) {
      case EVENT -> portable == null;
      case HTTP -> portable == null || portable == PortableType.HTTP_REQUEST;
      case SCHEDULE -> portable == PortableType.TIMER_EVENT;
      case OBJECT_STORE -> portable == PortableType.OBJECT_EVENT;
      case TOPIC -> portable == PortableType.TOPIC_MESSAGE && !isStream(payload.asType());
      case QUEUE ->
          (portable == PortableType.QUEUE_BATCH || portable == PortableType.QUEUE_MESSAGE)
              && !isStream(payload.asType());
    };
  }

  private boolean isStream(TypeMirror message) {
    return message instanceof DeclaredType type
        && type.getTypeArguments().stream().anyMatch(known::isInputStream);
  }

  /** What a function with that trigger takes. */
  static String expected(Trigger trigger) {
    return switch (trigger) {
      case EVENT -> "any JSON event";
      case HTTP -> "HttpRequest<T>, the body T alone, or neither";
      case SCHEDULE -> "TimerEvent, or no event";
      case QUEUE -> "QueueBatch<T> or QueueMessage<T>";
      case TOPIC -> "TopicMessage<T>";
      case OBJECT_STORE -> "ObjectEvent";
    };
  }
}
