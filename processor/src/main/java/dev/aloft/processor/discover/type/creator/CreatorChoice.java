package dev.aloft.processor.discover.type.creator;

import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.context.ReadContext;
import dev.aloft.processor.discover.type.context.TypeScope;
import dev.aloft.processor.discover.type.source.TypeElements;
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
 * Chooses what builds an object: the constructor or static method with {@code @JsonCreator}, else
 * the constructor whose parameters have names, else a record's canonical constructor, else the one
 * without arguments, else the only one. Anything else is ambiguous.
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

  /** Chooses; null after a report. */
  public @Nullable Choice choose() {
    List<ExecutableElement> annotated = annotated(type, annotations);
    if (!annotated.isEmpty()) {
      return checked(annotated);
    }
    List<ExecutableElement> named = withNames();
    if (!named.isEmpty()) {
      return named(named);
    }
    ExecutableElement constructor = unannotated();
    return constructor == null ? null : new Choice(constructor, false, false);
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

  private @Nullable Choice named(List<ExecutableElement> named) {
    ExecutableElement constructor = named.get(0);
    for (ExecutableElement each : named) {
      boolean isCanonical =
          type.getKind() == ElementKind.RECORD
              && isCanonical(types, each, type.getRecordComponents());
      if (isCanonical) {
        return reachable(each) ? new Choice(each, false, false) : unreachable();
      }
    }
    if (named.size() > 1) {
      scope.report(Message.AMBIGUOUS_CREATOR, type.getSimpleName(), named.size());
      return null;
    }
    return reachable(constructor) ? new Choice(constructor, true, false) : unreachable();
  }

  private boolean reachable(ExecutableElement creator) {
    return TypeElements.isMemberAccessible(creator, scope.site().fromPackage())
        && !TypeElements.throwsChecked(creator);
  }

  private @Nullable Choice unreachable() {
    scope.report(Message.NO_CREATOR, type.getSimpleName(), scope.site().fromPackage());
    return null;
  }

  /** The mode that {@code @JsonCreator} gives. */
  public static String mode(@Nullable AnnotationMirror creator) {
    return creator == null ? "DEFAULT" : JacksonAnnotations.constant(creator, "mode", "DEFAULT");
  }

  private @Nullable Choice checked(List<ExecutableElement> annotated) {
    ExecutableElement creator = annotated.get(0);
    if (annotated.size() > 1) {
      return unfit("There are several.", "Keep one of them.");
    }
    boolean isMethod = creator.getKind() == ElementKind.METHOD;
    if (isMethod
        && (!creator.getModifiers().contains(Modifier.STATIC)
            || !types.isSubtype(
                types.erasure(creator.getReturnType()), types.erasure(type.asType())))) {
      return unfit(
          "It is neither a constructor nor a static method that returns the type.",
          "Make it static, and let it return " + type.getSimpleName() + ".");
    }
    if (!creator.getTypeParameters().isEmpty()
        || (isMethod && !type.getTypeParameters().isEmpty())) {
      return unfit(
          "It has type parameters, which JSON cannot fill.",
          "Use a constructor without type parameters of its own.");
    }
    if (!reachable(creator)) {
      return unfit(
          "The codec calls it from the package "
              + scope.site().fromPackage()
              + ", without reflection.",
          "Make it visible there, without checked exceptions.");
    }
    return withMode(creator);
  }

  private @Nullable Choice withMode(ExecutableElement creator) {
    String mode = mode(annotations.find(creator, "JsonCreator"));
    int parameters = creator.getParameters().size();
    boolean one = parameters == 1;
    if (mode.equals("DELEGATING") && !one) {
      return unfit(
          "A delegating creator takes the one value that replaces the whole.",
          "Give it one parameter.");
    }
    boolean named =
        creator.getParameters().stream()
            .anyMatch(each -> annotations.name(each) != null || annotations.isUnwrapped(each));
    if (mode.equals("DEFAULT") && one && !named && type.getKind() != ElementKind.ENUM) {
      return unfit(
          "Its only parameter may be a property or the whole value; Jackson would guess.",
          "Say which: @JsonCreator(mode = JsonCreator.Mode.PROPERTIES) or DELEGATING.");
    }
    boolean isEnum = type.getKind() == ElementKind.ENUM && !mode.equals("PROPERTIES");
    return new Choice(creator, true, mode.equals("DELEGATING") || isEnum);
  }

  public @Nullable Choice unfit(String why, String fix) {
    scope.report(Message.CREATOR_UNFIT, type.getSimpleName(), why, fix);
    return null;
  }

  private @Nullable ExecutableElement unannotated() {
    List<ExecutableElement> constructors =
        ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .filter(each -> reachable(each))
            .filter(each -> annotations.find(each, "JsonCreator") == null)
            .toList();
    if (type.getKind() == ElementKind.RECORD) {
      for (ExecutableElement constructor : constructors) {
        if (isCanonical(types, constructor, type.getRecordComponents())) {
          return constructor;
        }
      }
    } else {
      ReadContext step = scope.context().step();
      ExecutableElement kotlins = new KotlinConstructor(step).choose(scope, constructors);
      if (kotlins != null) {
        return step.isClean() ? kotlins : null;
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
    if (constructors.size() > 1) {
      scope.report(Message.AMBIGUOUS_CREATOR, type.getSimpleName(), constructors.size());
    } else {
      scope.report(Message.NO_CREATOR, type.getSimpleName(), scope.site().fromPackage());
    }
    return null;
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
