package dev.aloft.processor.trigger;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.generate.function.PayloadCode;
import dev.aloft.processor.generate.function.PortableClass;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.model.FunctionModel;
import dev.aloft.processor.model.FunctionModel.Answer;
import dev.aloft.processor.model.FunctionModel.Argument;
import dev.aloft.processor.model.FunctionModel.Payload;
import dev.aloft.processor.model.PortableType;
import dev.aloft.provider.descriptor.Trigger;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The plain event: a function that the cloud's own invoke call calls, with any event and any
 * answer.
 */
final class EventTrigger implements TriggerType {
  @Override
  public Trigger kind() {
    return Trigger.EVENT;
  }

  @Override
  public List<String> annotations() {
    return List.of();
  }

  @Override
  public List<PortableType> events() {
    return List.of();
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public String taken() {
    return "any JSON event";
  }

  @Override
  public String insteadOfSeveral(String name) {
    return "Put the payloads into one record and take that.";
  }

  @Override
  public String facility() {
    return "plain event";
  }

  @Override
  public boolean textMayBeJson() {
    return true;
  }

  @Override
  public List<String> names() {
    return List.of("input", "context", "output", "failure", "in", "out", "result");
  }

  @Override
  public TypeName handler(FunctionModel function) {
    return GeneratedTypes.EVENT_HANDLER;
  }

  @Override
  public String around() {
    return "Event";
  }

  @Override
  public void addTo(PortableClass portable) {
    NameAllocator locals = portable.locals();
    PayloadCode payloads = portable.payloads(locals);
    MethodSpec.Builder handle =
        PortableClass.handle(
                TypeName.VOID, ParameterSpec.builder(GeneratedTypes.INPUT, "input").build())
            .addParameter(GeneratedTypes.OUTPUT, "output");
    Map<Argument, CodeBlock> passed = new HashMap<>();
    for (Argument argument : portable.function().arguments()) {
      if (argument instanceof Argument.OfPayload ofPayload) {
        String variable = locals.newName(ofPayload.parameter());
        if (ofPayload.payload() instanceof Payload.Text text) {
          handle.addStatement("$T $N = input.payloadText()", text.type(), variable);
        } else {
          handle.addCode(payloads.decode(ofPayload.payload(), variable, "input"));
        }
        passed.put(argument, CodeBlock.of("$N", variable));
      } else if (argument instanceof Argument.OfWritten) {
        handle.addStatement("$1T result = new $1T()", ByteArrayOutputStream.class);
        passed.put(argument, CodeBlock.of("result"));
      }
    }
    CodeBlock call = portable.call(passed::get);
    Payload answer = portable.function().output();
    if (portable.function().result().answer() instanceof Answer.Written) {
      // A copy, as the function may keep the stream.
      handle.addStatement(call).addStatement("result.writeTo(output)");
    } else if (answer == null) {
      handle.addStatement(call).addStatement("output.nothing()");
    } else {
      handle.addStatement("$T result = $L", answer.type(), call);
      handle.addCode(
          answer instanceof Payload.Json json
              ? payloads.encodeJson(json, "result")
              : encodeRaw(answer));
    }
    portable.add(handle.build());
  }

  private static CodeBlock encodeRaw(Payload answer) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow("if (result == null)");
    code.addStatement("output.nothing()");
    code.nextControlFlow("else");
    if (answer instanceof Payload.Text) {
      code.addStatement("output.payloadText(result)");
    } else if (answer instanceof Payload.Bytes) {
      code.addStatement("output.bytes(result)");
    } else {
      code.addStatement("output.stream(result)");
    }
    return code.endControlFlow().build();
  }
}
