package dev.aloft.processor.discover.type.member;

import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.context.ReadContext;
import dev.aloft.processor.discover.type.source.Mirror;
import dev.aloft.processor.discover.type.source.TypeElements;
import dev.aloft.processor.model.PropertyModel.Access;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Finds the accessor or field that {@code @JsonValue} makes the whole JSON of a type, or
 * {@code @JsonKey} the name of a key.
 */
public final class ValueMember {
  private final String annotation;
  private final Types types;
  private final ReadContext context;
  private final JacksonAnnotations annotations;

  /**
   * What is found.
   *
   * @param mirror the value's type
   */
  public record Found(Element element, Mirror mirror, Access access) {}

  /**
   * @param annotation {@code JsonValue} or {@code JsonKey}
   */
  public ValueMember(String annotation, ReadContext context) {
    this.context = context;
    this.annotation = annotation;
    this.types = context.types();
    this.annotations = context.annotations();
  }

  /** The element that has it; null without one. */
  public @Nullable Element element(List<TypeElement> hierarchy) {
    Element found = null;
    for (TypeElement owner : hierarchy) {
      Element own = ownMember(owner);
      found = own == null ? found : own;
    }
    return found;
  }

  /** What that element gives; rules have checked that generated code can use it. */
  public Found of(Element found, DeclaredType type) {
    TypeMirror resolved = types.asMemberOf(type, found);
    String name = found.getSimpleName().toString();
    return found instanceof ExecutableElement method
        ? new Found(
            found,
            new Mirror(((ExecutableType) resolved).getReturnType(), method.getReturnType()),
            new Access.Method(name))
        : new Found(found, new Mirror(resolved, found.asType()), new Access.Field(name));
  }

  /** What has the annotation in a type or what it inherits; null without one. */
  public @Nullable Element memberOf(TypeElement other) {
    List<TypeElement> hierarchy = TypeElements.hierarchy(other);
    JacksonAnnotations seen = annotations.seenFrom(hierarchy);
    return new ValueMember(annotation, context.with(seen)).element(hierarchy);
  }

  /** A method, or else a field: for a record's component, both are annotated. */
  public @Nullable Element ownMember(TypeElement owner) {
    Element found = null;
    for (Element member : owner.getEnclosedElements()) {
      if (isOn(member)
          && (found == null || member.getKind() == ElementKind.METHOD)
          && member.getKind() != ElementKind.RECORD_COMPONENT) {
        found = member;
      }
    }
    return found instanceof ExecutableElement method && annotations.hasMethod(method)
        ? annotations.methods().called(method)
        : found;
  }

  /** Whether the annotation is on the element, and enabled. */
  public boolean isOn(Element element) {
    AnnotationMirror found = annotations.find(element, annotation);
    return found != null && JacksonAnnotations.flag(found, "value", true);
  }
}
