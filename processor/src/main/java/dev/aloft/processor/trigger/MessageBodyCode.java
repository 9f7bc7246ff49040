package dev.aloft.processor.trigger;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.generate.function.PayloadCode;
import dev.aloft.processor.generate.function.PortableClass;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.model.FunctionModel;
import dev.aloft.processor.model.FunctionModel.Payload;
import java.util.Objects;

/** The method of queue and topic handlers that decodes one message's body. */
final class MessageBodyCode {
  private MessageBodyCode() {}

  /** What a message's body is decoded to, as a type argument. */
  static TypeName type(FunctionModel function) {
    return payload(function).type().box();
  }

  static MethodSpec decode(PortableClass portable) {
    NameAllocator locals = portable.locals();
    PayloadCode payloads = portable.payloads(locals);
    return PortableClass.override("decode", type(portable.function()))
        .addParameter(GeneratedTypes.INPUT, "body")
        .addCode(payloads.decodeAndReturn(payload(portable.function()), "decoded", "body"))
        .build();
  }

  private static Payload payload(FunctionModel function) {
    return Objects.requireNonNull(function.input(), "a message without a body");
  }
}
