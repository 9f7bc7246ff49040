package dev.aloft.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.aloft.processor.model.FunctionModel;
import dev.aloft.processor.model.FunctionModel.Argument;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The portable class of one function, while it is being written. */
final class PortableClass {
  private final FunctionModel function;
  private final TypeSpec.Builder type;
  private final NameAllocator names = new NameAllocator();
  private final CodeBlock receiver;

  /**
   * @param reserved names that its methods use; no member is called so
   */
  PortableClass(FunctionModel function, TypeSpec.Builder type, List<String> reserved) {
    this.function = function;
    this.type = type;
    for (String name : reserved) {
      names.newName(name, name);
    }
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

  FunctionModel function() {
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
  NameAllocator locals() {
    return names.clone();
  }

  /** Code that reads and writes values in a method with these names. */
  ValueCode values(NameAllocator locals) {
    return new ValueCode(type, names).inMethod(locals);
  }

  /** A public method that overrides one of the handler's. */
  static MethodSpec.Builder override(String name, TypeName returned) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(returned);
  }

  /** The handler's method, with these parameters; the context is added where it belongs. */
  static MethodSpec.Builder handle(TypeName returned, ParameterSpec event) {
    return override("handle", returned)
        .addParameter(event)
        .addParameter(GeneratedTypes.CONTEXT, "context")
        .addException(Exception.class);
  }

  void add(MethodSpec method) {
    type.addMethod(method);
  }

  /**
   * Calls the function, and waits for what it promises.
   *
   * @param event what is passed for the event or payload, if the method takes it
   */
  CodeBlock call(CodeBlock event) {
    List<CodeBlock> arguments = new ArrayList<>();
    for (Argument argument : function.arguments()) {
      arguments.add(argument instanceof Argument.OfContext ? CodeBlock.of("context") : event);
    }
    CodeBlock call =
        CodeBlock.of("$L.$L($L)", receiver, function.method(), CodeBlock.join(arguments, ", "));
    return function.result().asynchronous()
        ? CodeBlock.of("$T.await($L, context)", GeneratedTypes.COMPLETION, call)
        : call;
  }
}
