package dev.aloft.processor.discover.type.annotation;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The view that is active for a function's payload or result: what {@code @JsonView} on the
 * parameter or the method names.
 */
public record FunctionView(JacksonAnnotations annotations) {
  /** Whether the annotation is there. */
  public boolean isOn(Element place) {
    return annotation(place) != null;
  }

  /** The one class that it names; null if there is no annotation. */
  public @Nullable TypeMirror of(Element place) {
    List<TypeMirror> named = named(place);
    return named.size() == 1 ? named.get(0) : null;
  }

  /** Whether it names another number of classes than one. */
  public boolean isUnclear(Element place) {
    return isOn(place) && named(place).size() != 1;
  }

  private List<TypeMirror> named(Element place) {
    AnnotationMirror view = annotation(place);
    return view == null ? List.of() : JacksonAnnotations.types(view, "value");
  }

  private @Nullable AnnotationMirror annotation(Element place) {
    boolean ofFunction =
        place.getKind() == ElementKind.METHOD || place.getKind() == ElementKind.PARAMETER;
    return ofFunction ? annotations.find(place, "JsonView") : null;
  }
}
