package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.DeclarationReader;
import dev.aloft.processor.discover.GuardDeclaration;
import dev.aloft.processor.discover.type.source.Annotations;
import dev.aloft.processor.discover.type.source.TypeElements;
import dev.aloft.processor.discover.type.source.UnresolvedAnnotations;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * {@code @DeadlineGuard} is on methods only together with {@code @Function}.
 *
 * @param elements the compiler's
 * @param unresolved annotations, one of which may be meant to be {@code @Function}
 */
public record LoneGuardRule(Elements elements, UnresolvedAnnotations unresolved) {
  /** Checks the annotations of one round. */
  public void check(RoundEnvironment round, Diagnostics diagnostics) {
    TypeElement guard = elements.getTypeElement(GuardDeclaration.ANNOTATION);
    if (guard == null) {
      return;
    }
    for (Element annotated : round.getElementsAnnotatedWith(guard)) {
      if (annotated instanceof ExecutableElement
          && Annotations.find(annotated, DeclarationReader.FUNCTION).isEmpty()
          && unresolved.of(annotated).isEmpty()) {
        diagnostics.report(
            Message.GUARDED_WITHOUT_FUNCTION,
            Place.of(
                annotated, Annotations.find(annotated, GuardDeclaration.ANNOTATION).orElse(null)),
            TypeElements.declaring(annotated).getSimpleName() + "." + annotated.getSimpleName());
      }
    }
  }
}
