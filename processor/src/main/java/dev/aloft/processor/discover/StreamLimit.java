package dev.aloft.processor.discover;

import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.type.source.Annotations;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;

/**
 * The {@code maxStreamedBytes} of a function's {@code @Http}; nothing is checked yet.
 *
 * @param bytes as written
 * @param place where it is written
 */
public record StreamLimit(int bytes, Place place) {
  private static final String HTTP = "dev.aloft.Http";
  private static final String MEMBER = "maxStreamedBytes";

  /** Empty if it is not written. */
  public static Optional<StreamLimit> of(FunctionDeclaration function) {
    Optional<AnnotationMirror> http = Annotations.find(function.element(), HTTP);
    Optional<AnnotationValue> written = http.flatMap(each -> Annotations.written(each, MEMBER));
    return Annotations.number(written)
        .map(
            bytes ->
                new StreamLimit(
                    bytes,
                    new Place(function.element(), http.orElseThrow(), written.orElseThrow())));
  }
}
