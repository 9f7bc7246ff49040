package dev.aloft.processor.discover.type.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.AnnotationValueVisitor;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;

/**
 * An annotation that no source has: what the processor knows of a library's class, in the form of
 * what the class could say itself. Its type need not be on the class path, so only {@link
 * Annotations#written} can be asked.
 *
 * @param members what is written: strings, or a {@link Constant} or a list of them
 */
public record StatedAnnotation(Map<String, Object> members) implements AnnotationMirror {
  public StatedAnnotation {
    members = new LinkedHashMap<>(members);
  }

  /**
   * An enum's constant.
   *
   * @param name as declared
   */
  public record Constant(String name) {}

  /** Without members. */
  public static StatedAnnotation bare() {
    return new StatedAnnotation(Map.of());
  }

  /** With one member. */
  public static StatedAnnotation of(String member, Object value) {
    return new StatedAnnotation(Map.of(member, value));
  }

  Optional<AnnotationValue> written(String member) {
    return Optional.ofNullable(members.get(member)).map(StatedAnnotation::value);
  }

  private static Value value(Object value) {
    return new Value(
        value instanceof List<?> items
            ? items.stream().map(StatedAnnotation::value).toList()
            : value);
  }

  @Override
  public DeclaredType getAnnotationType() {
    throw new UnsupportedOperationException("an annotation that is not in the source");
  }

  @Override
  public Map<? extends ExecutableElement, ? extends AnnotationValue> getElementValues() {
    throw new UnsupportedOperationException("an annotation that is not in the source");
  }

  private record Value(Object getValue) implements AnnotationValue {
    @Override
    public <R, P> R accept(AnnotationValueVisitor<R, P> visitor, P parameter) {
      return visitor.visitUnknown(this, parameter);
    }
  }
}
