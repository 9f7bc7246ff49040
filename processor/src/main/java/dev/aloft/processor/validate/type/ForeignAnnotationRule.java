package dev.aloft.processor.validate.type;

import dev.aloft.processor.diagnostic.ElementText;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.annotation.ForeignAnnotations;
import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.source.Annotations;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Annotations of other JSON libraries have no effect, unless Jackson's say the same beside them.
 */
record ForeignAnnotationRule(JacksonAnnotations annotations) {
  /**
   * What to warn of; null if it is not such an annotation, or the element serves both libraries.
   *
   * @param twin an element that the compiler copied annotations from; null without one
   */
  @Nullable Problem check(AnnotationMirror annotation, Element element, @Nullable Element twin) {
    ForeignAnnotations.Found foreign = ForeignAnnotations.of(annotation);
    return foreign == null || isShaped(element) || (twin != null && isShaped(twin))
        ? null
        : Problem.of(
            Message.FOREIGN_JSON_ANNOTATION,
            annotation.getAnnotationType().asElement().getSimpleName(),
            ElementText.described(element),
            foreign.library(),
            foreign.instead());
  }

  /** Whether Jackson's annotations or {@code @Codec} shape it, too. */
  private boolean isShaped(Element element) {
    return annotations.isCoded(element)
        || annotations.of(element).stream()
            .anyMatch(
                each -> JacksonAnnotations.isJacksonAnnotation(Annotations.nameOf(each.mirror())));
  }
}
