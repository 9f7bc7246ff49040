package dev.aloft.processor.discover.type.context;

import dev.aloft.processor.discover.type.annotation.Mixins;
import dev.aloft.processor.discover.type.source.ClassFileOrder;
import dev.aloft.processor.discover.type.source.CompiledHere;
import dev.aloft.processor.discover.type.source.LombokTypes;
import dev.aloft.processor.discover.type.source.Nullness;
import dev.aloft.processor.discover.type.source.UnresolvedAnnotations;
import java.util.Collection;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * What the compilation shows of types: the compiler's utilities, and views of sources and class
 * files.
 */
public record Compilation(
    Elements elements,
    Types types,
    CompiledHere compiledHere,
    LombokTypes lombok,
    Nullness nullness,
    Mixins mixins) {
  static Compilation of(ProcessingEnvironment environment, UnresolvedAnnotations unresolved) {
    Elements elements = environment.getElementUtils();
    Types types = environment.getTypeUtils();
    CompiledHere compiledHere =
        new CompiledHere(unresolved, new ClassFileOrder(elements, environment.getFiler()));
    return new Compilation(
        elements,
        types,
        compiledHere,
        new LombokTypes(),
        new Nullness(elements, compiledHere),
        new Mixins(elements, types));
  }

  /** Takes in the root elements of one more round. */
  public void nextRound(Collection<? extends Element> rootElements) {
    compiledHere.add(rootElements);
    lombok.nextRound();
  }

  /** Goes on only if all of the type's members, and the members' annotations, are known. */
  public void awaitMembers(TypeElement type) {
    lombok.throwIfPending(type);
    if (!compiledHere.contains(type)) {
      return;
    }
    compiledHere.throwIfUnresolved(type);
    for (Element member : type.getEnclosedElements()) {
      if (!(member instanceof TypeElement)) {
        compiledHere.throwIfUnresolved(member);
      }
      if (member instanceof ExecutableElement executable) {
        executable.getParameters().forEach(compiledHere::throwIfUnresolved);
      }
    }
  }
}
