package dev.aloft.processor.discover.type;

import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** What {@code @JsonFormat} makes of the constants of enums, as databind has it. */
final class EnumFormats {
  private static final Set<String> REFUSED = Set.of("OBJECT", "POJO", "BINARY", "BOOLEAN");

  private final JacksonAnnotations annotations;

  EnumFormats(JacksonAnnotations annotations) {
    this.annotations = annotations;
  }

  boolean isEnum(TypeElement type) {
    return type.getKind() == ElementKind.ENUM;
  }

  /** Why constants have no such form; empty if they have. */
  String problem(Format format, TypeElement type) {
    return REFUSED.contains(format.shape()) ? "A constant is a string or a number in JSON." : "";
  }

  /** Whether a constant is written as its place among the others. */
  boolean isOrdinal(Format format, TypeElement type) {
    return format.isNumericOrArray() && isPlain(type);
  }

  /** Whether no annotation names its constants. */
  private boolean isPlain(TypeElement type) {
    for (Element each : type.getEnclosedElements()) {
      if (annotations.find(each, "JsonValue") != null || annotations.name(each) != null) {
        return false;
      }
    }
    return true;
  }
}
