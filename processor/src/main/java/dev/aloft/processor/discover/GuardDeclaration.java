package dev.aloft.processor.discover;

import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.type.source.Annotations;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/**
 * The {@code @DeadlineGuard} that applies to a function; nothing is checked yet.
 *
 * @param on what carries the annotation
 */
public record GuardDeclaration(Element on, AnnotationMirror annotation) {
  /** The annotation, which another module has. */
  public static final String ANNOTATION = "dev.aloft.deadline.DeadlineGuard";

  private static final String RESERVE = "reserveMillis";
  private static final int RESERVE_MILLIS = 500;

  /** That of the function itself, or else of the nearest that encloses it; empty without any. */
  public static Optional<GuardDeclaration> of(FunctionDeclaration function) {
    for (Element at = function.element(); at != null; at = at.getEnclosingElement()) {
      Optional<AnnotationMirror> annotation = Annotations.find(at, ANNOTATION);
      if (annotation.isPresent()) {
        return Optional.of(new GuardDeclaration(at, annotation.get()));
      }
    }
    return Optional.empty();
  }

  /** How long before its deadline an invocation is ended, as written. */
  public int reserveMillis() {
    return Annotations.number(Annotations.written(annotation, RESERVE)).orElse(RESERVE_MILLIS);
  }

  /** Where that is written, or else the annotation. */
  public Place place() {
    return new Place(on, annotation, Annotations.written(annotation, RESERVE).orElse(null));
  }
}
