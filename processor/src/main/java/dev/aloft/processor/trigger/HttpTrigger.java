package dev.aloft.processor.trigger;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.generate.function.PortableClass;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.model.FunctionModel;
import dev.aloft.processor.model.FunctionModel.Payload;
import dev.aloft.processor.model.PortableType;
import dev.aloft.provider.descriptor.Trigger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code @Http}: a function that answers HTTP requests. */
final class HttpTrigger implements TriggerType {
  private static final PortableType REQUEST = PortableType.http("HttpRequest");

  /** Also what functions of WebSocket APIs answer with. */
  static final PortableType RESPONSE = PortableType.http("HttpResponse");

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
  public String around() {
    return "Http";
  }

  private static CodeBlock code(PortableClass portable) {
    return portable.function().isServlet()
        ? new ServletCode(portable).body()
        : new RequestCode(portable, "request.with", 204).body();
  }

  @Override
  public void addTo(PortableClass portable) {
    MethodSpec.Builder handle =
        PortableClass.handle(
                TypeName.VOID, ParameterSpec.builder(GeneratedTypes.HTTP_INPUT, "request").build())
            .addParameter(GeneratedTypes.HTTP_OUTPUT, "response");
    portable.add(handle.addCode(code(portable)).build());
    if (portable.function().input() instanceof Payload.Stream) {
      portable.add(
          PortableClass.override("takesStream", TypeName.BOOLEAN)
              .addStatement("return true")
              .build());
    }
    if (portable.function().mostStreamed() > 0) {
      portable.add(
          PortableClass.override("mostStreamed", TypeName.LONG)
              .addStatement("return $L", portable.function().mostStreamed())
              .build());
    }
  }
}
