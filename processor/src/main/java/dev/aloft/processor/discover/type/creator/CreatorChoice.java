package dev.aloft.processor.discover.type.creator;

import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.context.TypeScope;
import dev.aloft.processor.discover.type.creator.Candidates.Basis;
import dev.aloft.processor.discover.type.source.TypeElements;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Finds what builds an object: the constructor or static method with {@code @JsonCreator}, else the
 * constructor whose parameters have names, else a record's canonical constructor, else the one
 * without arguments, else the only one.
 */
public final class CreatorChoice {
  private final Types types;
  private final TypeScope scope;
  private final JacksonAnnotations annotations;
  private final TypeElement type;

  public CreatorChoice(TypeScope scope) {
    this.scope = scope;
    this.types = scope.context().types();
    this.annotations = scope.annotations();
    this.type = scope.element();
  }

  /**
   * How an instance is made.
   *
   * @param annotated whether {@code @JsonCreator} says so
   * @param delegating whether the only argument takes the whole value
   */
  public record Choice(ExecutableElement creator, boolean annotated, boolean delegating) {
    /** The method's name; null for a constructor. */
    public @Nullable String factoryMethod() {
      return creator.getKind() == ElementKind.METHOD ? creator.getSimpleName().toString() : null;
    }
  }

  /** Those that no other has precedence over. */
  public Candidates candidates() {
    List<ExecutableElement> annotated = annotated(type, annotations);
    if (!annotated.isEmpty()) {
      return Candidates.of(Basis.ANNOTATED, annotated);
    }
    List<ExecutableElement> named = withNames();
    for (ExecutableElement each : named) {
      if (isCanonical(each)) {
        return Candidates.of(Basis.PLAIN, List.of(each));
      }
    }
    return named.isEmpty() ? plain() : Candidates.of(Basis.NAMED, named);
  }

  /** The constructors and methods with {@code @JsonCreator}. */
  public static List<ExecutableElement> annotated(
      TypeElement type, JacksonAnnotations annotations) {
    List<ExecutableElement> annotated = new ArrayList<>();
    for (Element member : type.getEnclosedElements()) {
      AnnotationMirror creator = annotations.find(member, "JsonCreator");
      if (creator != null && !mode(creator).equals("DISABLED")) {
        annotated.add((ExecutableElement) member);
      }
    }
    return annotated;
  }

  /** The constructors with names for their parameters, which Jackson takes before any other. */
  private List<ExecutableElement> withNames() {
    List<ExecutableElement> named = new ArrayList<>();
    for (ExecutableElement each : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      if (each.getParameters().stream().anyMatch(one -> annotations.name(one) != null)
          && annotations.find(each, "JsonCreator") == null) {
        named.add(each);
      }
    }
    return named;
  }

  /** The mode that {@code @JsonCreator} gives. */
  public static String mode(@Nullable AnnotationMirror creator) {
    return creator == null ? "DEFAULT" : JacksonAnnotations.constant(creator, "mode", "DEFAULT");
  }

  private Candidates plain() {
    List<ExecutableElement> constructors =
        ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .filter(each -> TypeElements.isCallable(each, scope.site().fromPackage()))
            .filter(each -> annotations.find(each, "JsonCreator") == null)
            .toList();
    Candidates kotlins =
        type.getKind() == ElementKind.RECORD
            ? null
            : new KotlinConstructor(types).candidates(type, constructors);
    if (kotlins != null) {
      return kotlins;
    }
    for (ExecutableElement each : constructors) {
      boolean comesFirst =
          type.getKind() == ElementKind.RECORD ? isCanonical(each) : each.getParameters().isEmpty();
      if (comesFirst) {
        return Candidates.of(Basis.PLAIN, List.of(each));
      }
    }
    boolean isOther = type.getKind() == ElementKind.RECORD && constructors.size() == 1;
    return Candidates.of(Basis.PLAIN, isOther ? List.of() : constructors);
  }

  private boolean isCanonical(ExecutableElement constructor) {
    return type.getKind() == ElementKind.RECORD
        && isCanonical(types, constructor, type.getRecordComponents());
  }

  /** Whether a record's constructor is the one with its components. */
  public static boolean isCanonical(
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
