package dev.aloft.processor.model;

import dev.aloft.processor.diagnostic.Place;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * A method with {@code @Function}, as declared; nothing is checked yet.
 *
 * @param annotation the {@code @Function}
 * @param name the function's name
 * @param nameValue where the name is written; null if it is the method's
 * @param exitsOnError {@code OnError.EXIT}
 */
public record FunctionDeclaration(
    ExecutableElement method,
    TypeElement owner,
    AnnotationMirror annotation,
    String name,
    @Nullable AnnotationValue nameValue,
    boolean exitsOnError) {

  /**
   * The same for the same method in every round; elements and types that were missing change from
   * round to round, names do not.
   */
  public String key() {
    return owner.getQualifiedName() + "#" + method.getSimpleName() + method.getParameters();
  }

  /** For messages: {@code Orders.create}. */
  public String label() {
    return owner.getSimpleName() + "." + method.getSimpleName();
  }

  /** The method. */
  public Place place() {
    return Place.of(method);
  }

  /** Where the function's name is written, or else its annotation. */
  public Place namePlace() {
    return new Place(method, annotation, nameValue);
  }
}
