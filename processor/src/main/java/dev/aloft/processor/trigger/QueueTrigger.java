package dev.aloft.processor.trigger;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.generate.function.PortableClass;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.model.FunctionModel;
import dev.aloft.processor.model.FunctionModel.Answer;
import dev.aloft.processor.model.FunctionModel.Argument;
import dev.aloft.processor.model.PortableType;
import dev.aloft.processor.model.PortableType.Body;
import dev.aloft.provider.descriptor.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** {@code @Queue}: a function that works on a queue's messages, all at once or one by one. */
final class QueueTrigger implements TriggerType {
  private static final PortableType BATCH =
      PortableType.event("QueueBatch", Trigger.QUEUE, Body.MESSAGE);
  private static final PortableType MESSAGE =
      PortableType.event("QueueMessage", Trigger.QUEUE, Body.MESSAGE);
  private static final PortableType BATCH_RESULT =
      PortableType.event("BatchResult", Trigger.QUEUE, Body.NONE);
  private static final ClassName RESULT = BATCH_RESULT.className();
  private static final ClassName FAILURE = RESULT.nestedClass("Failure");

  private static final MethodSpec ONE_BY_ONE =
      MethodSpec.methodBuilder("oneByOne")
          .addAnnotation(Override.class)
          .addModifiers(Modifier.PUBLIC)
          .returns(TypeName.BOOLEAN)
          .addStatement("return true")
          .build();

  @Override
  public Trigger kind() {
    return Trigger.QUEUE;
  }

  @Override
  public List<String> annotations() {
    return List.of("Queue");
  }

  @Override
  public List<PortableType> events() {
    return List.of(BATCH, MESSAGE);
  }

  @Override
  public List<PortableType> answers() {
    return List.of(BATCH_RESULT);
  }

  @Override
  public List<PortableType> answersTo(@Nullable PortableType event) {
    return MESSAGE.equals(event) ? List.of() : answers();
  }

  @Override
  public Map<PortableType, List<String>> vendorClasses() {
    return Map.of(BATCH, List.of("CKafkaEvent"));
  }

  @Override
  public String taken() {
    return "QueueBatch<T> or QueueMessage<T>";
  }

  @Override
  public String returned(@Nullable PortableType event) {
    return MESSAGE.equals(event)
        ? TriggerType.super.returned(event)
        : "BatchResult or void, or a CompletionStage of one of these";
  }

  @Override
  public Optional<Resource> resource() {
    return Optional.of(new Resource("queue", "invoices"));
  }

  @Override
  public String facility() {
    return "trigger for a queue's messages";
  }

  @Override
  public List<String> names() {
    return List.of("batch", "context", "failure", "failures", "message", "in", "body", "decoded");
  }

  @Override
  public TypeName handler(FunctionModel function) {
    return of(GeneratedTypes.QUEUE_HANDLER, function);
  }

  @Override
  public String around() {
    return "Queue";
  }

  @Override
  public void addTo(PortableClass portable) {
    FunctionModel function = portable.function();
    portable.add(MessageBodyCode.decode(portable));
    TypeName batch = of(BATCH.className(), function);
    MethodSpec.Builder handle =
        PortableClass.handle(RESULT, ParameterSpec.builder(batch, "batch").build());
    Argument.OfEvent event = function.event();
    if (event != null && event.type().equals(MESSAGE)) {
      handle.addCode(oneByOne(portable));
      portable.add(ONE_BY_ONE);
    } else if (function.result().answer() instanceof Answer.Whole) {
      handle.addStatement("return $L", portable.call(argument -> CodeBlock.of("batch")));
    } else {
      handle.addStatement(portable.call(argument -> CodeBlock.of("batch")));
      handle.addStatement("return $T.success()", RESULT);
    }
    portable.add(handle.build());
  }

  private static CodeBlock oneByOne(PortableClass portable) {
    TypeName message = of(MESSAGE.className(), portable.function());
    return CodeBlock.builder()
        .addStatement(
            "$T failures = new $T<>()",
            ParameterizedTypeName.get(ClassName.get(List.class), FAILURE),
            ArrayList.class)
        .beginControlFlow("for ($T message : batch.messages())", message)
        .beginControlFlow("try")
        .addStatement(portable.call(argument -> CodeBlock.of("message")))
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
