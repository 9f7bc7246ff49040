package dev.aloft.processor.discover;

import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.type.source.Annotations;
import dev.aloft.processor.model.SizingModel;
import dev.aloft.processor.model.SizingModel.Setting;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a function asks of its cloud: each setting by itself, in its {@code @Function}, or
 * else in the nearest {@code @Function.Defaults} of its classes, package and module.
 */
final class SizingReader {
  private static final String DEFAULTS = DeclarationReader.FUNCTION + ".Defaults";

  private SizingReader() {}

  static SizingModel of(Element annotated, AnnotationMirror function) {
    return new SizingModel(
        setting(annotated, function, "memoryMb"), setting(annotated, function, "timeoutSeconds"));
  }

  private static @Nullable Setting setting(
      Element annotated, AnnotationMirror function, String name) {
    Setting own = written(annotated, function, name);
    Element at = annotated;
    for (; own == null && at != null; at = at.getEnclosingElement()) {
      Optional<AnnotationMirror> defaults = Annotations.find(at, DEFAULTS);
      if (defaults.isPresent()) {
        own = written(at, defaults.get(), name);
      }
    }
    return own;
  }

  /** The annotations' own default, 0, is as good as nothing. */
  private static @Nullable Setting written(Element on, AnnotationMirror annotation, String name) {
    Optional<AnnotationValue> written = Annotations.written(annotation, name);
    int value = Annotations.number(written).orElse(0);
    return value == 0
        ? null
        : new Setting(name, value, new Place(on, annotation, written.orElse(null)));
  }
}
