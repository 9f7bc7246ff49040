package dev.aloft.processor.discover;

import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.type.source.Annotations;
import dev.aloft.processor.model.TriggerModel;
import dev.aloft.provider.descriptor.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;

/**
 * The annotations that say what calls a function.
 *
 * @param kinds the triggers by the qualified names of their annotations
 */
record TriggerAnnotations(Map<String, Trigger> kinds) {
  /** Those that a method carries, in the order written. */
  List<TriggerDeclaration> of(ExecutableElement method) {
    List<TriggerDeclaration> found = new ArrayList<>();
    for (AnnotationMirror annotation : method.getAnnotationMirrors()) {
      Trigger kind = kinds.get(Annotations.nameOf(annotation));
      if (kind != null) {
        Optional<AnnotationValue> written = Annotations.written(annotation, "value");
        String value = written.map(AnnotationValue::getValue).map(Object::toString).orElse("");
        found.add(
            new TriggerDeclaration(
                new TriggerModel(kind, value),
                annotation.getAnnotationType().asElement().getSimpleName().toString(),
                Place.of(method, annotation),
                new Place(method, annotation, written.orElse(null))));
      }
    }
    return found;
  }
}
