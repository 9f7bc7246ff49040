package dev.aloft.processor.discover;

import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.model.FunctionSettings;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * A method with {@code @Function}, as declared; nothing is checked yet. It belongs to its round, as
 * its elements do; what is kept longer is a model.
 *
 * @param position how many functions of the same name and method name the class declares before it
 * @param overloaded whether the class has another function method of the same name
 * @param settings what its annotations say
 * @param triggers the trigger annotations; a valid function has those of one trigger
 * @param namePlace where the function's name is written, or else its annotation
 * @param concurrencyPlace where the concurrency is written, or else the annotation
 */
public record FunctionDeclaration(
    ExecutableElement method,
    TypeElement owner,
    int position,
    boolean overloaded,
    FunctionSettings settings,
    List<TriggerDeclaration> triggers,
    Place namePlace,
    Place concurrencyPlace) {

  /** Copies the list. */
  public FunctionDeclaration {
    triggers = List.copyOf(triggers);
  }

  /** The function's name. */
  public String name() {
    return settings.name();
  }

  /**
   * The same for the same method in every round, and different for every method. Elements and types
   * that were missing change from round to round; names do not, and neither does the order of the
   * functions that share one.
   */
  public String key() {
    return owner.getQualifiedName() + "#" + method.getSimpleName() + "#" + name() + "#" + position;
  }

  /** For messages: {@code Orders.create}; of an overloaded method {@code Orders.create(Order)}. */
  public String label() {
    if (overloaded) {
      return owner.getSimpleName() + "." + method;
    }
    return owner.getSimpleName() + "." + method.getSimpleName();
  }

  /** Whether its annotations belong to several triggers, each with its own kind of event. */
  public boolean hasSeveralTriggers() {
    return triggers.stream().map(each -> each.trigger().kind()).distinct().count() > 1;
  }

  /** The method. */
  public Place place() {
    return Place.of(method);
  }
}
