package dev.aloft.processor.model;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A valid function, ready to generate from.
 *
 * @param settings what its annotations say
 * @param method the method's name
 * @param portable the generated class that every provider shares
 * @param owner the class that declares the method
 * @param construction how the owner's object is built; null for a static method
 * @param closeable whether the owner is an {@code AutoCloseable}
 * @param hooked whether the owner has {@code SnapshotHooks}
 * @param worksAfter whether the owner has work after an answer, {@code AfterInvocation}
 * @param instanceHooks what the owner does outside invocations by interfaces of Aliyun's library;
 *     null if nothing
 * @param arguments the method's parameters, in order
 * @param errorTypes the {@code @ErrorType}s that may leave it, subclasses before superclasses
 * @param tracing how its invocations are traced; null if they are not
 * @param reserveMillis how long before its deadline an invocation is ended; 0 if it is not
 * @param mostStreamed the most bytes of a request that is read while it comes; 0 for the server's
 *     own limit
 */
public record FunctionModel(
    FunctionSettings settings,
    String method,
    ClassName portable,
    ClassName owner,
    @Nullable Construction construction,
    boolean closeable,
    boolean hooked,
    boolean worksAfter,
    @Nullable InstanceHooks instanceHooks,
    List<Argument> arguments,
    Result result,
    List<ErrorTypeModel> errorTypes,
    @Nullable TracingModel tracing,
    int reserveMillis,
    int mostStreamed) {

  /** The function's name. */
  public String name() {
    return settings.name();
  }

  /** The generated main class for a provider, by the suffix of the provider's class names. */
  public ClassName main(String suffix) {
    return portable.peerClass(portable.simpleName() + "_" + suffix);
  }

  /** The generated class that stands in for the function before a snapshot, by the same suffix. */
  public ClassName priming(String suffix) {
    ClassName main = main(suffix);
    return main.peerClass(main.simpleName() + "_Priming");
  }

  /** What the event, or its body, is decoded to; null if the function does not want it. */
  public @Nullable Payload input() {
    for (Argument argument : arguments) {
      if (argument instanceof Argument.OfPayload ofPayload) {
        return ofPayload.payload();
      }
      if (argument instanceof Argument.OfEvent ofEvent) {
        return ofEvent.body();
      }
      if (argument instanceof Argument.OfServletRequest) {
        return new Payload.Bytes(ArrayTypeName.of(TypeName.BYTE));
      }
    }
    return null;
  }

  /** What the answer, or its body, is encoded from; null without an answer. */
  public @Nullable Payload output() {
    if (result.answer() instanceof Answer.Body ofBody) {
      return ofBody.payload();
    }
    if (result.answer() instanceof Answer.Written) {
      return new Payload.Bytes(ArrayTypeName.of(TypeName.BYTE));
    }
    return result.answer() instanceof Answer.Whole whole ? whole.body() : null;
  }

  /** The generated classes of contexts of clouds' own libraries that it needs. */
  public Set<ClassName> vendorContexts() {
    Set<ClassName> contexts = new LinkedHashSet<>();
    for (Argument argument : arguments) {
      if (argument instanceof Argument.OfVendorContext context) {
        contexts.add(context.bridge());
      }
    }
    if (instanceHooks != null) {
      contexts.add(instanceHooks.bridge());
      contexts.add(instanceHooks.context());
    }
    return contexts;
  }

  /** Whether a hook of Aliyun's library is called when the process stops. */
  public boolean stopsByHook() {
    return instanceHooks != null && instanceHooks.stops();
  }

  /** Whether one is called before the process is frozen. */
  public boolean freezesByHook() {
    return instanceHooks != null && instanceHooks.freezes();
  }

  /** Whether the method takes the request and the response of the servlet API. */
  public boolean isServlet() {
    return arguments.stream().anyMatch(Argument.OfServletResponse.class::isInstance);
  }

  /** The portable event that the method takes whole; null without one. */
  public Argument.@Nullable OfEvent event() {
    for (Argument argument : arguments) {
      if (argument instanceof Argument.OfEvent ofEvent) {
        return ofEvent;
      }
    }
    return null;
  }

  /** Whether the event or the answer goes through a codec. */
  public boolean usesJson() {
    return input() instanceof Payload.Json || output() instanceof Payload.Json;
  }

  /** Whether the event or the answer is text. */
  public boolean usesText() {
    return input() instanceof Payload.Text || output() instanceof Payload.Text;
  }

  /** How the owner's object is built. */
  public sealed interface Construction {
    /**
     * By its no-argument constructor.
     *
     * @param exceptions the checked exceptions it declares
     */
    record NoArguments(List<TypeName> exceptions) implements Construction {}

    /**
     * Not at all: the only instance already exists.
     *
     * @param expression evaluates to it
     */
    record Single(CodeBlock expression) implements Construction {}

    /** By a Dagger component. */
    record Injected(ComponentModel component) implements Construction {}
  }

  /** What is passed for a parameter. */
  public sealed interface Argument {
    /** The invocation's context. */
    record OfContext() implements Argument {}

    /**
     * The event itself, or the body of a request alone.
     *
     * @param parameter the parameter's name
     */
    record OfPayload(String parameter, Payload payload) implements Argument {}

    /**
     * A trigger's portable event.
     *
     * @param body what its body is decoded to; null without a body, or if the function does not
     *     want it
     */
    record OfEvent(PortableType type, @Nullable Payload body) implements Argument {}

    /**
     * The invocation's context as a cloud's own library has it.
     *
     * @param bridge the generated class that makes it of ours
     */
    record OfVendorContext(VendorContext kind, ClassName bridge) implements Argument {}

    /** The stream that takes the answer's bytes. */
    record OfWritten() implements Argument {}

    /** The request as the servlet API has it. */
    record OfServletRequest() implements Argument {}

    /** The response as the servlet API has it, which takes the answer. */
    record OfServletResponse() implements Argument {}

    /** Null, for a parameter whose type has no values. */
    record OfNothing(TypeName type) implements Argument {}
  }

  /** The event or the answer, in its form on the wire. */
  public sealed interface Payload {
    /** The Java type. */
    TypeName type();

    /**
     * JSON by codec.
     *
     * @param recognised what messages call the type that an object must share a property with; null
     *     if any object will do
     */
    record Json(Slot slot, @Nullable String recognised) implements Payload {
      /** A payload for which any object will do. */
      public Json(Slot slot) {
        this(slot, null);
      }

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

    /** Bytes that the function writes while they are sent; only ever an answer. */
    record Streamed(TypeName type) implements Payload {}
  }

  /**
   * What the method returns.
   *
   * @param asynchronous whether it comes in a {@code CompletionStage}
   */
  public record Result(Answer answer, boolean asynchronous) {}

  /** What a function answers with. */
  public sealed interface Answer {
    /** Nothing: {@code void}. */
    record Nothing() implements Answer {}

    /** The body of the answer alone. */
    record Body(Payload payload) implements Answer {}

    /** What the function wrote to the stream or the response that it was given. */
    record Written() implements Answer {}

    /**
     * A trigger's portable answer.
     *
     * @param body what its body is encoded from; null if it never has one
     */
    record Whole(PortableType type, @Nullable Payload body) implements Answer {}
  }

  /** A type annotated with {@code @ErrorType}. */
  public record ErrorTypeModel(ClassName exception, String reported) {}
}
