package dev.aloft.processor.discover.type.property;

import dev.aloft.processor.discover.type.context.TypeScope;
import dev.aloft.processor.discover.type.member.Property;
import dev.aloft.processor.discover.type.member.TypeRules;
import dev.aloft.processor.discover.type.member.ValueMember;
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
  private final ValueMember values;
  private final TypeElement type;
  private final TypeRules rules;
  private final String fromPackage;

  public InclusionReader(TypeScope scope) {
    this.values = new ValueMember("JsonValue", scope.context());
    this.type = scope.element();
    this.rules = TypeRules.of(scope);
    this.fromPackage = scope.site().fromPackage();
  }

  /** Which values of a property are written. */
  public Inclusion ofValue(Property property, ValueModel value) {
    Inclusion inclusion = ofProperty(property);
    if (inclusion != Inclusion.NON_DEFAULT) {
      return inclusion;
    }
    if (comparesObjects(property)) {
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

  /** Whether a property is written unless it is as in an object that was just built. */
  public boolean comparesObjects(Property property) {
    return rules.inclusion() == Inclusion.NON_DEFAULT
        && ofProperty(property) == Inclusion.NON_DEFAULT;
  }

  private Inclusion ofProperty(Property property) {
    return TypeRules.inclusion(
        property.first("JsonInclude", Direction.WRITE), "value", rules.inclusion());
  }

  /** Which values of a map or optional in a property are written. */
  public Inclusion ofContent(Property property) {
    return TypeRules.inclusion(
        property.first("JsonInclude", Direction.WRITE), "content", rules.contentInclusion());
  }

  /** Whether {@code @JsonValue} makes the type, or what it holds, a map or optional in JSON. */
  public boolean isContentByValue(TypeMirror type) {
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

  /** Whether there is an object to compare with. */
  private boolean hasDefaultObject() {
    ExecutableElement constructor = constructor();
    return !TypeElements.isAbstract(type)
        && constructor != null
        && TypeElements.isCallable(constructor, fromPackage);
  }

  /** What builds an object to compare with; Jackson would call it wherever it is visible. */
  public @Nullable ExecutableElement constructor() {
    for (ExecutableElement each : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      if (each.getParameters().isEmpty()) {
        return each;
      }
    }
    return null;
  }
}
