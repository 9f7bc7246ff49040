package dev.aloft.processor.discover.type.form;

import dev.aloft.processor.discover.type.annotation.Format;
import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.creator.CreatorChoice;
import dev.aloft.processor.discover.type.source.TypeElements;
import dev.aloft.processor.model.CodecModel.EnumForm;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * What {@code @JsonFormat} makes of the constants of enums, as databind has it: on the enum itself,
 * only the shape counts.
 */
public record EnumFormats(JacksonAnnotations annotations) {
  private static final Set<String> OBJECTS = Set.of("OBJECT", "POJO");
  private static final Set<String> REFUSED = Set.of("BINARY", "BOOLEAN");
  private static final Set<String> UNSAID = Set.of("ANY", "SCALAR");

  public static boolean isEnum(TypeElement type) {
    return type.getKind() == ElementKind.ENUM;
  }

  /** Why constants have no such form; empty if they have. */
  public String problem(Format format, TypeElement type) {
    TypeMirror value = value(type);
    if (value == null) {
      if (REFUSED.contains(format.shape()) || OBJECTS.contains(format.shape())) {
        return "A constant is a string or a number in JSON, and an object only if the enum itself"
            + " says so.";
      }
      return isObject(type) && !format.shape().equals("ANY")
          ? "The enum itself has another form, which Jackson overrides in some places only."
          : "";
    }
    return format.shape().equals("STRING") && !value.toString().equals("java.lang.String")
        ? "Its @JsonValue would be written as a string, which would not be read."
        : "";
  }

  /** Whether the enum's own annotation names a form that constants do not have. */
  public boolean isRefused(TypeElement type) {
    AnnotationMirror own = annotations.inherited(type, "JsonFormat");
    return own != null && value(type) == null && REFUSED.contains(Format.of(own).shape());
  }

  /** Whether constants are written as their properties. */
  public boolean isObject(TypeElement type) {
    AnnotationMirror own = annotations.inherited(type, "JsonFormat");
    return own != null && value(type) == null && OBJECTS.contains(Format.of(own).shape());
  }

  /** Whether the place alone makes a constant be written as its ordinal. */
  public boolean isOrdinal(Format format, TypeElement type) {
    return format.isNumericOrArray() && isPlain(type);
  }

  /**
   * The form of the constants.
   *
   * @param local what a property says; null if it says nothing
   */
  public EnumForm form(TypeElement type, @Nullable Format local) {
    AnnotationMirror own = annotations.inherited(type, "JsonFormat");
    boolean ofType = own != null && Format.of(own).isNumericOrArray();
    boolean numeric = ofType;
    if (local != null && !UNSAID.contains(local.shape())) {
      // What isOrdinal covers needs no codec of its own.
      numeric = local.isNumericOrArray() && (ofType || !isPlain(type));
    }
    if (value(type) != null) {
      numeric = false;
    }
    if (local == null || !CreatorChoice.annotated(type, annotations).isEmpty()) {
      return new EnumForm(numeric, false, false, false);
    }
    Boolean anyCase = local.feature("ACCEPT_CASE_INSENSITIVE_VALUES");
    return new EnumForm(
        numeric,
        anyCase == null ? local.isOn("ACCEPT_CASE_INSENSITIVE_PROPERTIES") : anyCase,
        local.isOn("READ_UNKNOWN_ENUM_VALUES_AS_NULL"),
        local.isOff("READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE"));
  }

  /** What distinguishes the codec of such a place; empty for the ordinary one. */
  public String key(TypeElement type, @Nullable Format local) {
    EnumForm form = form(type, local);
    return form.equals(form(type, null)) ? "" : form.toString();
  }

  /** Whether no annotation names its constants. */
  private boolean isPlain(TypeElement type) {
    JacksonAnnotations seen = annotations.seenFrom(type);
    for (TypeElement owner : TypeElements.hierarchy(type)) {
      for (Element each : owner.getEnclosedElements()) {
        boolean isConstant = each.getKind() == ElementKind.ENUM_CONSTANT;
        if (seen.find(each, "JsonValue") != null || (isConstant && seen.name(each) != null)) {
          return false;
        }
      }
    }
    return true;
  }

  /** The type of what {@code @JsonValue} gives; null without one. */
  private @Nullable TypeMirror value(TypeElement type) {
    JacksonAnnotations seen = annotations.seenFrom(type);
    for (TypeElement owner : TypeElements.hierarchy(type)) {
      for (Element each : owner.getEnclosedElements()) {
        AnnotationMirror value = seen.find(each, "JsonValue");
        if (value != null && JacksonAnnotations.flag(value, "value", true)) {
          return each instanceof ExecutableElement method
              ? seen.methods().called(method).getReturnType()
              : each.asType();
        }
      }
    }
    return null;
  }
}
