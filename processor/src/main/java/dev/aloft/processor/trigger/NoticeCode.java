package dev.aloft.processor.trigger;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.generate.function.PortableClass;
import dev.aloft.processor.model.PortableType;
import java.util.List;

/** The code of a function that gets an event without a body and returns no answer. */
final class NoticeCode {
  static final List<String> NAMES = List.of("event", "context", "failure");

  private NoticeCode() {}

  static void addTo(PortableClass portable, PortableType event) {
    ParameterSpec parameter = ParameterSpec.builder(event.className(), "event").build();
    portable.add(
        PortableClass.handle(TypeName.VOID, parameter)
            .addStatement(portable.call(argument -> CodeBlock.of("event")))
            .build());
  }
}
