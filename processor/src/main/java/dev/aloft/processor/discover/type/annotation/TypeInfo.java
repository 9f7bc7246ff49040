package dev.aloft.processor.discover.type.annotation;

import dev.aloft.processor.model.Polymorphism.Inclusion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** The typed view of {@code @JsonTypeInfo}. */
public final class TypeInfo {
  private TypeInfo() {}

  /** The type's own or inherited {@code @JsonTypeInfo}; null if JSON does not name types. */
  public static @Nullable AnnotationMirror info(TypeElement type, JacksonAnnotations annotations) {
    AnnotationMirror info = annotations.inherited(type, "JsonTypeInfo");
    return info != null && isUsed(info) ? info : null;
  }

  /** The same at a place that may say otherwise. */
  public static @Nullable AnnotationMirror info(
      TypeElement type, LocalRules local, JacksonAnnotations annotations) {
    return local.isUntyped()
        ? null
        : local.typeInfo() != null ? local.typeInfo() : info(type, annotations);
  }

  /** Whether it says that JSON names types. */
  public static boolean isUsed(AnnotationMirror info) {
    return !use(info).equals("NONE");
  }

  /** Where the id appears. */
  public static Inclusion inclusion(AnnotationMirror info, LocalRules local) {
    if (use(info).equals("DEDUCTION") || !isUsed(info)) {
      return Inclusion.DEDUCTION;
    }
    Inclusion inclusion =
        Inclusion.valueOf(JacksonAnnotations.constant(info, "include", "PROPERTY"));
    // A type cannot say beside which property; Jackson then makes the id a property of its own.
    return inclusion == Inclusion.EXTERNAL_PROPERTY && local.typeInfo() == null
        ? Inclusion.PROPERTY
        : inclusion;
  }

  /** The property with the id; empty if no property holds it. */
  public static String property(AnnotationMirror info, LocalRules local) {
    Inclusion inclusion = inclusion(info, local);
    boolean inside =
        inclusion == Inclusion.PROPERTY
            || inclusion == Inclusion.EXISTING_PROPERTY
            || inclusion == Inclusion.EXTERNAL_PROPERTY;
    String given = JacksonAnnotations.text(info, "property", "");
    return !inside ? "" : given.isEmpty() ? "@type" : given;
  }

  /** Whether subtypes read the property with the id, too. */
  public static boolean isVisible(AnnotationMirror info) {
    return JacksonAnnotations.flag(info, "visible", false);
  }

  /** Whether objects of {@code defaultImpl} are written without an id. */
  public static boolean omitsFallbackId(AnnotationMirror info) {
    return JacksonAnnotations.constant(info, "writeTypeIdForDefaultImpl", "DEFAULT")
        .equals("FALSE");
  }

  /** What {@code defaultImpl} names; null if that is not a subtype. */
  public static @Nullable DeclaredType fallback(
      TypeMirror base, AnnotationMirror info, Types types) {
    return JacksonAnnotations.type(info, "defaultImpl") instanceof DeclaredType type
            && types.isSubtype(types.erasure(type), types.erasure(base))
        ? type
        : null;
  }

  /** What names types. */
  public static String use(AnnotationMirror info) {
    return JacksonAnnotations.constant(info, "use", "NAME");
  }
}
