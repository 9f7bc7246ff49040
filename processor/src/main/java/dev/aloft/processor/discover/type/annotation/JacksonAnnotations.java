package dev.aloft.processor.discover.type.annotation;

import dev.aloft.processor.discover.type.source.Annotations;
import dev.aloft.processor.discover.type.source.EclipseCompiler;
import dev.aloft.processor.discover.type.source.MissingTypeException;
import dev.aloft.processor.discover.type.source.TypeElements;
import dev.aloft.processor.discover.type.source.TypeMethods;
import dev.aloft.processor.discover.type.vendor.AwsEvents;
import dev.aloft.processor.model.Direction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Typed views of Jackson's annotations, by qualified name, with those of mixins: the annotation
 * classes are never loaded.
 */
public final class JacksonAnnotations {
  private static final List<String> PACKAGES =
      List.of(
          "com.fasterxml.jackson.annotation.",
          "com.fasterxml.jackson.databind.annotation.",
          "tools.jackson.databind.annotation.");

  /** The annotations that make something a property, and may name it. */
  private static final List<String> NAMING =
      List.of(
          "JsonGetter", "JsonSetter", "JsonProperty", "JsonFormat", "JsonRawValue", "JsonTypeInfo");

  /** Annotations that also make something a property, but do not name it. */
  private static final List<String> MARKING =
      List.of("JsonUnwrapped", "JsonManagedReference", "JsonBackReference", "JsonView");

  private final Mixins mixins;
  private final List<TypeElement> hierarchy;
  private final @Nullable TypeMethods methods;
  private final LocalRules local;

  /** What was found for methods, which takes long; the elements are those of one round. */
  private final Map<Element, List<Element>> sourcesOfMethods;

  public JacksonAnnotations(Mixins mixins) {
    this(mixins, List.of(), null, LocalRules.NONE, new HashMap<>());
  }

  private JacksonAnnotations(
      Mixins mixins,
      List<TypeElement> hierarchy,
      @Nullable TypeMethods methods,
      LocalRules local,
      Map<Element, List<Element>> sourcesOfMethods) {
    this.mixins = mixins;
    this.hierarchy = hierarchy;
    this.methods = methods;
    this.local = local;
    this.sourcesOfMethods = sourcesOfMethods;
  }

  /**
   * An annotation that counts for an element.
   *
   * @param on the element that carries it: the element itself, or one of a mixin
   */
  public record Counted(Element on, AnnotationMirror mirror) {}

  /**
   * The same for the members of one type: annotations of an overridden method count for the
   * overriding one, too, and so do mixins of subclasses.
   *
   * @param hierarchy the type and its supertypes, supertypes first
   */
  public JacksonAnnotations seenFrom(List<TypeElement> hierarchy) {
    if (hierarchy.isEmpty()) {
      return this;
    }
    TypeElement type = hierarchy.get(hierarchy.size() - 1);
    TypeMethods methods = new TypeMethods(mixins.types(), type);
    return new JacksonAnnotations(mixins, hierarchy, methods, local, new HashMap<>());
  }

  /** The same for the members of that type. */
  public JacksonAnnotations seenFrom(TypeElement type) {
    return seenFrom(TypeElements.hierarchy(type));
  }

  /** The same at a place that says more about the type. */
  public JacksonAnnotations with(LocalRules rules) {
    return new JacksonAnnotations(mixins, hierarchy, methods, rules, sourcesOfMethods);
  }

  /** The methods of the type that this was {@link #seenFrom}. */
  public TypeMethods methods() {
    if (methods == null) {
      throw new IllegalStateException("not seen from a type");
    }
    return methods;
  }

  /** Whether its annotations count for the method that a call of it reaches, which is another. */
  public boolean isOverridden(Element member) {
    return hasMethod(member) && !methods().called((ExecutableElement) member).equals(member);
  }

  /** Whether it is a method of the type that this was {@link #seenFrom}. */
  public boolean hasMethod(Element method) {
    return methods != null && methods.has(method);
  }

  /** What the place says about the type. */
  public LocalRules local() {
    return local;
  }

  /** The elements whose annotations count for the element, the strongest first. */
  public List<Element> sources(Element element) {
    if (element.getKind() == ElementKind.RECORD_COMPONENT) {
      // Jackson knows fields, accessors and parameters only; a mixin cannot reach anything else.
      TypeElement owner = TypeElements.enclosing(element);
      return owner != null && mixins.of(owner) != null ? List.of() : List.of(element);
    }
    if (methods != null && methods.has(element)) {
      return sourcesOfMethods.computeIfAbsent(
          element, each -> ofMethod((ExecutableElement) each, methods));
    }
    List<Element> sources = mixins.over(element, hierarchy);
    Element parameter = EclipseCompiler.parameter(element, mixins.types());
    if (sources.isEmpty() && parameter == null) {
      return List.of(element);
    }
    sources = new ArrayList<>(sources);
    sources.add(element);
    if (parameter != null) {
      sources.add(parameter);
    }
    return sources;
  }

  /** The method with all that it overrides, and what mixins of their types say. */
  private List<Element> ofMethod(ExecutableElement method, TypeMethods all) {
    List<Element> sources = new ArrayList<>();
    for (TypeElement owner : all.types()) {
      ExecutableElement declared = all.declared(method, owner);
      mixins.addOver(declared == null ? method : declared, owner, sources);
      if (declared != null) {
        sources.add(declared);
      }
    }
    return sources;
  }

  /** The same for several elements. */
  public List<Element> sources(List<Element> elements) {
    List<Element> sources = new ArrayList<>();
    elements.forEach(element -> sources.addAll(sources(element)));
    return sources;
  }

  /** The annotations that count for the element: of each type of annotation, one. */
  public List<Counted> of(Element element) {
    List<Counted> counted = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Element source : sources(element)) {
      for (AnnotationMirror mirror : source.getAnnotationMirrors()) {
        if (names.add(Annotations.nameOf(mirror))) {
          counted.add(new Counted(source, mirror));
        }
      }
    }
    return counted;
  }

  /** Whether {@code @Codec} names a codec for the element. */
  public boolean isCoded(Element element) {
    return sources(element).stream().anyMatch(JacksonAnnotations::namesCodec);
  }

  /** Whether an annotation's type is one of Jackson's. */
  public static boolean isJacksonAnnotation(String qualifiedName) {
    return PACKAGES.stream().anyMatch(qualifiedName::startsWith);
  }

  /** The name that {@code @JsonProperty} gives; null without one. */
  public @Nullable String name(Element element) {
    return name(element, Direction.BOTH);
  }

  /**
   * The same for one way that values go.
   *
   * @param direction the way; of some annotations, only those of that way count
   */
  public @Nullable String name(Element element, Direction direction) {
    for (String annotation : NAMING) {
      AnnotationMirror property =
          appliesTo(annotation, direction) ? find(element, annotation) : null;
      String name = property == null ? "" : text(property, "value", "");
      if (!name.isEmpty()) {
        return name;
      }
    }
    return null;
  }

  /** Whether the element is named a property by an annotation. */
  public boolean isProperty(Element element) {
    return isProperty(element, Direction.BOTH);
  }

  /** The same for one way that values go. */
  public boolean isProperty(Element element, Direction direction) {
    return NAMING.stream()
            .anyMatch(each -> appliesTo(each, direction) && find(element, each) != null)
        || MARKING.stream().anyMatch(each -> find(element, each) != null);
  }

  private static boolean appliesTo(String annotation, Direction direction) {
    return switch (direction) {
      case READ -> !annotation.equals("JsonGetter") && !annotation.equals("JsonRawValue");
      case WRITE -> !annotation.equals("JsonSetter");
      case BOTH -> true;
    };
  }

  /** Whether {@code @JsonIgnore} excludes the element. */
  public boolean isIgnored(Element element) {
    AnnotationMirror ignore = find(element, "JsonIgnore");
    return ignore != null && flag(ignore, "value", true);
  }

  /** Further names accepted on reading. */
  public List<String> aliases(Element element) {
    AnnotationMirror alias = find(element, "JsonAlias");
    return alias == null ? List.of() : texts(alias, "value");
  }

  /** The annotation of that simple name, from any of Jackson's packages; null without one. */
  public @Nullable AnnotationMirror find(Element element, String simpleName) {
    for (Element source : sources(element)) {
      for (String packageName : PACKAGES) {
        AnnotationMirror found = Annotations.find(source, packageName + simpleName).orElse(null);
        if (found != null) {
          return found;
        }
      }
      AnnotationMirror stated = AwsEvents.annotation(source, simpleName);
      if (stated != null) {
        return stated;
      }
    }
    return null;
  }

  /**
   * The annotation of that simple name that counts for a type: its own, or the first that an
   * interface or superclass has, in Jackson's order; null without one.
   */
  public @Nullable AnnotationMirror inherited(TypeElement type, String simpleName) {
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
  public static String text(AnnotationMirror annotation, String member, String otherwise) {
    return value(annotation, member) instanceof String text ? text : otherwise;
  }

  /** A member of type boolean. */
  public static boolean flag(AnnotationMirror annotation, String member, boolean otherwise) {
    return value(annotation, member) instanceof Boolean flag ? flag : otherwise;
  }

  /** The name of an enum's constant. */
  public static String constant(AnnotationMirror annotation, String member, String otherwise) {
    String name = Annotations.constant(value(annotation, member));
    return name == null ? otherwise : name;
  }

  /** A member of type int. */
  public static int number(AnnotationMirror annotation, String member, int otherwise) {
    return value(annotation, member) instanceof Integer number ? number : otherwise;
  }

  /** A member of type Class; null if it was left to its default. */
  public static @Nullable TypeMirror type(AnnotationMirror annotation, String member) {
    return value(annotation, member) instanceof TypeMirror type ? type : null;
  }

  /** A member of type String[]. */
  public static List<String> texts(AnnotationMirror annotation, String member) {
    List<String> texts = new ArrayList<>();
    for (Object item : items(annotation, member)) {
      texts.add((String) item);
    }
    return texts;
  }

  /** The names of the constants of a member of an enum's array. */
  public static List<String> constants(AnnotationMirror annotation, String member) {
    List<String> names = new ArrayList<>();
    for (Object item : items(annotation, member)) {
      String name = Annotations.constant(item);
      if (name != null) {
        names.add(name);
      }
    }
    return names;
  }

  /** A member of type Class[]. */
  public static List<TypeMirror> types(AnnotationMirror annotation, String member) {
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
  public static List<AnnotationMirror> annotations(AnnotationMirror annotation, String member) {
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

  /** Whether {@code @Codec} is on the element itself. */
  public static boolean namesCodec(Element element) {
    return Annotations.find(element, "dev.aloft.Codec").isPresent();
  }

  /** The builder that annotations give the type; null if it is built by itself. */
  public @Nullable TypeMirror builder(TypeElement type) {
    AnnotationMirror deserialize = inherited(type, "JsonDeserialize");
    if (deserialize == null || Annotations.written(deserialize, "builder").isEmpty()) {
      return null;
    }
    TypeMirror builder = type(deserialize, "builder");
    if (builder == null) {
      throw new MissingTypeException("a class that @JsonDeserialize names");
    }
    MissingTypeException.throwIfMissing(builder);
    return builder.getKind().isPrimitive() || builder.toString().equals("java.lang.Void")
        ? null
        : builder;
  }

  /** Whether the properties of the element's object are those of the object around it. */
  public boolean isUnwrapped(Element element) {
    AnnotationMirror unwrapped = find(element, "JsonUnwrapped");
    return unwrapped != null && flag(unwrapped, "enabled", true);
  }
}
