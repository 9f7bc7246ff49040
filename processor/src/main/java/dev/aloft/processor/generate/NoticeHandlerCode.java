package dev.aloft.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.model.FunctionModel;
import dev.aloft.processor.model.PortableType;
import java.util.List;

/** A function that gets an event without a body and gives no answer. */
final class NoticeHandlerCode implements HandlerCode {
  private final ClassName handler;
  private final PortableType event;

  private NoticeHandlerCode(ClassName handler, PortableType event) {
    this.handler = handler;
    this.event = event;
  }

  static HandlerCode ofSchedule() {
    return new NoticeHandlerCode(GeneratedTypes.SCHEDULE_HANDLER, PortableType.TIMER_EVENT);
  }

  static HandlerCode ofObjectStore() {
    return new NoticeHandlerCode(GeneratedTypes.OBJECT_HANDLER, PortableType.OBJECT_EVENT);
  }

  @Override
  public List<String> names() {
    return List.of("event", "context", "failure");
  }

  @Override
  public TypeName handler(FunctionModel function) {
    return handler;
  }

  @Override
  public void addTo(PortableClass portable) {
    ParameterSpec parameter = ParameterSpec.builder(event.className(), "event").build();
    portable.add(
        PortableClass.handle(TypeName.VOID, parameter)
            .addStatement(portable.call(CodeBlock.of("event")))
            .build());
  }
}
