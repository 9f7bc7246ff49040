package dev.aloft.processor.generate;

import com.palantir.javapoet.TypeName;
import dev.aloft.processor.model.FunctionModel;
import java.util.List;

/** What one kind of handler does: the part of a portable class that depends on the trigger. */
interface HandlerCode {
  /** Names that its methods use. */
  List<String> names();

  /** The interface that the class implements. */
  TypeName handler(FunctionModel function);

  /** Adds the methods that decode, call and encode. */
  void addTo(PortableClass portable);

  /** The code for a function's trigger. */
  static HandlerCode of(FunctionModel function) {
    return switch (function.declaration().trigger().kind()) {
      case EVENT -> new EventHandlerCode();
      case HTTP -> new HttpHandlerCode();
      case SCHEDULE -> NoticeHandlerCode.ofSchedule();
      case OBJECT_STORE -> NoticeHandlerCode.ofObjectStore();
      case QUEUE -> new QueueHandlerCode();
      case TOPIC -> new TopicHandlerCode();
    };
  }
}
