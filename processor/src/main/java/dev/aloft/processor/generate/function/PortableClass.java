package dev.aloft.processor.generate.function;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.aloft.json.JsonLimits;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.generate.value.ValueCode;
import dev.aloft.processor.model.BoundsModel;
import dev.aloft.processor.model.FunctionModel;
import dev.aloft.processor.model.FunctionModel.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The portable class of one function, while it is being written. */
public final class PortableClass {
  private final FunctionModel function;
  private final TypeSpec.Builder type;
  private final NameAllocator names = new NameAllocator();
  private final CodeBlock receiver;

  /** The constant of the function's own limits; null if it has no such limits. */
  private final @Nullable String limits;

  /**
   * @param reserved names that its methods use and members must not have
   */
  PortableClass(FunctionModel function, TypeSpec.Builder type, List<String> reserved) {
    this.function = function;
    this.type = type;
    for (String name : reserved) {
      names.newName(name, name);
    }
    this.limits = addLimits(function, type, names);
    this.receiver =
        function.construction() == null
            ? CodeBlock.of("$T", function.owner())
            : CodeBlock.of("$N", addTarget());
  }

  /** What the method is called on: a field with the owner's object. */
  private String addTarget() {
    ClassName owner = function.owner();
    String field = names.newName(SimpleName.ofVariable(owner), "target");
    type.addField(FieldSpec.builder(owner, field, Modifier.PRIVATE, Modifier.FINAL).build());
    type.addMethod(
        MethodSpec.constructorBuilder()
            .addParameter(owner, field)
            .addStatement("this.$L = $L", field, field)
            .build());
    return field;
  }

  /** The function that it is for. */
  public FunctionModel function() {
    return function;
  }

  /** What the method is called on: a field, or the class itself. */
  CodeBlock receiver() {
    return receiver;
  }

  /** What messages call a value of the function: {@code Orders.create}. */
  String hint() {
    return function.owner().simpleName() + "." + function.method();
  }

  /** The names of one more method's variables. */
  public NameAllocator locals() {
    return names.clone();
  }

  /** Code that reads and writes values in a method with these names. */
  ValueCode values(NameAllocator locals) {
    return new ValueCode(type, names).inMethod(locals);
  }

  /** Code that decodes and encodes payloads in a method with these names. */
  public PayloadCode payloads(NameAllocator locals) {
    return new PayloadCode(values(locals), hint(), limits);
  }

  private static @Nullable String addLimits(
      FunctionModel function, TypeSpec.Builder type, NameAllocator names) {
    BoundsModel bounds = function.settings().jsonBounds();
    if (bounds == null || !function.usesJson()) {
      return null;
    }
    String name = names.newName("JSON_LIMITS");
    List<CodeBlock> values = new ArrayList<>();
    for (BoundsModel.Bound bound : bounds.bounds()) {
      values.add(CodeBlock.of("/* $L */ $L", bound.name(), bound.value()));
    }
    type.addField(
        FieldSpec.builder(JsonLimits.class, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("{@code @JsonBounds}.\n")
            .initializer("new $T(\n$>$>$L$<$<)", JsonLimits.class, CodeBlock.join(values, ",\n"))
            .build());
    return name;
  }

  /** A public method that overrides one of the handler's. */
  public static MethodSpec.Builder override(String name, TypeName returned) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(returned);
  }

  /** The handler's method, with these parameters; the context is added where it belongs. */
  public static MethodSpec.Builder handle(TypeName returned, ParameterSpec event) {
    return override("handle", returned)
        .addParameter(event)
        .addParameter(GeneratedTypes.CONTEXT, "context")
        .addException(Exception.class);
  }

  /** Adds a method. */
  public void add(MethodSpec method) {
    type.addMethod(method);
  }

  /** What is passed for an argument that is none of the event's; empty for others. */
  private static Optional<CodeBlock> own(Argument argument) {
    if (argument instanceof Argument.OfContext) {
      return Optional.of(CodeBlock.of("context"));
    }
    if (argument instanceof Argument.OfVendorContext vendor) {
      return Optional.of(CodeBlock.of("new $T(context)", vendor.bridge()));
    }
    return argument instanceof Argument.OfNothing nothing
        ? Optional.of(CodeBlock.of("($T) null", nothing.type()))
        : Optional.empty();
  }

  /**
   * Calls the function, and waits for what it promises.
   *
   * @param passed what is passed for each argument but the context
   */
  public CodeBlock call(Function<Argument, CodeBlock> passed) {
    List<CodeBlock> arguments = new ArrayList<>();
    for (Argument argument : function.arguments()) {
      arguments.add(own(argument).orElseGet(() -> passed.apply(argument)));
    }
    CodeBlock call =
        CodeBlock.of("$L.$L($L)", receiver, function.method(), CodeBlock.join(arguments, ", "));
    return function.result().asynchronous()
        ? CodeBlock.of("$T.await($L, context)", GeneratedTypes.COMPLETION, call)
        : call;
  }
}
