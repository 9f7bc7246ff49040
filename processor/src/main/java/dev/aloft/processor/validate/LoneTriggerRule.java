package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.DeclarationReader;
import dev.aloft.processor.discover.type.source.Annotations;
import dev.aloft.processor.discover.type.source.UnresolvedAnnotations;
import dev.aloft.processor.trigger.Triggers;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * A trigger annotation is only used together with {@code @Function}.
 *
 * @param elements the compiler's
 * @param unresolved annotations, one of which may be meant to be {@code @Function}
 */
public record LoneTriggerRule(Elements elements, UnresolvedAnnotations unresolved) {
  /** Checks the annotations of one round. */
  public void check(RoundEnvironment round, Diagnostics diagnostics) {
    for (String name : Triggers.byAnnotation().keySet()) {
      TypeElement trigger = elements.getTypeElement(name);
      if (trigger == null) {
        continue;
      }
      for (Element annotated : round.getElementsAnnotatedWith(trigger)) {
        if (Annotations.find(annotated, DeclarationReader.FUNCTION).isEmpty()
            // The compiler reports it: perhaps a @Function without its import.
            && unresolved.of(annotated).isEmpty()) {
          Element owner = annotated.getEnclosingElement();
          boolean handler =
              owner != null && Annotations.find(owner, DeclarationReader.FUNCTION).isPresent();
          diagnostics.report(
              handler ? Message.HANDLER_TRIGGER : Message.TRIGGER_WITHOUT_FUNCTION,
              Place.of(annotated, Annotations.find(annotated, name).orElse(null)),
              trigger.getSimpleName(),
              (owner == null ? "" : owner.getSimpleName() + ".") + annotated.getSimpleName());
        }
      }
    }
  }
}
