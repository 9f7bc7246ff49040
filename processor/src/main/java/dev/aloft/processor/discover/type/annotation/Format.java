package dev.aloft.processor.discover.type.annotation;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code @JsonFormat} says.
 *
 * @param shape the name of a constant of {@code JsonFormat.Shape}
 * @param locale a language tag; empty if not given
 * @param timezone an id; empty if not given
 * @param strict whether it is not lenient
 * @param radix -1 if not given
 * @param with names of features that are on
 * @param without names of features that are off
 */
public record Format(
    String shape,
    String pattern,
    String locale,
    String timezone,
    boolean strict,
    int radix,
    List<String> with,
    List<String> without) {

  public static Format of(AnnotationMirror format) {
    return new Format(
        JacksonAnnotations.constant(format, "shape", "ANY"),
        JacksonAnnotations.text(format, "pattern", ""),
        given(format, "locale"),
        given(format, "timezone"),
        JacksonAnnotations.constant(format, "lenient", "DEFAULT").equals("FALSE"),
        JacksonAnnotations.number(format, "radix", -1),
        JacksonAnnotations.constants(format, "with"),
        JacksonAnnotations.constants(format, "without"));
  }

  private static String given(AnnotationMirror format, String member) {
    String text = JacksonAnnotations.text(format, member, "");
    return text.equals("##default") ? "" : text;
  }

  public boolean isNumeric() {
    return shape.startsWith("NUMBER");
  }

  /** Numbers, or what some types have instead: an array of them. */
  public boolean isNumericOrArray() {
    return isNumeric() || shape.equals("ARRAY");
  }

  /** Whether a feature is on or off; null if it is left unchanged. */
  public @Nullable Boolean feature(String name) {
    return without.contains(name) ? Boolean.FALSE : with.contains(name) ? Boolean.TRUE : null;
  }

  public boolean isOn(String feature) {
    return Boolean.TRUE.equals(feature(feature));
  }

  public boolean isOff(String feature) {
    return Boolean.FALSE.equals(feature(feature));
  }
}
