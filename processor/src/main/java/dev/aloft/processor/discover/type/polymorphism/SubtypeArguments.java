package dev.aloft.processor.discover.type.polymorphism;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** What the type arguments of a subtype are, given those of its supertype. */
public final class SubtypeArguments {
  private SubtypeArguments() {}

  /** The subtype with its type arguments; null if it is not a subtype, or an argument is open. */
  public static @Nullable DeclaredType resolve(
      Types types, TypeElement subtype, DeclaredType base, TypeElement baseElement) {
    DeclaredType declared = (DeclaredType) subtype.asType();
    if (subtype.equals(baseElement)) {
      return base;
    }
    DeclaredType seen = supertype(types, declared, baseElement);
    if (seen == null) {
      return null;
    }
    List<? extends TypeParameterElement> parameters = subtype.getTypeParameters();
    TypeMirror[] arguments = new TypeMirror[parameters.size()];
    for (int i = 0; i < arguments.length; i++) {
      int at = indexOf(parameters.get(i), seen);
      if (at < 0) {
        return null;
      }
      arguments[i] = base.getTypeArguments().get(at);
    }
    DeclaredType resolved = types.getDeclaredType(subtype, arguments);
    return types.isSubtype(resolved, base) ? resolved : null;
  }

  private static int indexOf(TypeParameterElement parameter, DeclaredType supertype) {
    List<? extends TypeMirror> arguments = supertype.getTypeArguments();
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i) instanceof TypeVariable variable
          && variable.asElement().equals(parameter)) {
        return i;
      }
    }
    return -1;
  }

  private static @Nullable DeclaredType supertype(
      Types types, DeclaredType type, TypeElement wanted) {
    if (type.asElement().equals(wanted)) {
      return type;
    }
    for (TypeMirror each : types.directSupertypes(type)) {
      DeclaredType found =
          each instanceof DeclaredType declared ? supertype(types, declared, wanted) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
