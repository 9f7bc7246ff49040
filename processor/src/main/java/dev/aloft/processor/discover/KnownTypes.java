package dev.aloft.processor.discover;

import dev.aloft.function.AfterInvocation;
import dev.aloft.function.SnapshotHooks;
import dev.aloft.processor.model.PortableType;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Recognises, by name, the types that mean something in a function's signature.
 *
 * @param elements the compiler's
 * @param types the compiler's
 * @param portableTypes the events and answers of triggers
 */
public record KnownTypes(Elements elements, Types types, List<PortableType> portableTypes) {
  private static final String CONTEXT = "dev.aloft.function.Context";

  /** Those that the clouds' own Java runtimes pass to handlers. */
  private static final List<String> FOREIGN_CONTEXTS =
      List.of(
          "com.amazonaws.services.lambda.runtime.Context",
          "com.aliyun.fc.runtime.Context",
          "com.qcloud.scf.runtime.Context",
          "com.qcloud.services.scf.runtime.Context",
          "com.google.cloud.functions.Context",
          "com.huawei.services.runtime.Context",
          "com.microsoft.azure.functions.ExecutionContext",
          "com.oracle.bmc.fn.FnContext",
          "com.fnproject.fn.api.RuntimeContext");

  private static final List<String> SIMPLE =
      List.of(
          "java.lang.Boolean",
          "java.lang.Character",
          "java.lang.Double",
          "java.lang.Float",
          "java.lang.Integer",
          "java.lang.Long",
          "java.util.UUID");

  /** Whether it is {@code Context} itself. */
  boolean isContext(TypeMirror type) {
    return isNamed(type, CONTEXT);
  }

  /** What a parameter of a method is for. */
  ParameterKind kind(TypeMirror type) {
    if (isContext(type)) {
      return ParameterKind.CONTEXT;
    }
    if (isA(type, CONTEXT)) {
      return ParameterKind.CLOUD_CONTEXT;
    }
    if (FOREIGN_CONTEXTS.stream().anyMatch(name -> isNamed(type, name))) {
      return ParameterKind.FOREIGN_CONTEXT;
    }
    return isNamed(type, "kotlin.coroutines.Continuation")
        ? ParameterKind.CONTINUATION
        : ParameterKind.PAYLOAD;
  }

  /** Whether it is a single value rather than an object, as in a path or a query. */
  public boolean isSimple(TypeMirror type) {
    return type.getKind().isPrimitive()
        || isString(type)
        || SIMPLE.stream().anyMatch(name -> isNamed(type, name))
        || (type instanceof DeclaredType declared
            && declared.asElement().getKind() == ElementKind.ENUM);
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

  /** Whether a payload, or the body of a portable event, is a stream. */
  public boolean isStreamTaken(TypeMirror payload) {
    return isInputStream(payload)
        || (portable(payload).isPresent()
            && ((DeclaredType) payload).getTypeArguments().stream().anyMatch(this::isInputStream));
  }

  /** Whether it is {@code StreamingResponse} itself. */
  public boolean isStreaming(TypeMirror type) {
    return isNamed(type, "dev.aloft.function.StreamingResponse");
  }

  /** Whether an answer, or the body of a portable answer, is streamed. */
  public boolean isStreamed(TypeMirror returned) {
    TypeMirror answer = answered(returned);
    return isStreaming(answer)
        || (portable(answer).isPresent()
            && ((DeclaredType) answer).getTypeArguments().stream().anyMatch(this::isStreaming));
  }

  /** Whether the type means that a method returns nothing: {@code void} or {@code Void}. */
  public boolean isNothing(TypeMirror type) {
    return type.getKind() == TypeKind.VOID || isNamed(type, "java.lang.Void");
  }

  boolean isCloseable(TypeElement type) {
    return isA(type.asType(), "java.lang.AutoCloseable");
  }

  boolean worksAfter(TypeElement type) {
    return isA(type.asType(), AfterInvocation.class.getName());
  }

  boolean hasSnapshotHooks(TypeElement type) {
    return isA(type.asType(), SnapshotHooks.class.getName());
  }

  /** Whether generated code can pass it on: an exception or an error. */
  public boolean canBeRethrown(TypeMirror thrown) {
    return thrown.getKind() != TypeKind.DECLARED
        || isA(thrown, "java.lang.Exception")
        || isA(thrown, "java.lang.Error");
  }

  boolean isThrowable(TypeElement type) {
    return isA(type.asType(), "java.lang.Throwable");
  }

  /** Which trigger's event or answer it is, if it is one. */
  public Optional<PortableType> portable(TypeMirror type) {
    for (PortableType portable : portableTypes) {
      if (isNamed(type, portable.className().canonicalName())) {
        return Optional.of(portable);
      }
    }
    return Optional.empty();
  }

  /** The type of a method's final result: its return type, or what its stage holds. */
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

  /** Whether it is of that type, or of a subtype; false if that type is not on the class path. */
  public boolean isA(TypeMirror type, String name) {
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
