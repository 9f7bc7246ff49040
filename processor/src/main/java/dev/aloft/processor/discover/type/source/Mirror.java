package dev.aloft.processor.discover.type.source;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A type at a place, in two views. The declared view is the type as its declaration spells it, the
 * other has the type variables replaced by their arguments. The compiler loses the annotations of
 * {@code @Nullable T} when it replaces T, so nullness is looked up in both.
 *
 * @param type the type, without type variables
 * @param declared the type as declared; null if it came from a type variable
 */
public record Mirror(TypeMirror type, @Nullable TypeMirror declared) {

  /** A type that is as it was declared. */
  public static Mirror of(TypeMirror type) {
    return new Mirror(type, type);
  }

  /** Whether the type's nullness is decided where the type variable got its argument. */
  public boolean fromArgument() {
    return declared == null || declared.getKind() == TypeKind.TYPEVAR;
  }

  /** The type arguments. */
  public List<Mirror> arguments() {
    List<Mirror> arguments = new ArrayList<>();
    List<? extends TypeMirror> types = ((DeclaredType) type).getTypeArguments();
    List<? extends TypeMirror> declarations =
        declared instanceof DeclaredType same ? same.getTypeArguments() : List.of();
    for (int i = 0; i < types.size(); i++) {
      boolean sameShape = declarations.size() == types.size();
      arguments.add(new Mirror(types.get(i), sameShape ? declarations.get(i) : null));
    }
    return arguments;
  }

  /** What an array holds. */
  public Mirror component() {
    TypeMirror of = declared instanceof ArrayType array ? array.getComponentType() : null;
    return new Mirror(((ArrayType) type).getComponentType(), of);
  }
}
