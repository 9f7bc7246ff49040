package dev.aloft.processor.discover.type.property;

import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.discover.type.context.ReadContext;
import dev.aloft.processor.discover.type.context.TypeScope;
import dev.aloft.processor.discover.type.member.Member;
import dev.aloft.processor.discover.type.member.Property;
import dev.aloft.processor.discover.type.member.TypeRules;
import dev.aloft.processor.discover.type.member.ValueMember;
import dev.aloft.processor.discover.type.source.Site;
import dev.aloft.processor.discover.type.source.TypeElements;
import dev.aloft.processor.discover.type.standard.Containers;
import dev.aloft.processor.model.Direction;
import dev.aloft.processor.model.Inclusion;
import dev.aloft.processor.model.ValueModel;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads which values of one type's properties are written: {@code @JsonInclude}. */
public final class InclusionReader {
  private final ReadContext context;
  private final ValueMember values;
  private final TypeElement type;
  private final TypeRules rules;
  private final Site site;
  private boolean reported;

  public InclusionReader(TypeScope scope) {
    this.context = scope.context();
    this.values = new ValueMember("JsonValue", context);
    this.type = scope.element();
    this.rules = TypeRules.of(scope);
    this.site = scope.site();
  }

  /** Which values of a property are written. */
  public Inclusion ofValue(Property property, ValueModel value) {
    Inclusion inclusion =
        TypeRules.inclusion(
            property.first("JsonInclude", Direction.WRITE), "value", rules.inclusion());
    if (inclusion != Inclusion.NON_DEFAULT) {
      return inclusion;
    }
    if (rules.inclusion() == Inclusion.NON_DEFAULT) {
      return hasDefaultObject() ? Inclusion.NON_INITIAL : Inclusion.NON_DEFAULT;
    }
    // databind 3.2 does so, but not for records.
    return hasNoDefault(value) && type.getKind() != ElementKind.RECORD
        ? Inclusion.NON_EMPTY
        : Inclusion.NON_DEFAULT;
  }

  private static boolean hasNoDefault(ValueModel value) {
    return (value instanceof ValueModel.Standard
            && !value.type().toString().equals("java.util.Date"))
        || value instanceof ValueModel.Coded
        || value instanceof ValueModel.Tree
        || (value instanceof ValueModel.SequenceOf sequence
            && sequence.type().toString().startsWith("java.lang.Iterable<"));
  }

  /** Which values of a map or optional in a property are written. */
  public Inclusion ofContent(Property property, Member writer) {
    Inclusion content =
        TypeRules.inclusion(
            property.first("JsonInclude", Direction.WRITE), "content", rules.contentInclusion());
    if (content != Inclusion.ALWAYS && isContentByValue(writer.mirror().type())) {
      context.report(
          Message.JACKSON_CONSTANT,
          context.place(writer.element(), site),
          "JsonInclude",
          property.name(),
          "content",
          content,
          "Jackson would also leave out values of the map or optional that is the @JsonValue of the"
              + " property's type.",
          "ALWAYS");
    }
    return content;
  }

  /** Whether {@code @JsonValue} makes the type, or what it holds, a map or optional in JSON. */
  private boolean isContentByValue(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return isContentByValue(array.getComponentType());
    }
    if (!(type instanceof DeclaredType declared)) {
      return false;
    }
    for (TypeMirror argument : declared.getTypeArguments()) {
      if (isContentByValue(argument)) {
        return true;
      }
    }
    Element value = values.memberOf((TypeElement) declared.asElement());
    return value != null
        && hasContent(
            value instanceof ExecutableElement method ? method.getReturnType() : value.asType());
  }

  private boolean hasContent(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)) {
      return false;
    }
    String name = ((TypeElement) declared.asElement()).getQualifiedName().toString();
    return Containers.map(name, false) != null
        || name.equals("java.util.Optional")
        || name.equals("java.lang.Object")
        || isContentByValue(type);
  }

  /** Whether there is an object to compare with; Jackson would call any such constructor. */
  private boolean hasDefaultObject() {
    if (TypeElements.isAbstract(type)) {
      report("Its defaults are those of a class that is known at run time only.");
      return false;
    }
    ExecutableElement constructor = withoutArguments();
    if (constructor == null) {
      return false;
    }
    if (!TypeElements.isMemberAccessible(constructor, site.fromPackage())
        || TypeElements.throwsChecked(constructor)) {
      report(
          "Jackson would compare with what the no-argument constructor builds, which the"
              + " codec cannot call from the package "
              + site.fromPackage()
              + " without reflection.");
      return false;
    }
    return true;
  }

  private @Nullable ExecutableElement withoutArguments() {
    for (ExecutableElement each : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      if (each.getParameters().isEmpty()) {
        return each;
      }
    }
    return null;
  }

  private void report(String why) {
    if (!reported) {
      reported = true;
      context.report(
          Message.JACKSON_CONSTANT,
          context.place(type, site),
          "JsonInclude",
          type.getSimpleName(),
          "value",
          "NON_DEFAULT",
          why,
          "ALWAYS, NON_ABSENT, NON_EMPTY, NON_NULL");
    }
  }
}
