package dev.aloft.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.model.FunctionModel;
import dev.aloft.processor.model.FunctionModel.Answer;
import dev.aloft.processor.model.FunctionModel.Argument;
import dev.aloft.processor.model.FunctionModel.Payload;
import dev.aloft.processor.model.PortableType;
import dev.aloft.processor.model.ValueModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function that answers HTTP requests. */
final class HttpHandlerCode implements HandlerCode {
  @Override
  public List<String> names() {
    return List.of(
        "request", "context", "response", "failure", "in", "out", "output", "result", "body");
  }

  @Override
  public TypeName handler(FunctionModel function) {
    return GeneratedTypes.HTTP_HANDLER;
  }

  @Override
  public void addTo(PortableClass portable) {
    NameAllocator locals = portable.locals();
    PayloadCode payloads = portable.payloads(locals);
    MethodSpec.Builder handle =
        PortableClass.handle(
                TypeName.VOID, ParameterSpec.builder(GeneratedTypes.HTTP_INPUT, "request").build())
            .addParameter(GeneratedTypes.HTTP_OUTPUT, "response");
    CodeBlock passed = CodeBlock.of("");
    for (Argument argument : portable.function().arguments()) {
      if (argument instanceof Argument.OfPayload ofPayload) {
        String variable = locals.newName(ofPayload.parameter());
        handle.addCode(decode(ofPayload.payload(), variable, payloads));
        passed = CodeBlock.of("$N", variable);
      } else if (argument instanceof Argument.OfEvent ofEvent) {
        Payload body = ofEvent.body();
        if (body != null) {
          handle.addCode(decode(body, "body", payloads));
        }
        passed = CodeBlock.of("request.with($L)", body == null ? "null" : "body");
      }
    }
    handle.addCode(answer(portable.function().result().answer(), portable.call(passed), payloads));
    portable.add(handle.build());
  }

  private static CodeBlock decode(Payload body, String variable, PayloadCode payloads) {
    if (body instanceof Payload.Json json) {
      ValueModel value = json.slot().value();
      boolean mayBeAbsent = json.slot().nullable() && PayloadCode.needsReader(json);
      if (mayBeAbsent || value instanceof ValueModel.OptionalOf) {
        return payloads.decodeOptional(json, variable, "request");
      }
    }
    return payloads.decode(body, variable, "request");
  }

  private static CodeBlock answer(Answer answer, CodeBlock call, PayloadCode payloads) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (answer instanceof Answer.Body ofBody) {
      Payload body = ofBody.payload();
      CodeBlock encoded =
          CodeBlock.builder()
              .addStatement("response.start(200)")
              .add(payloads.encodeBody(body, CodeBlock.of("result")))
              .build();
      code.addStatement("$T result = $L", body.type(), call);
      if (body.type().isPrimitive()) {
        return code.add(encoded).build();
      }
      return code.beginControlFlow("if (result == null)")
          .addStatement("response.start(204)")
          .nextControlFlow("else")
          .add(encoded)
          .endControlFlow()
          .build();
    }
    if (answer instanceof Answer.Response ofResponse) {
      Payload body = ofResponse.body();
      code.addStatement("$T result = $L", response(body), call);
      code.addStatement("response.start(result)");
      if (body != null) {
        code.beginControlFlow("if (result.body() != null)");
        code.add(payloads.encodeBody(body, CodeBlock.of("result.body()")));
        code.endControlFlow();
      }
      return code.build();
    }
    return code.addStatement(call).addStatement("response.start(204)").build();
  }

  private static TypeName response(@Nullable Payload body) {
    return ParameterizedTypeName.get(
        PortableType.HTTP_RESPONSE.className(),
        body == null ? ClassName.get(Void.class) : body.type());
  }
}
