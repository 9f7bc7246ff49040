package dev.aloft.processor.model;

import dev.aloft.processor.diagnostic.Place;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * A method with {@code @Function}, as declared; nothing is checked yet.
 *
 * @param position how many functions of the same name and method name the class declares before it
 * @param overloaded whether the class has another function method of the same name
 * @param annotation the {@code @Function}
 * @param name the function's name
 * @param nameValue where the name is written; null if it is the method's
 * @param exitsOnError {@code OnError.EXIT}
 * @param concurrency the most invocations at the same time; 0 for any number
 * @param concurrencyValue where that is written; null if it is not
 * @param triggers the trigger annotations; at most one in a valid function
 * @param jsonBounds the nearest {@code @JsonBounds}; null if there is none
 */
public record FunctionDeclaration(
    ExecutableElement method,
    TypeElement owner,
    int position,
    boolean overloaded,
    AnnotationMirror annotation,
    String name,
    @Nullable AnnotationValue nameValue,
    boolean exitsOnError,
    int concurrency,
    @Nullable AnnotationValue concurrencyValue,
    List<TriggerDeclaration> triggers,
    @Nullable BoundsModel jsonBounds) {

  /** Copies the list. */
  public FunctionDeclaration {
    triggers = List.copyOf(triggers);
  }

  /**
   * The same for the same method in every round, and different for every method. Elements and types
   * that were missing change from round to round; names do not, and neither does the order of the
   * functions that share one.
   */
  public String key() {
    return owner.getQualifiedName() + "#" + method.getSimpleName() + "#" + name + "#" + position;
  }

  /** For messages: {@code Orders.create}; of an overloaded method {@code Orders.create(Order)}. */
  public String label() {
    if (overloaded) {
      return owner.getSimpleName() + "." + method;
    }
    return owner.getSimpleName() + "." + method.getSimpleName();
  }

  /** What calls the function. */
  public TriggerModel trigger() {
    return triggers.isEmpty() ? TriggerModel.EVENT : triggers.get(0).trigger();
  }

  /** The method. */
  public Place place() {
    return Place.of(method);
  }

  /** Where the function's name is written, or else its annotation. */
  public Place namePlace() {
    return new Place(method, annotation, nameValue);
  }

  /** Where the concurrency is written, or else the annotation. */
  public Place concurrencyPlace() {
    return new Place(method, annotation, concurrencyValue);
  }

  /** A trigger annotation of the method. */
  public Place place(TriggerDeclaration trigger) {
    return Place.of(method, trigger.annotation());
  }

  /** Where a trigger annotation's value is written. */
  public Place valuePlace(TriggerDeclaration trigger) {
    return new Place(method, trigger.annotation(), trigger.value());
  }
}
