package dev.aloft.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.model.FunctionModel;
import dev.aloft.processor.model.PortableType;
import java.util.List;

/** A function that is called with messages of a topic. */
final class TopicHandlerCode implements HandlerCode {
  @Override
  public List<String> names() {
    return List.of("message", "context", "failure", "in", "body", "decoded");
  }

  @Override
  public TypeName handler(FunctionModel function) {
    return ParameterizedTypeName.get(GeneratedTypes.TOPIC_HANDLER, MessageBodyCode.type(function));
  }

  @Override
  public void addTo(PortableClass portable) {
    TypeName message =
        ParameterizedTypeName.get(
            PortableType.TOPIC_MESSAGE.className(), MessageBodyCode.type(portable.function()));
    portable.add(MessageBodyCode.decode(portable));
    portable.add(
        PortableClass.handle(TypeName.VOID, ParameterSpec.builder(message, "message").build())
            .addStatement(portable.call(CodeBlock.of("message")))
            .build());
  }
}
