package dev.aloft.processor.discover.type.source;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Where Eclipse's compiler shows less than javac, and what to read there instead. */
public final class EclipseCompiler {
  private EclipseCompiler() {}

  /** Whether the element is from that compiler. */
  public static boolean shows(Element element) {
    return element.getClass().getName().startsWith("org.eclipse.jdt.");
  }

  /**
   * The element with the annotations that a record component's field lacks: from a record's first
   * annotation with an enum constant as value on, that compiler shows no annotations on fields. The
   * parameter of an implicit or compact constructor has them.
   *
   * @return null in other compilers, and for other elements
   */
  public static @Nullable Element parameter(Element field, Types types) {
    if (field.getKind() != ElementKind.FIELD
        || !shows(field)
        || !(field.getEnclosingElement() instanceof TypeElement owner)) {
      return null;
    }
    List<? extends RecordComponentElement> components = owner.getRecordComponents();
    for (ExecutableElement each : ElementFilter.constructorsIn(owner.getEnclosedElements())) {
      if (isCanonical(each, components, types)) {
        for (VariableElement parameter : each.getParameters()) {
          if (parameter.getSimpleName().contentEquals(field.getSimpleName())) {
            return parameter;
          }
        }
      }
    }
    return null;
  }

  private static boolean isCanonical(
      ExecutableElement constructor,
      List<? extends RecordComponentElement> components,
      Types types) {
    List<? extends VariableElement> parameters = constructor.getParameters();
    boolean isCanonical = parameters.size() == components.size();
    for (int i = 0; isCanonical && i < components.size(); i++) {
      isCanonical =
          types.isSameType(
              types.erasure(parameters.get(i).asType()), types.erasure(components.get(i).asType()));
    }
    return isCanonical;
  }
}
