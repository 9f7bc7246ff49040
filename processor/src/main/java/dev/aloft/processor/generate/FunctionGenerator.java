package dev.aloft.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.aloft.processor.model.FunctionModel;
import dev.aloft.processor.model.FunctionModel.Argument;
import dev.aloft.processor.model.FunctionModel.ErrorTypeModel;
import dev.aloft.processor.model.FunctionModel.Payload;
import dev.aloft.processor.model.ValueModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes the portable class of a function: decode, call, encode. */
public final class FunctionGenerator {
  /** Names that the methods use; no member is called so. */
  private static final List<String> LOCALS =
      List.of("input", "context", "output", "failure", "in", "out", "result");

  /** The source of one function's portable class. */
  public JavaFile generate(FunctionModel function) {
    NameAllocator names = new NameAllocator();
    for (String local : LOCALS) {
      names.newName(local, local);
    }
    TypeSpec.Builder type =
        TypeSpec.classBuilder(function.portable())
            .addOriginatingElement(function.declaration().owner())
            .addAnnotation(GeneratedTypes.generated())
            .addModifiers(Modifier.FINAL)
            .addSuperinterface(GeneratedTypes.EVENT_HANDLER)
            .addJavadoc(javadoc(function));
    String target = addTarget(function, type, names);
    type.addMethod(handle(function, type, names, target));
    if (function.usesJson()) {
      type.addMethod(isTrue("usesJson"));
    }
    if (function.declaration().exitsOnError()) {
      type.addMethod(isTrue("exitsOnError"));
    }
    if (!function.errorTypes().isEmpty()) {
      type.addMethod(errorType(function.errorTypes()));
    }
    if (function.closeable()) {
      type.addMethod(
          MethodSpec.methodBuilder("closeable")
              .addAnnotation(Override.class)
              .addModifiers(Modifier.PUBLIC)
              .returns(AutoCloseable.class)
              .addStatement("return $L", target)
              .build());
    }
    return JavaFile.builder(function.portable().packageName(), type.build())
        .skipJavaLangImports(true)
        .build();
  }

  private static CodeBlock javadoc(FunctionModel function) {
    CodeBlock.Builder text = CodeBlock.builder();
    Payload payload = payload(function);
    if (payload != null) {
      text.add(payload instanceof Payload.Json ? "Decodes " : "Takes ");
      text.add("{@code $L}, ", SimpleName.of(payload.type()));
    }
    text.add(
        payload == null ? "Calls {@link $T#$L}" : "calls {@link $T#$L}",
        function.owner(),
        function.method());
    Payload answer = function.result().payload();
    if (answer != null) {
      text.add(answer instanceof Payload.Json ? ", encodes " : ", gives ");
      text.add("{@code $L}", SimpleName.of(answer.type()));
    }
    return text.add(". The same on every cloud.\n").build();
  }

  private static @Nullable Payload payload(FunctionModel function) {
    for (Argument argument : function.arguments()) {
      if (argument instanceof Argument.OfPayload ofPayload) {
        return ofPayload.payload();
      }
    }
    return null;
  }

  /** What the method is called on: a field with the owner's object, or the class itself. */
  private static String addTarget(
      FunctionModel function, TypeSpec.Builder type, NameAllocator names) {
    if (function.construction() == null) {
      return function.owner().simpleName();
    }
    String field = names.newName(SimpleName.ofVariable(function.owner()), "target");
    type.addField(
        FieldSpec.builder(function.owner(), field, Modifier.PRIVATE, Modifier.FINAL).build());
    type.addMethod(
        MethodSpec.constructorBuilder()
            .addParameter(function.owner(), field)
            .addStatement("this.$L = $L", field, field)
            .build());
    return field;
  }

  /** What messages call a value of the function: {@code Orders.create}. */
  private static String hint(FunctionModel function) {
    return function.owner().simpleName() + "." + function.method();
  }

  private static MethodSpec handle(
      FunctionModel function, TypeSpec.Builder type, NameAllocator names, String target) {
    NameAllocator locals = names.clone();
    ValueCode values = new ValueCode(type, names).inMethod(locals);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("handle")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addParameter(GeneratedTypes.INPUT, "input")
            .addParameter(GeneratedTypes.CONTEXT, "context")
            .addParameter(GeneratedTypes.OUTPUT, "output")
            .addException(Exception.class);
    List<CodeBlock> arguments = new ArrayList<>();
    for (Argument argument : function.arguments()) {
      if (argument instanceof Argument.OfPayload ofPayload) {
        String variable = locals.newName(ofPayload.parameter());
        method.addCode(decode(ofPayload.payload(), variable, hint(function), values));
        arguments.add(CodeBlock.of("$L", variable));
      } else {
        arguments.add(CodeBlock.of("context"));
      }
    }
    CodeBlock receiver =
        function.construction() == null
            ? CodeBlock.of("$T", function.owner())
            : CodeBlock.of("$L", target);
    CodeBlock call =
        CodeBlock.of("$L.$L($L)", receiver, function.method(), CodeBlock.join(arguments, ", "));
    if (function.result().asynchronous()) {
      call = CodeBlock.of("$T.await($L, context)", GeneratedTypes.COMPLETION, call);
    }
    Payload answer = function.result().payload();
    if (answer == null) {
      method.addStatement(call).addStatement("output.nothing()");
    } else {
      method.addStatement("$T result = $L", answer.type(), call);
      method.addCode(encode(answer, hint(function), values));
    }
    return method.build();
  }

  private static CodeBlock decode(Payload payload, String variable, String hint, ValueCode values) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (payload instanceof Payload.Text) {
      code.addStatement("$T $L = input.text()", payload.type(), variable);
    } else if (payload instanceof Payload.Bytes) {
      code.addStatement("$T $L = input.bytes()", payload.type(), variable);
    } else if (payload instanceof Payload.Stream) {
      code.addStatement("$T $L = input.stream()", payload.type(), variable);
    } else if (payload instanceof Payload.Json json) {
      if (json.slot().value() instanceof ValueModel.Coded coded) {
        code.addStatement(
            "$T $L = input.$L($L)",
            payload.type(),
            variable,
            json.slot().nullable() ? "readNullable" : "read",
            values.codec(coded));
      } else {
        code.addStatement("$T in = input.begin()", GeneratedTypes.JSON_READER);
        code.addStatement(
            "$T $L = $L",
            payload.type(),
            variable,
            values.read(json.slot(), "in", hint + "." + variable));
        code.addStatement("input.end()");
      }
    }
    return code.build();
  }

  private static CodeBlock encode(Payload answer, String hint, ValueCode values) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (answer instanceof Payload.Json json) {
      if (json.slot().value() instanceof ValueModel.Coded coded) {
        return code.addStatement("output.write($L, result)", values.codec(coded)).build();
      }
      code.addStatement("$T out = output.begin()", GeneratedTypes.JSON_WRITER);
      code.add(values.write(json.slot(), CodeBlock.of("result"), "out", hint));
      return code.addStatement("output.end()").build();
    }
    code.beginControlFlow("if (result == null)");
    code.addStatement("output.nothing()");
    code.nextControlFlow("else");
    if (answer instanceof Payload.Text) {
      code.addStatement("output.text(result)");
    } else if (answer instanceof Payload.Bytes) {
      code.addStatement("output.bytes(result)");
    } else {
      code.addStatement("output.stream(result)");
    }
    return code.endControlFlow().build();
  }

  private static MethodSpec isTrue(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(boolean.class)
        .addStatement("return true")
        .build();
  }

  private static MethodSpec errorType(List<ErrorTypeModel> errorTypes) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("errorType")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addParameter(Throwable.class, "failure")
            .returns(String.class);
    for (ErrorTypeModel errorType : errorTypes) {
      method.beginControlFlow("if (failure instanceof $T)", errorType.exception());
      method.addStatement("return $S", errorType.reported());
      method.endControlFlow();
    }
    return method.addStatement("return null").build();
  }
}
