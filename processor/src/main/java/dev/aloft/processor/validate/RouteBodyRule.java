package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.FunctionDeclaration;
import dev.aloft.processor.discover.KnownTypes;
import dev.aloft.processor.discover.Parameter;
import dev.aloft.processor.model.TriggerModel;
import dev.aloft.provider.descriptor.Trigger;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A function of a WebSocket API's route without messages takes none.
 *
 * @param known distinguishes events from messages
 */
public record RouteBodyRule(KnownTypes known) implements FunctionRule {
  private static final Set<String> WITHOUT = Set.of("$connect", "$disconnect");

  @Override
  public void check(FunctionDeclaration function, Diagnostics diagnostics) {
    List<Parameter> payloads = function.signature().payloads();
    TriggerModel trigger = function.settings().trigger();
    if (function.hasSeveralTriggers()
        || trigger.kind() != Trigger.WEBSOCKET
        || !WITHOUT.contains(trigger.value())
        || payloads.size() != 1) {
      return;
    }
    Parameter payload = payloads.get(0);
    if (takesMessage(payload.type())) {
      diagnostics.report(
          Message.WEBSOCKET_MESSAGE,
          Place.of(payload.element()),
          trigger.value(),
          function.label(),
          KnownTypes.simpleName(payload.type()));
    }
  }

  private boolean takesMessage(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR) {
      return false;
    }
    if (known.portable(type).isEmpty()) {
      return true;
    }
    List<? extends TypeMirror> body = ((DeclaredType) type).getTypeArguments();
    return body.size() == 1 && !known.isNothing(body.get(0)) && isNamed(body.get(0));
  }

  /** An open body is reported by another rule. */
  private static boolean isNamed(TypeMirror body) {
    return body.getKind() == TypeKind.DECLARED || body.getKind() == TypeKind.ARRAY;
  }
}
