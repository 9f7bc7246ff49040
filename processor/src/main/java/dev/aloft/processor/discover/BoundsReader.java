package dev.aloft.processor.discover;

import dev.aloft.json.JsonLimits;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.type.source.Annotations;
import dev.aloft.processor.model.BoundsModel;
import dev.aloft.processor.model.BoundsModel.Bound;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Finds the {@code @JsonBounds} of a function: its own, its class's or its package's. */
final class BoundsReader {
  private static final String ANNOTATION = "dev.aloft.JsonBounds";

  private BoundsReader() {}

  static @Nullable BoundsModel of(Element function) {
    for (Element at = function; at != null; at = at.getEnclosingElement()) {
      Optional<AnnotationMirror> annotation = Annotations.find(at, ANNOTATION);
      if (annotation.isPresent()) {
        return model(at, annotation.get());
      }
    }
    return null;
  }

  private static BoundsModel model(Element on, AnnotationMirror annotation) {
    JsonLimits standard = JsonLimits.DEFAULT;
    return new BoundsModel(
        List.of(
            bound(on, annotation, "maxDepth", standard.maxDepth()),
            bound(on, annotation, "maxStringLength", standard.maxStringLength()),
            bound(on, annotation, "maxNumberLength", standard.maxNumberLength()),
            bound(on, annotation, "maxNumberScale", standard.maxNumberScale()),
            bound(on, annotation, "maxNameLength", standard.maxNameLength()),
            bound(on, annotation, "maxDocumentLength", standard.maxDocumentLength()),
            bound(on, annotation, "maxWriteDepth", standard.maxWriteDepth())));
  }

  private static Bound bound(Element on, AnnotationMirror annotation, String name, int standard) {
    Optional<AnnotationValue> written = Annotations.written(annotation, name);
    int value = Annotations.number(written).orElse(standard);
    return new Bound(name, value, new Place(on, annotation, written.orElse(null)));
  }
}
