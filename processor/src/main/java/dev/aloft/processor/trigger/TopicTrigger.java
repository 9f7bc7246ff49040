package dev.aloft.processor.trigger;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.generate.function.PortableClass;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.model.FunctionModel;
import dev.aloft.processor.model.PortableType;
import dev.aloft.processor.model.PortableType.Body;
import dev.aloft.provider.descriptor.Trigger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code @Topic}: a function that is called with the messages of a topic. */
final class TopicTrigger implements TriggerType {
  private static final PortableType MESSAGE =
      PortableType.event("TopicMessage", Trigger.TOPIC, Body.MESSAGE);

  @Override
  public Trigger kind() {
    return Trigger.TOPIC;
  }

  @Override
  public List<String> annotations() {
    return List.of("Topic");
  }

  @Override
  public List<PortableType> events() {
    return List.of(MESSAGE);
  }

  @Override
  public Map<PortableType, List<String>> vendorClasses() {
    return Map.of(MESSAGE, List.of("CMQTopicEvent"));
  }

  @Override
  public String taken() {
    return "TopicMessage<T>";
  }

  @Override
  public Optional<Resource> resource() {
    return Optional.of(new Resource("topic", "orders"));
  }

  @Override
  public String facility() {
    return "trigger for a topic's messages";
  }

  @Override
  public List<String> names() {
    return List.of("message", "context", "failure", "in", "body", "decoded");
  }

  @Override
  public TypeName handler(FunctionModel function) {
    return ParameterizedTypeName.get(GeneratedTypes.TOPIC_HANDLER, MessageBodyCode.type(function));
  }

  @Override
  public String around() {
    return "Topic";
  }

  @Override
  public void addTo(PortableClass portable) {
    TypeName message =
        ParameterizedTypeName.get(MESSAGE.className(), MessageBodyCode.type(portable.function()));
    portable.add(MessageBodyCode.decode(portable));
    portable.add(
        PortableClass.handle(TypeName.VOID, ParameterSpec.builder(message, "message").build())
            .addStatement(portable.call(argument -> CodeBlock.of("message")))
            .build());
  }
}
