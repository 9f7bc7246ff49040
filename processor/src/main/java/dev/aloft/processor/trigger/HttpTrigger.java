package dev.aloft.processor.trigger;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.generate.function.PayloadCode;
import dev.aloft.processor.generate.function.PortableClass;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.model.FunctionModel;
import dev.aloft.processor.model.FunctionModel.Answer;
import dev.aloft.processor.model.FunctionModel.Argument;
import dev.aloft.processor.model.FunctionModel.Payload;
import dev.aloft.processor.model.PortableType;
import dev.aloft.processor.model.ValueModel;
import dev.aloft.provider.descriptor.Trigger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code @Http}: a function that answers HTTP requests. */
final class HttpTrigger implements TriggerType {
  private static final PortableType REQUEST = PortableType.http("HttpRequest");
  private static final PortableType RESPONSE = PortableType.http("HttpResponse");

  @Override
  public Trigger kind() {
    return Trigger.HTTP;
  }

  @Override
  public List<String> annotations() {
    return List.of("Http");
  }

  @Override
  public List<PortableType> events() {
    return List.of(REQUEST);
  }

  @Override
  public List<PortableType> answers() {
    return List.of(RESPONSE);
  }

  @Override
  public Map<PortableType, List<String>> vendorClasses() {
    return Map.of(REQUEST, List.of("ApiGatewayRequest"), RESPONSE, List.of("ApiGatewayResponse"));
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public boolean isEventOptional() {
    return true;
  }

  @Override
  public String taken() {
    return "HttpRequest<T>, the body T alone, or neither";
  }

  @Override
  public String returned(@Nullable PortableType event) {
    return "HttpResponse<T>, the body T alone or void, or a CompletionStage of one of these";
  }

  @Override
  public String insteadOfSeveral(String name) {
    return "Take one HttpRequest<T>: its path() and query(\""
        + name
        + "\") hold what is in the URL, its body() is the T; put what is in the body into"
        + " one record. Without a body, take an HttpRequest<Void>.";
  }

  @Override
  public String facility() {
    return "trigger for HTTP requests";
  }

  @Override
  public List<String> names() {
    return List.of(
        "request", "context", "response", "failure", "in", "out", "output", "result", "body");
  }

  @Override
  public TypeName handler(FunctionModel function) {
    return GeneratedTypes.HTTP_HANDLER;
  }

  @Override
  public ClassName traced() {
    return GeneratedTypes.TELEMETRY.peerClass("TracedHttp");
  }

  @Override
  public void addTo(PortableClass portable) {
    NameAllocator locals = portable.locals();
    PayloadCode payloads = portable.payloads(locals);
    MethodSpec.Builder handle =
        PortableClass.handle(
                TypeName.VOID, ParameterSpec.builder(GeneratedTypes.HTTP_INPUT, "request").build())
            .addParameter(GeneratedTypes.HTTP_OUTPUT, "response");
    Map<Argument, CodeBlock> passed = new HashMap<>();
    for (Argument argument : portable.function().arguments()) {
      if (argument instanceof Argument.OfPayload ofPayload) {
        String variable = locals.newName(ofPayload.parameter());
        handle.addCode(decode(ofPayload.payload(), variable, payloads));
        passed.put(argument, CodeBlock.of("$N", variable));
      } else if (argument instanceof Argument.OfEvent ofEvent) {
        Payload body = ofEvent.body();
        if (body != null) {
          handle.addCode(decode(body, "body", payloads));
        }
        passed.put(argument, CodeBlock.of("request.with($L)", body == null ? "null" : "body"));
      }
    }
    handle.addCode(
        answer(portable.function().result().answer(), portable.call(passed::get), payloads));
    portable.add(handle.build());
    if (portable.function().input() instanceof Payload.Stream) {
      portable.add(
          PortableClass.override("takesStream", TypeName.BOOLEAN)
              .addStatement("return true")
              .build());
    }
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

  private static CodeBlock answer(Answer answer, CodeBlock call, PayloadCode payloads) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (answer instanceof Answer.Body ofBody) {
      Payload body = ofBody.payload();
      CodeBlock encoded =
          CodeBlock.builder()
              .addStatement("response.start(200)")
              .add(payloads.encodeBody(body, CodeBlock.of("result")))
              .build();
      code.addStatement("$T result = $L", body.type(), call);
      if (body.type().isPrimitive()) {
        return code.add(encoded).build();
      }
      return code.beginControlFlow("if (result == null)")
          .addStatement("response.start(204)")
          .nextControlFlow("else")
          .add(encoded)
          .endControlFlow()
          .build();
    }
    if (answer instanceof Answer.Whole whole) {
      Payload body = whole.body();
      code.addStatement("$T result = $L", response(body), call);
      code.addStatement("response.start(result)");
      if (body != null) {
        code.beginControlFlow("if (result.body() != null)");
        code.add(payloads.encodeBody(body, CodeBlock.of("result.body()")));
        code.endControlFlow();
      }
      return code.build();
    }
    return code.addStatement(call).addStatement("response.start(204)").build();
  }

  private static TypeName response(@Nullable Payload body) {
    return ParameterizedTypeName.get(
        RESPONSE.className(), body == null ? ClassName.get(Void.class) : body.type());
  }
}
