package dev.aloft.processor.discover.type;

import dev.aloft.processor.discover.Annotations;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Types whose accessors or constructors Lombok adds while it processes them. It removes its
 * annotations when it is done, so one that is still there means that members are still to come.
 */
final class LombokTypes {
  private static final Set<String> ADDING =
      Set.of(
          "lombok.AllArgsConstructor",
          "lombok.Builder",
          "lombok.Data",
          "lombok.Getter",
          "lombok.NoArgsConstructor",
          "lombok.RequiredArgsConstructor",
          "lombok.Setter",
          "lombok.Value",
          "lombok.experimental.SuperBuilder");

  private LombokTypes() {}

  /** Goes on only if the type has all its members. */
  static void throwIfPending(TypeElement type) {
    boolean pending = isAnnotated(type);
    for (Element member : type.getEnclosedElements()) {
      pending |= !(member instanceof TypeElement) && isAnnotated(member);
    }
    if (pending) {
      throw MissingTypeException.ofMembers(type.getSimpleName().toString());
    }
  }

  private static boolean isAnnotated(Element element) {
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      if (ADDING.contains(Annotations.nameOf(annotation))) {
        return true;
      }
    }
    return false;
  }
}
