package dev.aloft.processor.validate.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.context.TypeScope;
import dev.aloft.processor.discover.type.creator.Candidates;
import dev.aloft.processor.discover.type.creator.CreatorChoice;
import dev.aloft.processor.discover.type.source.TypeElements;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** It is clear what builds an object, and generated code can call it. */
public final class CreatorRule {
  private final Types types;
  private final JacksonAnnotations annotations;
  private final TypeElement type;
  private final String fromPackage;

  public CreatorRule(TypeScope scope) {
    this.types = scope.context().types();
    this.annotations = scope.annotations();
    this.type = scope.element();
    this.fromPackage = scope.site().fromPackage();
  }

  /** What is wrong; null if exactly one builds the object. */
  public @Nullable Problem check(Candidates candidates) {
    List<ExecutableElement> creators = candidates.creators();
    if (candidates.basis() == Candidates.Basis.ANNOTATED) {
      return creators.size() > 1
          ? unfit("There are several.", "Keep one of them.")
          : checkAnnotated(creators.get(0));
    }
    if (creators.size() > 1) {
      return Problem.of(Message.AMBIGUOUS_CREATOR, type.getSimpleName(), creators.size());
    }
    if (creators.isEmpty() || !TypeElements.isCallable(creators.get(0), fromPackage)) {
      return Problem.of(Message.NO_CREATOR, type.getSimpleName(), fromPackage);
    }
    List<String> defaults = candidates.defaults();
    return defaults.isEmpty()
        ? null
        : Problem.of(Message.KOTLIN_DEFAULTS, type.getSimpleName(), String.join(", ", defaults));
  }

  /** What is wrong with what makes a constant of an enum; null if it takes the constant's text. */
  public @Nullable Problem checkOfEnum(CreatorChoice.Choice choice) {
    boolean takesText =
        choice.delegating()
            && isString(choice.creator().getParameters().get(0).asType())
            && choice.factoryMethod() != null;
    return takesText
        ? null
        : unfit("An enum is a string in JSON.", "Let a static method take one String.");
  }

  private static boolean isString(TypeMirror type) {
    return TypeName.get(type).equals(ClassName.get(String.class));
  }

  private @Nullable Problem checkAnnotated(ExecutableElement creator) {
    boolean isMethod = creator.getKind() == ElementKind.METHOD;
    if (isMethod && !(creator.getModifiers().contains(Modifier.STATIC) && returnsType(creator))) {
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
    if (!TypeElements.isCallable(creator, fromPackage)) {
      return unfit(
          "The codec calls it from the package " + fromPackage + ", without reflection.",
          "Make it visible there, without checked exceptions.");
    }
    return checkMode(creator);
  }

  private boolean returnsType(ExecutableElement method) {
    return types.isSubtype(types.erasure(method.getReturnType()), types.erasure(type.asType()));
  }

  private @Nullable Problem checkMode(ExecutableElement creator) {
    String mode = CreatorChoice.mode(annotations.find(creator, "JsonCreator"));
    boolean one = creator.getParameters().size() == 1;
    if (mode.equals("DELEGATING") && !one) {
      return unfit(
          "A delegating creator takes the one value that replaces the whole.",
          "Give it one parameter.");
    }
    boolean named =
        creator.getParameters().stream()
            .anyMatch(each -> annotations.name(each) != null || annotations.isUnwrapped(each));
    return mode.equals("DEFAULT") && one && !named && type.getKind() != ElementKind.ENUM
        ? unfit(
            "Its only parameter may be a property or the whole value; Jackson would guess.",
            "Say which: @JsonCreator(mode = JsonCreator.Mode.PROPERTIES) or DELEGATING.")
        : null;
  }

  private Problem unfit(String why, String fix) {
    return Problem.of(Message.CREATOR_UNFIT, type.getSimpleName(), why, fix);
  }
}
