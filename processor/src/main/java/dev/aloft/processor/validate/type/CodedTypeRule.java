package dev.aloft.processor.validate.type;

import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.annotation.LocalRules;
import dev.aloft.processor.discover.type.annotation.TypeInfo;
import dev.aloft.processor.discover.type.creator.CreatorChoice;
import dev.aloft.processor.discover.type.source.TypeElements;
import dev.aloft.processor.discover.type.vendor.AwsEvents;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** A generated codec can build a type's values, or does not have to. */
public record CodedTypeRule(JacksonAnnotations annotations) {
  /** Nobody nests types this deep; generics that grow at every step do. */
  private static final int DEEPEST = 12;

  /**
   * What is wrong; null if nothing.
   *
   * @param local what the place says about the type
   * @param depth how many types the place is nested in
   */
  public @Nullable Problem check(DeclaredType type, LocalRules local, int depth) {
    TypeElement element = (TypeElement) type.asElement();
    if (lacksClass(element, local)) {
      String kind = element.getKind().isInterface() ? "an interface" : "an abstract class";
      return Problem.of(Message.TYPE_ABSTRACT, element.getSimpleName(), kind);
    }
    if (TypeElements.isInner(element) && !AwsEvents.has(element)) {
      return Problem.of(Message.TYPE_INNER, element.getSimpleName());
    }
    Problem hidden = AccessibleTypeRule.check(element, TypeElements.packageName(element));
    boolean isEndless = depth > DEEPEST && nesting(type) > DEEPEST;
    return hidden == null && isEndless
        ? Problem.of(Message.TYPE_ENDLESS, element.getSimpleName())
        : hidden;
  }

  /** Whether it is abstract, and neither JSON nor an annotation says what to build. */
  public boolean lacksClass(TypeElement element, LocalRules local) {
    return TypeInfo.info(element, local, annotations) == null
        && (local.isUntyped() ? TypeElements.isAbstract(element) : !isBuildable(element));
  }

  /** Whether there is a class to build, or JSON says which. */
  public boolean isBuildable(TypeElement element) {
    return element.getKind() == ElementKind.ENUM
        || !TypeElements.isAbstract(element)
        || annotations.isCoded(element)
        || annotations.builder(element) != null
        || CreatorChoice.annotated(element, annotations).stream()
            .anyMatch(each -> each.getKind() == ElementKind.METHOD)
        || TypeInfo.info(element, annotations) != null;
  }

  private static int nesting(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return 1 + nesting(array.getComponentType());
    }
    return type instanceof DeclaredType declared
        ? 1 + declared.getTypeArguments().stream().mapToInt(CodedTypeRule::nesting).max().orElse(0)
        : 0;
  }
}
