package dev.aloft.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.model.FunctionModel;
import dev.aloft.processor.model.FunctionModel.Answer;
import dev.aloft.processor.model.FunctionModel.Argument;
import dev.aloft.processor.model.PortableType;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** A function that works on the messages of a queue, all at once or one after another. */
final class QueueHandlerCode implements HandlerCode {
  private static final ClassName RESULT = PortableType.BATCH_RESULT.className();
  private static final ClassName FAILURE = RESULT.nestedClass("Failure");

  private static final MethodSpec ONE_BY_ONE =
      MethodSpec.methodBuilder("oneByOne")
          .addAnnotation(Override.class)
          .addModifiers(Modifier.PUBLIC)
          .returns(TypeName.BOOLEAN)
          .addStatement("return true")
          .build();

  @Override
  public List<String> names() {
    return List.of("batch", "context", "failure", "failures", "message", "in", "body", "decoded");
  }

  @Override
  public TypeName handler(FunctionModel function) {
    return of(GeneratedTypes.QUEUE_HANDLER, function);
  }

  @Override
  public void addTo(PortableClass portable) {
    FunctionModel function = portable.function();
    portable.add(MessageBodyCode.decode(portable));
    TypeName batch = of(PortableType.QUEUE_BATCH.className(), function);
    MethodSpec.Builder handle =
        PortableClass.handle(RESULT, ParameterSpec.builder(batch, "batch").build());
    Argument.OfEvent event = function.event();
    if (event != null && event.type() == PortableType.QUEUE_MESSAGE) {
      handle.addCode(oneByOne(portable));
      portable.add(ONE_BY_ONE);
    } else if (function.result().answer() instanceof Answer.Batch) {
      handle.addStatement("return $L", portable.call(CodeBlock.of("batch")));
    } else {
      handle.addStatement(portable.call(CodeBlock.of("batch")));
      handle.addStatement("return $T.success()", RESULT);
    }
    portable.add(handle.build());
  }

  private static CodeBlock oneByOne(PortableClass portable) {
    TypeName message = of(PortableType.QUEUE_MESSAGE.className(), portable.function());
    return CodeBlock.builder()
        .addStatement(
            "$T failures = new $T<>()",
            ParameterizedTypeName.get(ClassName.get(List.class), FAILURE),
            ArrayList.class)
        .beginControlFlow("for ($T message : batch.messages())", message)
        .beginControlFlow("try")
        .addStatement(portable.call(CodeBlock.of("message")))
        .nextControlFlow("catch ($T failure)", Exception.class)
        .addStatement("failures.add(new $T(message.id(), failure))", FAILURE)
        .endControlFlow()
        .endControlFlow()
        .addStatement("return $T.failed(failures)", RESULT)
        .build();
  }

  private static TypeName of(ClassName generic, FunctionModel function) {
    return ParameterizedTypeName.get(generic, MessageBodyCode.type(function));
  }
}
