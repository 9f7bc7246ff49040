package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.discover.EventUse;
import dev.aloft.processor.discover.FunctionDeclaration;
import dev.aloft.processor.discover.KnownTypes;
import dev.aloft.processor.model.PortableType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;

/**
 * A portable event or answer says what its body is.
 *
 * @param known distinguishes portable types from the user's
 */
public record EventBodyRule(KnownTypes known) implements FunctionRule {
  @Override
  public void check(FunctionDeclaration function, Diagnostics diagnostics) {
    for (EventUse use : EventUse.of(function, known)) {
      PortableType portable = known.portable(use.type()).orElse(null);
      if (portable != null && portable.hasBody() && isOpen((DeclaredType) use.type())) {
        diagnostics.report(
            Message.EVENT_BODY_OPEN,
            use.place(),
            function.label(),
            use.verb(),
            KnownTypes.simpleName(use.type()),
            portable.className().simpleName());
      }
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
