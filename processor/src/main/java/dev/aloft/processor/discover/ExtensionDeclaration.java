package dev.aloft.processor.discover;

import dev.aloft.processor.diagnostic.Place;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * A class with {@code @Extension}, as declared; nothing is checked yet. It belongs to its round, as
 * its elements do.
 *
 * @param name what the annotation says, or else made from the class's name
 * @param namePlace where the name is written, or else the annotation
 * @param constructor the one that the bootstrap can call, if there is one
 * @param listensToInvocations whether it listens to invocations
 * @param listens whether it listens to anything
 */
public record ExtensionDeclaration(
    TypeElement type,
    String name,
    Place namePlace,
    Optional<ExecutableElement> constructor,
    boolean listensToInvocations,
    boolean listens) {

  /** Whether the constructor takes what Lambda said at the registration. */
  public boolean takesRegistration() {
    return constructor.filter(found -> !found.getParameters().isEmpty()).isPresent();
  }
}
