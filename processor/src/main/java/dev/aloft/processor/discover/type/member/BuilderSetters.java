package dev.aloft.processor.discover.type.member;

import com.palantir.javapoet.TypeName;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.type.context.ReadContext;
import dev.aloft.processor.discover.type.source.Site;
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
  public Access access(ExecutableElement setter, Place place, Site site) {
    String name = setter.getSimpleName().toString();
    TypeMirror returned =
        ((ExecutableType) context.types().asMemberOf(builder, setter)).getReturnType();
    if (returned.getKind() == TypeKind.VOID) {
      return new Access.Method(name);
    }
    if (context.types().isSubtype(returned, builder)) {
      return new Access.Fluent(name, null);
    }
    if (context
        .types()
        .isSubtype(context.types().erasure(builder), context.types().erasure(returned))) {
      return new Access.Fluent(name, TypeName.get(builder));
    }
    String builderName = builder.asElement().getSimpleName().toString();
    context.report(
        Message.BUILDER_UNFIT,
        place,
        site.path(),
        builderName,
        "a type with the setter " + name,
        "A builder's setter returns the builder that takes the next property; this one"
            + " returns "
            + returned
            + ".",
        "Let it return " + builderName + ", or nothing.");
    return new Access.Method(name);
  }
}
