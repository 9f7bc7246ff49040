package dev.aloft.processor.discover.type.source;

import dev.aloft.processor.diagnostic.Message;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * A type, or its members, that does not exist, perhaps not yet: another processor may write it in
 * this round. Callers that can wait for the next round catch it.
 */
public final class MissingTypeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String typeName;
  private final @Nullable Message message;

  /**
   * @param typeName the type as the source names it
   */
  public MissingTypeException(String typeName) {
    this(typeName, Message.MISSING_TYPE);
  }

  private MissingTypeException(String typeName, @Nullable Message message) {
    super(typeName);
    this.typeName = typeName;
    this.message = message;
  }

  /** A type that lacks the members that Lombok will add. */
  public static MissingTypeException ofMembers(String typeName) {
    return new MissingTypeException(typeName, Message.LOMBOK_PENDING);
  }

  /** An annotation's type. If it is missing for good, the compiler says so itself, and best. */
  public static MissingTypeException ofAnnotation(String typeName) {
    return new MissingTypeException(typeName, null);
  }

  /** Goes on only if the type mentions no missing type. */
  public static void throwIfMissing(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR) {
      String name = type.toString();
      // How compilers show a missing type with type arguments.
      throw new MissingTypeException(name.equals("<any>") ? "a generic type" : name);
    }
    if (type instanceof ArrayType array) {
      throwIfMissing(array.getComponentType());
    } else if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
      throwIfMissing(wildcard.getExtendsBound());
    } else if (type instanceof DeclaredType declared) {
      declared.getTypeArguments().forEach(MissingTypeException::throwIfMissing);
    }
  }

  /** The type as the source names it. */
  public String typeName() {
    return typeName;
  }

  /** What to report about the function and the type if waiting did not help; may be null. */
  public @Nullable Message message() {
    return message;
  }
}
