package dev.aloft.processor.discover.type.member;

import com.palantir.javapoet.TypeName;
import dev.aloft.processor.discover.type.context.ReadContext;
import dev.aloft.processor.model.PropertyModel.Access;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * How a builder's properties are set: what its setters are called, and what they return.
 *
 * @param prefix what the names of setters start with; empty if they are the properties' own
 */
public record BuilderSetters(ReadContext context, DeclaredType builder, String prefix) {
  /** The call of a setter: its result becomes the builder, as in databind. */
  public Access access(ExecutableElement setter) {
    String name = setter.getSimpleName().toString();
    TypeMirror returned = returned(setter);
    if (returned.getKind() == TypeKind.VOID || !returnsBuilder(setter)) {
      return new Access.Method(name);
    }
    boolean isSame = context.types().isSubtype(returned, builder);
    return new Access.Fluent(name, isSame ? null : TypeName.get(builder));
  }

  /** Whether what it returns is the builder, perhaps as a supertype. */
  public boolean returnsBuilder(ExecutableElement setter) {
    TypeMirror returned = returned(setter);
    return context.types().isSubtype(returned, builder)
        || context
            .types()
            .isSubtype(context.types().erasure(builder), context.types().erasure(returned));
  }

  /** What a setter of this builder returns. */
  public TypeMirror returned(ExecutableElement setter) {
    return ((ExecutableType) context.types().asMemberOf(builder, setter)).getReturnType();
  }
}
