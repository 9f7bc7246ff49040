package dev.aloft.processor.discover.type.creator;

import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.context.ReadContext;
import dev.aloft.processor.discover.type.source.TypeElements;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Finds what makes a key of a string, in jackson-databind's order: a constructor with
 * {@code @JsonCreator}, a static method with it, a constructor, {@code valueOf} or {@code
 * fromString}.
 */
public record KeyCreator(ReadContext context) {
  /** What none of the others has precedence over: one, if it is clear what makes a key. */
  public List<ExecutableElement> candidates(TypeElement type) {
    List<ExecutableElement> explicit = new ArrayList<>();
    List<ExecutableElement> implicit = new ArrayList<>();
    ExecutableElement constructor = null;
    boolean annotated = false;
    for (Element member : type.getEnclosedElements()) {
      if (!(member instanceof ExecutableElement executable) || !takesText(executable)) {
        continue;
      }
      AnnotationMirror creator = context.annotations().find(member, "JsonCreator");
      String mode = creator == null ? "" : JacksonAnnotations.constant(creator, "mode", "DEFAULT");
      if (mode.equals("DISABLED")) {
        continue;
      }
      if (member.getKind() == ElementKind.CONSTRUCTOR) {
        constructor = executable;
        annotated = creator != null;
      } else if (isFactory(executable, type) && creator != null) {
        if (!mode.equals("PROPERTIES")) {
          explicit.add(executable);
        }
      } else if (isFactory(executable, type) && hasFactoryName(executable)) {
        implicit.add(executable);
      }
    }
    if (TypeElements.isInner(type) || type.getModifiers().contains(Modifier.ABSTRACT)) {
      constructor = null;
    }
    if (constructor != null && (annotated || explicit.isEmpty())) {
      return List.of(constructor);
    }
    return explicit.isEmpty() ? implicit : explicit;
  }

  private static boolean takesText(ExecutableElement executable) {
    return executable.getParameters().size() == 1
        && executable.getParameters().get(0).asType().toString().endsWith("java.lang.String");
  }

  private boolean isFactory(ExecutableElement method, TypeElement type) {
    return method.getKind() == ElementKind.METHOD
        && method.getModifiers().contains(Modifier.STATIC)
        && context
            .types()
            .isSubtype(
                context.types().erasure(method.getReturnType()),
                context.types().erasure(type.asType()));
  }

  private static boolean hasFactoryName(ExecutableElement method) {
    return method.getSimpleName().contentEquals("valueOf")
        || method.getSimpleName().contentEquals("fromString");
  }
}
