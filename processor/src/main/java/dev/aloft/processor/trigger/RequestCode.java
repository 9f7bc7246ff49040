package dev.aloft.processor.trigger;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.generate.function.PayloadCode;
import dev.aloft.processor.generate.function.PortableClass;
import dev.aloft.processor.model.FunctionModel.Answer;
import dev.aloft.processor.model.FunctionModel.Argument;
import dev.aloft.processor.model.FunctionModel.Payload;
import dev.aloft.processor.model.ValueModel;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The code of functions that take a body, or an event with one, and answer with a status, headers
 * and a body: decodes {@code request}, calls, encodes into {@code response}.
 *
 * @param event the method that gives the event its body: {@code request.with}
 * @param empty the status of an answer without a body
 */
record RequestCode(PortableClass portable, String event, int empty) {
  /** The statements of the handler's method. */
  CodeBlock body() {
    NameAllocator locals = portable.locals();
    PayloadCode payloads = portable.payloads(locals);
    CodeBlock.Builder code = CodeBlock.builder();
    Map<Argument, CodeBlock> passed = new HashMap<>();
    for (Argument argument : portable.function().arguments()) {
      if (argument instanceof Argument.OfPayload ofPayload) {
        String variable = locals.newName(ofPayload.parameter());
        code.add(decode(ofPayload.payload(), variable, payloads));
        passed.put(argument, CodeBlock.of("$N", variable));
      } else if (argument instanceof Argument.OfEvent ofEvent) {
        Payload body = ofEvent.body();
        if (body != null) {
          code.add(decode(body, "body", payloads));
        }
        passed.put(argument, CodeBlock.of("$L($L)", event, body == null ? "null" : "body"));
      }
    }
    return code.add(
            answer(portable.function().result().answer(), portable.call(passed::get), payloads))
        .build();
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

  private CodeBlock answer(Answer answer, CodeBlock call, PayloadCode payloads) {
    if (answer instanceof Answer.Body ofBody) {
      return body(ofBody.payload(), call, payloads);
    }
    CodeBlock.Builder code = CodeBlock.builder();
    if (answer instanceof Answer.Whole whole) {
      Payload body = whole.body();
      code.addStatement("$T result = $L", whole(whole, body), call);
      code.addStatement("response.start(result)");
      if (body != null) {
        code.beginControlFlow("if (result.body() != null)");
        code.add(payloads.encodeBody(body, CodeBlock.of("result.body()")));
        code.endControlFlow();
      }
      return code.build();
    }
    return code.addStatement(call).add(statement("response.start($L)", empty)).build();
  }

  private CodeBlock body(Payload body, CodeBlock call, PayloadCode payloads) {
    CodeBlock started = statement("response.start($L)", 200);
    CodeBlock encoded = payloads.encodeBody(body, CodeBlock.of("result"));
    CodeBlock.Builder code = CodeBlock.builder().addStatement("$T result = $L", body.type(), call);
    if (body.type().isPrimitive()) {
      return code.add(started).add(encoded).build();
    }
    if (empty == 200) {
      return code.add(started)
          .beginControlFlow("if (result != null)")
          .add(encoded)
          .endControlFlow()
          .build();
    }
    return code.beginControlFlow("if (result == null)")
        .addStatement("response.start($L)", empty)
        .nextControlFlow("else")
        .add(started)
        .add(encoded)
        .endControlFlow()
        .build();
  }

  private static CodeBlock statement(String format, Object... arguments) {
    return CodeBlock.builder().addStatement(format, arguments).build();
  }

  private static TypeName whole(Answer.Whole answer, @Nullable Payload body) {
    return ParameterizedTypeName.get(
        answer.type().className(), body == null ? ClassName.get(Void.class) : body.type());
  }
}
