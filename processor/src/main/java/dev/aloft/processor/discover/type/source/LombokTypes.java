package dev.aloft.processor.discover.type.source;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Types whose accessors or constructors Lombok adds. It does so in the first round that shows it a
 * type, before or after us; so such a type is read a round later, if Lombok runs at all.
 */
public final class LombokTypes {
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

  /** All processors of a compilation come from one class loader. */
  private final boolean runs =
      LombokTypes.class.getClassLoader().getResource("lombok/launch/AnnotationProcessorHider.class")
          != null;

  private final Map<String, Integer> firstSeen = new HashMap<>();
  private int round;

  /** Lombok has had its turn with what was seen so far. */
  public void nextRound() {
    round++;
  }

  /** Goes on only if the type has all its members. */
  public void throwIfPending(TypeElement type) {
    boolean pending = isAnnotated(type);
    for (Element member : type.getEnclosedElements()) {
      pending |= !(member instanceof TypeElement) && isAnnotated(member);
    }
    if (pending && !(runs && isOlder(type.getQualifiedName().toString()))) {
      throw MissingTypeException.ofMembers(type.getSimpleName().toString());
    }
  }

  private boolean isOlder(String typeName) {
    Integer seen = firstSeen.putIfAbsent(typeName, round);
    return seen != null && seen < round;
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
