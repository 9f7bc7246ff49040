package dev.aloft.processor.discover;

import dev.aloft.processor.model.PortableType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Tells the types that mean something in a function's signature, by name. */
public final class KnownTypes {
  private static final String CONTEXT = "dev.aloft.function.Context";

  private final Elements elements;
  private final Types types;

  /**
   * @param elements the compiler's
   * @param types the compiler's
   */
  public KnownTypes(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** Whether it is {@code Context} itself. */
  public boolean isContext(TypeMirror type) {
    return isNamed(type, CONTEXT);
  }

  /** Whether it is one cloud's own kind of context. */
  public boolean isCloudContext(TypeMirror type) {
    return !isContext(type) && isA(type, CONTEXT);
  }

  /** The parameters that are no context of any kind; one at most in a valid function. */
  public List<VariableElement> payloads(ExecutableElement method) {
    List<VariableElement> payloads = new ArrayList<>(method.getParameters());
    payloads.removeIf(
        parameter -> isContext(parameter.asType()) || isCloudContext(parameter.asType()));
    return payloads;
  }

  boolean isString(TypeMirror type) {
    return isNamed(type, "java.lang.String");
  }

  boolean isBytes(TypeMirror type) {
    return type.getKind() == TypeKind.ARRAY
        && ((ArrayType) type).getComponentType().getKind() == TypeKind.BYTE;
  }

  /** Whether it is {@code InputStream} itself. */
  public boolean isInputStream(TypeMirror type) {
    return isNamed(type, "java.io.InputStream");
  }

  /** Whether a method returns nothing by this type: {@code void} or {@code Void}. */
  public boolean isNothing(TypeMirror type) {
    return type.getKind() == TypeKind.VOID || isNamed(type, "java.lang.Void");
  }

  boolean isCloseable(TypeElement type) {
    return isA(type.asType(), "java.lang.AutoCloseable");
  }

  boolean isThrowable(TypeElement type) {
    return isA(type.asType(), "java.lang.Throwable");
  }

  boolean isSubclass(TypeElement type, TypeElement of) {
    return types.isSubtype(types.erasure(type.asType()), types.erasure(of.asType()));
  }

  /** Which trigger's event or answer it is, if it is one. */
  public Optional<PortableType> portable(TypeMirror type) {
    for (PortableType portable : PortableType.values()) {
      if (isNamed(type, portable.className().canonicalName())) {
        return Optional.of(portable);
      }
    }
    return Optional.empty();
  }

  /** What a method will have returned when all is done: its type, or what its stage holds. */
  public TypeMirror answered(TypeMirror type) {
    TypeMirror answered = stageElement(type).orElse(type);
    return answered instanceof WildcardType wildcard
            && wildcard.getExtendsBound() instanceof DeclaredType bound
            && portable(bound).isPresent()
        ? bound
        : answered;
  }

  /** What a {@code CompletionStage} or {@code CompletableFuture} will hold; empty for others. */
  Optional<TypeMirror> stageElement(TypeMirror type) {
    if (type instanceof DeclaredType declared
        && declared.getTypeArguments().size() == 1
        && (isNamed(type, "java.util.concurrent.CompletionStage")
            || isNamed(type, "java.util.concurrent.CompletableFuture"))) {
      return Optional.of(declared.getTypeArguments().get(0));
    }
    return Optional.empty();
  }

  private boolean isA(TypeMirror type, String name) {
    TypeElement element = elements.getTypeElement(name);
    return type.getKind() == TypeKind.DECLARED
        && element != null
        && types.isSubtype(types.erasure(type), types.erasure(element.asType()));
  }

  private static boolean isNamed(TypeMirror type, String name) {
    return type.getKind() == TypeKind.DECLARED
        && ((TypeElement) ((DeclaredType) type).asElement()).getQualifiedName().contentEquals(name);
  }

  /** A type's name for messages, without packages and annotations. */
  public static String simpleName(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return simpleName(array.getComponentType()) + "[]";
    }
    if (type.getKind() == TypeKind.DECLARED && ((DeclaredType) type).getTypeArguments().isEmpty()) {
      return ((DeclaredType) type).asElement().getSimpleName().toString();
    }
    return type.toString().replaceAll("\\b[a-z][\\w]*\\.", "");
  }
}
