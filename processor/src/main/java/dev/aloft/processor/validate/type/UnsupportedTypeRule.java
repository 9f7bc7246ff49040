package dev.aloft.processor.validate.type;

import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.context.ReadContext;
import dev.aloft.processor.discover.type.standard.UnsupportedTypes;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** A type that gets a codec is one of the user's own, not one of a library. */
public final class UnsupportedTypeRule {
  private UnsupportedTypeRule() {}

  /** What is wrong; null if the type may have JSON. */
  public static @Nullable Problem check(ReadContext context, DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    UnsupportedTypes unsupported = new UnsupportedTypes(context.elements(), context.types());
    UnsupportedTypes.Reason reason =
        element.getKind() == ElementKind.ENUM ? null : unsupported.reason(element);
    return reason == null ? null : unfit(type, reason);
  }

  /** The problem of what is not the type of a value. */
  public static Problem noValue(TypeMirror type) {
    return unfit(type, UnsupportedTypes.NO_VALUE);
  }

  private static Problem unfit(TypeMirror type, UnsupportedTypes.Reason reason) {
    return Problem.of(Message.TYPE_UNSUPPORTED, type.toString(), reason.why(), reason.instead());
  }
}
