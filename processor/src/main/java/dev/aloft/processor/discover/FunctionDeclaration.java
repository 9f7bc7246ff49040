package dev.aloft.processor.discover;

import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.model.FunctionSettings;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * A method or handler class with {@code @Function}, as declared; nothing is checked yet. It belongs
 * to its round, as its elements do; what is kept longer is a model.
 *
 * @param element what carries the annotation
 * @param owner the class that is built, and has the method
 * @param position how many functions of the same name and method name the class declares before it
 * @param overloaded whether the class has another function method of the same name
 * @param signature of the method, or of the one that the handler class has for its interface
 * @param handler the class, if that carries the annotation; null for a method
 * @param settings what its annotations say
 * @param triggers the trigger annotations; a valid function has those of one trigger
 * @param namePlace where the function's name is written, or else its annotation
 * @param concurrencyPlace where the concurrency is written, or else the annotation
 */
public record FunctionDeclaration(
    Element element,
    TypeElement owner,
    int position,
    boolean overloaded,
    Signature signature,
    @Nullable HandlerClass handler,
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
    return handler == null
        ? owner.getQualifiedName() + "#" + methodName() + "#" + name() + "#" + position
        : owner.getQualifiedName().toString();
  }

  /** For messages: {@code Orders.create}; of an overloaded method {@code Orders.create(Order)}. */
  public String label() {
    return owner.getSimpleName() + "." + (overloaded ? element : methodName());
  }

  /** Whether its annotations belong to several triggers, each with its own kind of event. */
  public boolean hasSeveralTriggers() {
    return triggers.stream().map(each -> each.trigger().kind()).distinct().count() > 1;
  }

  /** The method's name. */
  public String methodName() {
    return signature.name();
  }

  /** The method that carries the annotation; empty for a handler class. */
  public Optional<ExecutableElement> method() {
    return element instanceof ExecutableElement method ? Optional.of(method) : Optional.empty();
  }

  /** Whether it is called without an object. */
  public boolean isStatic() {
    return handler == null && element.getModifiers().contains(Modifier.STATIC);
  }

  /** The method; the handler's class if that inherits it. */
  public Place place() {
    return Place.of(signature.element());
  }
}
