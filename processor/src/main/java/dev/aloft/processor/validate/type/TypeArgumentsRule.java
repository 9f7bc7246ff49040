package dev.aloft.processor.validate.type;

import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Problem;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** A type has all of its arguments, and generated code can name them. */
public final class TypeArgumentsRule {
  private TypeArgumentsRule() {}

  /** What is wrong with a type that should have arguments, and has none; null if nothing. */
  public static @Nullable Problem checkGiven(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    List<? extends TypeParameterElement> parameters = element.getTypeParameters();
    return type.getTypeArguments().isEmpty() && !parameters.isEmpty()
        ? Problem.of(
            Message.TYPE_RAW,
            element.getSimpleName(),
            parameters.stream().map(Object::toString).collect(Collectors.joining(", ")))
        : null;
  }

  /** What is wrong with the arguments of a type that gets a codec; null if nothing. */
  public static @Nullable Problem checkArguments(DeclaredType type) {
    for (TypeMirror argument : type.getTypeArguments()) {
      Problem problem = checkBound(argument);
      problem = problem == null ? checkClosed(argument) : problem;
      if (problem != null) {
        return problem;
      }
    }
    return null;
  }

  /** What is wrong with a wildcard; null if it has an upper bound, and for any other type. */
  public static @Nullable Problem checkBound(TypeMirror type) {
    return type instanceof WildcardType wildcard && wildcard.getExtendsBound() == null
        ? Problem.of(Message.TYPE_WILDCARD, type)
        : null;
  }

  /** What is wrong with a type that mentions a type variable; null if it does not. */
  public static @Nullable Problem checkClosed(TypeMirror type) {
    if (type.getKind() == TypeKind.TYPEVAR) {
      return Problem.of(Message.TYPE_VARIABLE_OPEN, type);
    }
    if (type instanceof ArrayType array) {
      return checkClosed(array.getComponentType());
    }
    if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
      return checkClosed(wildcard.getExtendsBound());
    }
    if (type instanceof DeclaredType declared) {
      for (TypeMirror argument : declared.getTypeArguments()) {
        Problem problem = checkClosed(argument);
        if (problem != null) {
          return problem;
        }
      }
    }
    return null;
  }
}
