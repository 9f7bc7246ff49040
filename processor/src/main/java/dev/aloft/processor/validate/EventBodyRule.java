package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.FunctionDeclaration;
import dev.aloft.processor.discover.KnownTypes;
import dev.aloft.processor.model.PortableType;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A portable event or answer says what its body is. */
public final class EventBodyRule implements FunctionRule {
  private final KnownTypes known;

  /**
   * @param known tells portable types from the user's
   */
  public EventBodyRule(KnownTypes known) {
    this.known = known;
  }

  @Override
  public void check(FunctionDeclaration function, Diagnostics diagnostics) {
    for (VariableElement payload : known.payloads(function.method())) {
      check(payload.asType(), "takes", Place.of(payload), function, diagnostics);
    }
    TypeMirror answer = known.answered(function.method().getReturnType());
    check(answer, "returns", function.place(), function, diagnostics);
  }

  private void check(
      TypeMirror type,
      String verb,
      Place place,
      FunctionDeclaration function,
      Diagnostics diagnostics) {
    PortableType portable = known.portable(type).orElse(null);
    if (portable != null && portable.hasBody() && isOpen((DeclaredType) type)) {
      diagnostics.report(
          Message.EVENT_BODY_OPEN,
          place,
          function.label(),
          verb,
          KnownTypes.simpleName(type),
          portable.className().simpleName());
    }
  }

  private static boolean isOpen(DeclaredType type) {
    if (type.getTypeArguments().size() != 1) {
      return true;
    }
    TypeKind body = type.getTypeArguments().get(0).getKind();
    return body == TypeKind.WILDCARD || body == TypeKind.TYPEVAR;
  }
}
