package dev.aloft.processor.discover.type;

import dev.aloft.processor.discover.Annotations;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Typed views of Jackson's annotations, by qualified name: the annotation classes are never loaded.
 */
final class JacksonAnnotations {
  private static final List<String> PACKAGES =
      List.of(
          "com.fasterxml.jackson.annotation.",
          "com.fasterxml.jackson.databind.annotation.",
          "tools.jackson.databind.annotation.");

  /** The annotations that say that something is a property, and may name it. */
  private static final List<String> NAMING =
      List.of("JsonProperty", "JsonGetter", "JsonSetter", "JsonFormat", "JsonRawValue");

  /** Annotations that name nothing, but also say that something is a property. */
  private static final List<String> MARKING =
      List.of("JsonUnwrapped", "JsonManagedReference", "JsonBackReference", "JsonView");

  private JacksonAnnotations() {}

  /** Whether an annotation's type is one of Jackson's. */
  static boolean isJacksons(String qualifiedName) {
    return PACKAGES.stream().anyMatch(qualifiedName::startsWith);
  }

  /** The name that {@code @JsonProperty} gives; null without one. */
  static @Nullable String name(Element element) {
    for (String annotation : NAMING) {
      AnnotationMirror property = find(element, annotation);
      String name = property == null ? "" : text(property, "value", "");
      if (!name.isEmpty()) {
        return name;
      }
    }
    return null;
  }

  /** Whether the element is named a property by an annotation. */
  static boolean isProperty(Element element) {
    return NAMING.stream().anyMatch(each -> find(element, each) != null)
        || MARKING.stream().anyMatch(each -> find(element, each) != null);
  }

  /** Whether {@code @JsonIgnore} excludes the element. */
  static boolean isIgnored(Element element) {
    AnnotationMirror ignore = find(element, "JsonIgnore");
    return ignore != null && flag(ignore, "value", true);
  }

  /** Further names accepted on reading. */
  static List<String> aliases(Element element) {
    AnnotationMirror alias = find(element, "JsonAlias");
    return alias == null ? List.of() : texts(alias, "value");
  }

  /** The annotation of that simple name, from any of Jackson's packages; null without one. */
  static @Nullable AnnotationMirror find(Element element, String simpleName) {
    for (String packageName : PACKAGES) {
      AnnotationMirror found = Annotations.find(element, packageName + simpleName).orElse(null);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /**
   * The annotation of that simple name that counts for a type: its own, or the first that an
   * interface or superclass has, in Jackson's order; null without one.
   */
  static @Nullable AnnotationMirror inherited(TypeElement type, String simpleName) {
    AnnotationMirror own = find(type, simpleName);
    if (own != null) {
      return own;
    }
    List<TypeMirror> supertypes = new ArrayList<>(type.getInterfaces());
    supertypes.add(type.getSuperclass());
    for (TypeMirror supertype : supertypes) {
      AnnotationMirror found =
          supertype instanceof DeclaredType declared
              ? inherited((TypeElement) declared.asElement(), simpleName)
              : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** A member of type String. */
  static String text(AnnotationMirror annotation, String member, String otherwise) {
    return value(annotation, member) instanceof String text ? text : otherwise;
  }

  /** A member of type boolean. */
  static boolean flag(AnnotationMirror annotation, String member, boolean otherwise) {
    return value(annotation, member) instanceof Boolean flag ? flag : otherwise;
  }

  /** The name of an enum's constant. */
  static String constant(AnnotationMirror annotation, String member, String otherwise) {
    return value(annotation, member) instanceof VariableElement constant
        ? constant.getSimpleName().toString()
        : otherwise;
  }

  /** A member of type Class; null if it was left to its default. */
  static @Nullable TypeMirror type(AnnotationMirror annotation, String member) {
    return value(annotation, member) instanceof TypeMirror type ? type : null;
  }

  /** A member of type String[]. */
  static List<String> texts(AnnotationMirror annotation, String member) {
    List<String> texts = new ArrayList<>();
    for (Object item : items(annotation, member)) {
      texts.add((String) item);
    }
    return texts;
  }

  /** A member of type Class[]. */
  static List<TypeMirror> types(AnnotationMirror annotation, String member) {
    List<TypeMirror> types = new ArrayList<>();
    for (Object item : items(annotation, member)) {
      if (!(item instanceof TypeMirror type)) {
        throw new MissingTypeException("a class that an annotation names");
      }
      MissingTypeException.throwIfMissing(type);
      types.add(type);
    }
    return types;
  }

  /** A member of type annotation[]. */
  static List<AnnotationMirror> annotations(AnnotationMirror annotation, String member) {
    List<AnnotationMirror> annotations = new ArrayList<>();
    for (Object item : items(annotation, member)) {
      annotations.add((AnnotationMirror) item);
    }
    return annotations;
  }

  private static List<Object> items(AnnotationMirror annotation, String member) {
    List<Object> items = new ArrayList<>();
    if (value(annotation, member) instanceof List<?> values) {
      for (Object item : values) {
        items.add(((AnnotationValue) item).getValue());
      }
    }
    return items;
  }

  private static @Nullable Object value(AnnotationMirror annotation, String member) {
    return Annotations.written(annotation, member).map(AnnotationValue::getValue).orElse(null);
  }
}
