package dev.aloft.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A valid function, ready to generate from.
 *
 * @param portable the generated class that every provider shares
 * @param owner the class that declares the method
 * @param construction how the owner's object is built; null for a static method
 * @param closeable whether the owner is an {@code AutoCloseable}
 * @param arguments the method's parameters, in order
 * @param errorTypes the {@code @ErrorType}s that may leave it, subclasses before superclasses
 */
public record FunctionModel(
    FunctionDeclaration declaration,
    ClassName portable,
    ClassName owner,
    @Nullable Construction construction,
    boolean closeable,
    List<Argument> arguments,
    Result result,
    List<ErrorTypeModel> errorTypes) {

  /** The function's name. */
  public String name() {
    return declaration.name();
  }

  /** The method's name. */
  public String method() {
    return declaration.method().getSimpleName().toString();
  }

  /** The generated main class for a provider, by the suffix of the provider's class names. */
  public ClassName main(String suffix) {
    return portable.peerClass(portable.simpleName() + "_" + suffix);
  }

  /** Whether the event or the answer goes through a codec. */
  public boolean usesJson() {
    return result.payload() instanceof Payload.Json
        || arguments.stream()
            .anyMatch(
                argument ->
                    argument instanceof Argument.OfPayload ofPayload
                        && ofPayload.payload() instanceof Payload.Json);
  }

  /** How the owner's object is built. */
  public sealed interface Construction {
    /**
     * By its no-argument constructor.
     *
     * @param exceptions the checked exceptions it declares
     */
    record NoArguments(List<TypeName> exceptions) implements Construction {}

    /** By a Dagger component. */
    record Injected(ComponentModel component) implements Construction {}
  }

  /** What is passed for a parameter. */
  public sealed interface Argument {
    /** The invocation's context. */
    record OfContext() implements Argument {}

    /**
     * The event.
     *
     * @param parameter the parameter's name
     */
    record OfPayload(String parameter, Payload payload) implements Argument {}
  }

  /** The event or the answer, in its form on the wire. */
  public sealed interface Payload {
    /** The Java type. */
    TypeName type();

    /** JSON by codec. */
    record Json(Slot slot) implements Payload {
      @Override
      public TypeName type() {
        return slot.value().type();
      }
    }

    /** Raw text. */
    record Text(TypeName type) implements Payload {}

    /** Raw bytes. */
    record Bytes(TypeName type) implements Payload {}

    /** Raw bytes as a stream. */
    record Stream(TypeName type) implements Payload {}
  }

  /**
   * What the method returns.
   *
   * @param payload null for {@code void}
   * @param asynchronous whether it comes in a {@code CompletionStage}
   */
  public record Result(@Nullable Payload payload, boolean asynchronous) {}

  /** A type annotated with {@code @ErrorType}. */
  public record ErrorTypeModel(ClassName exception, String reported) {}
}
