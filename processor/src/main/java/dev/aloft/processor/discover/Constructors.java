package dev.aloft.processor.discover;

import dev.aloft.processor.discover.type.source.Annotations;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * The constructors of a function class that matter.
 *
 * @param injected those with {@code @Inject}, of either package
 * @param noArguments the no-argument constructor, if it is not private
 */
public record Constructors(
    List<ExecutableElement> injected, Optional<ExecutableElement> noArguments) {

  /** Reads them from a class. */
  public static Constructors of(TypeElement type) {
    List<ExecutableElement> all = ElementFilter.constructorsIn(type.getEnclosedElements());
    return new Constructors(
        all.stream().filter(Constructors::isInjected).toList(),
        all.stream()
            .filter(constructor -> constructor.getParameters().isEmpty())
            .filter(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE))
            .findFirst());
  }

  private static boolean isInjected(Element constructor) {
    return Annotations.find(constructor, "javax.inject.Inject").isPresent()
        || Annotations.find(constructor, "jakarta.inject.Inject").isPresent();
  }
}
