package dev.aloft.processor.discover.type;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what builds an object: the constructor or static method with {@code @JsonCreator}, else a
 * record's canonical constructor, else the one without arguments, else the only one. Anything else
 * is ambiguous.
 */
final class CreatorChoice {
  private final Types types;
  private final Diagnostics diagnostics;
  private final JacksonAnnotations annotations;

  CreatorChoice(Types types, Diagnostics diagnostics, JacksonAnnotations annotations) {
    this.types = types;
    this.diagnostics = diagnostics;
    this.annotations = annotations;
  }

  /**
   * How an instance is made.
   *
   * @param annotated whether {@code @JsonCreator} says so
   * @param delegating whether the only argument stands for the whole value
   */
  record Choice(ExecutableElement creator, boolean annotated, boolean delegating) {
    /** The method's name; null for a constructor. */
    @Nullable String factoryMethod() {
      return creator.getKind() == ElementKind.METHOD ? creator.getSimpleName().toString() : null;
    }
  }

  /**
   * Chooses.
   *
   * @param at what a message points at
   * @return null after a report
   */
  @Nullable Choice choose(TypeElement type, Element at, Site site) {
    List<ExecutableElement> annotated = annotated(type, annotations);
    if (!annotated.isEmpty()) {
      return checked(type, annotated, at, site);
    }
    ExecutableElement constructor = unannotated(type, at, site);
    return constructor == null ? null : new Choice(constructor, false, false);
  }

  /** The constructors and methods with {@code @JsonCreator}. */
  static List<ExecutableElement> annotated(TypeElement type, JacksonAnnotations annotations) {
    List<ExecutableElement> annotated = new ArrayList<>();
    for (Element member : type.getEnclosedElements()) {
      AnnotationMirror creator = annotations.find(member, "JsonCreator");
      if (creator != null && !mode(creator).equals("DISABLED")) {
        annotated.add((ExecutableElement) member);
      }
    }
    return annotated;
  }

  /** The mode that {@code @JsonCreator} gives. */
  static String mode(@Nullable AnnotationMirror creator) {
    return creator == null ? "DEFAULT" : JacksonAnnotations.constant(creator, "mode", "DEFAULT");
  }

  private @Nullable Choice checked(
      TypeElement type, List<ExecutableElement> annotated, Element at, Site site) {
    ExecutableElement creator = annotated.get(0);
    if (annotated.size() > 1) {
      return unfit(type, at, site, "There are several.", "Keep one of them.");
    }
    boolean isMethod = creator.getKind() == ElementKind.METHOD;
    if (isMethod
        && (!creator.getModifiers().contains(Modifier.STATIC)
            || !types.isSubtype(
                types.erasure(creator.getReturnType()), types.erasure(type.asType())))) {
      return unfit(
          type,
          at,
          site,
          "It is no constructor, and no static method that returns the type.",
          "Make it static, and let it return " + type.getSimpleName() + ".");
    }
    if (!creator.getTypeParameters().isEmpty() || (isMethod && isGeneric(type))) {
      return unfit(
          type,
          at,
          site,
          "It has type parameters, which JSON cannot fill.",
          "Use a constructor without type parameters of its own.");
    }
    if (!TypeElements.isMemberAccessible(creator, site.fromPackage())
        || MemberCollector.throwsChecked(creator)) {
      return unfit(
          type,
          at,
          site,
          "The codec calls it from the package " + site.fromPackage() + ", without reflection.",
          "Make it visible there, without checked exceptions.");
    }
    return withMode(type, creator, at, site);
  }

  private @Nullable Choice withMode(
      TypeElement type, ExecutableElement creator, Element at, Site site) {
    String mode = mode(annotations.find(creator, "JsonCreator"));
    int parameters = creator.getParameters().size();
    boolean one = parameters == 1;
    if (mode.equals("DELEGATING") && !one) {
      return unfit(
          type,
          at,
          site,
          "A delegating creator takes the one value that stands for the whole.",
          "Give it one parameter.");
    }
    boolean named =
        creator.getParameters().stream()
            .anyMatch(
                each ->
                    annotations.name(each) != null
                        || UnwrappedReader.isUnwrapped(each, annotations));
    if (mode.equals("DEFAULT") && one && !named && type.getKind() != ElementKind.ENUM) {
      return unfit(
          type,
          at,
          site,
          "Its one parameter may be a property, or the whole value; Jackson would guess.",
          "Say which: @JsonCreator(mode = JsonCreator.Mode.PROPERTIES) or DELEGATING.");
    }
    boolean isEnum = type.getKind() == ElementKind.ENUM && !mode.equals("PROPERTIES");
    return new Choice(creator, true, mode.equals("DELEGATING") || isEnum);
  }

  private static boolean isGeneric(TypeElement type) {
    return !type.getTypeParameters().isEmpty();
  }

  @Nullable Choice unfit(TypeElement type, Element at, Site site, String why, String fix) {
    diagnostics.report(
        Message.CREATOR_UNFIT, Place.of(at), site.path(), type.getSimpleName(), why, fix);
    return null;
  }

  private @Nullable ExecutableElement unannotated(TypeElement type, Element at, Site site) {
    List<ExecutableElement> constructors =
        ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .filter(each -> TypeElements.isMemberAccessible(each, site.fromPackage()))
            .filter(each -> !MemberCollector.throwsChecked(each))
            .filter(each -> annotations.find(each, "JsonCreator") == null)
            .toList();
    if (type.getKind() == ElementKind.RECORD) {
      for (ExecutableElement constructor : constructors) {
        if (isCanonical(types, constructor, type.getRecordComponents())) {
          return constructor;
        }
      }
    } else {
      int errors = diagnostics.errors();
      ExecutableElement kotlins =
          new KotlinRule(types, diagnostics).choose(type, constructors, at, site);
      if (kotlins != null) {
        return diagnostics.errors() > errors ? null : kotlins;
      }
      for (ExecutableElement constructor : constructors) {
        if (constructor.getParameters().isEmpty()) {
          return constructor;
        }
      }
      if (constructors.size() == 1) {
        return constructors.get(0);
      }
    }
    Place place = Place.of(at);
    if (constructors.size() > 1) {
      diagnostics.report(
          Message.AMBIGUOUS_CREATOR, place, site.path(), type.getSimpleName(), constructors.size());
    } else {
      diagnostics.report(
          Message.NO_CREATOR, place, site.path(), type.getSimpleName(), site.fromPackage());
    }
    return null;
  }

  /** Whether a record's constructor is the one with its components. */
  static boolean isCanonical(
      Types types,
      ExecutableElement constructor,
      List<? extends RecordComponentElement> components) {
    if (constructor.getParameters().size() != components.size()) {
      return false;
    }
    for (int i = 0; i < components.size(); i++) {
      if (!types.isSameType(
          types.erasure(constructor.getParameters().get(i).asType()),
          types.erasure(components.get(i).asType()))) {
        return false;
      }
    }
    return true;
  }
}
