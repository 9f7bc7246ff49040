package dev.aloft.processor.trigger;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.generate.function.PortableClass;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.model.FunctionModel;
import dev.aloft.processor.model.PortableType;
import dev.aloft.processor.model.PortableType.Body;
import dev.aloft.processor.model.TriggerModel;
import dev.aloft.provider.descriptor.ProviderDescriptor;
import dev.aloft.provider.descriptor.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code @WebSocket}: a function of a WebSocket API's route. Its types are those of the only cloud
 * that has it, but for its answer, which is an HTTP response.
 */
final class WebSocketTrigger implements TriggerType {
  private static final PortableType EVENT =
      new PortableType(
          ClassName.get(GeneratedTypes.WEBSOCKET_HANDLER.packageName(), "WebSocketEvent"),
          Trigger.WEBSOCKET,
          Body.OPTIONAL);

  /** The routes that API Gateway names; only those have a dollar sign. */
  private static final Set<String> NAMED = Set.of("$connect", "$disconnect", "$default");

  @Override
  public Trigger kind() {
    return Trigger.WEBSOCKET;
  }

  @Override
  public List<String> annotations() {
    return List.of("WebSocket");
  }

  @Override
  public List<PortableType> events() {
    return List.of(EVENT);
  }

  @Override
  public List<PortableType> answers() {
    return List.of(HttpTrigger.RESPONSE);
  }

  @Override
  public Map<PortableType, List<String>> vendorClasses() {
    return Map.of(EVENT, List.of("APIGatewayV2WebSocketEvent"));
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
    return "WebSocketEvent<T>, the message T alone, or neither";
  }

  @Override
  public String returned(@Nullable PortableType event) {
    return "the reply T, HttpResponse<T> or void, or a CompletionStage of one of these";
  }

  @Override
  public String insteadOfSeveral(String name) {
    return "Take one WebSocketEvent<T>: its body() is the T; put what is in the message into one"
        + " record.";
  }

  @Override
  public Optional<Resource> resource() {
    return Optional.of(new Resource("route", "$default"));
  }

  @Override
  public List<Problem> check(
      TriggerModel trigger, String label, List<ProviderDescriptor> providers) {
    List<Problem> problems = new ArrayList<>(TriggerType.super.check(trigger, label, providers));
    if (trigger.value().startsWith("$") && !NAMED.contains(trigger.value())) {
      problems.add(Problem.of(Message.WEBSOCKET_ROUTE, label, trigger.value()));
    }
    return problems;
  }

  @Override
  public Optional<Module> module() {
    return Optional.of(
        new Module(
            GeneratedTypes.WEBSOCKET_HANDLER.canonicalName(), "dev.aloft:aloft-websocket-aws"));
  }

  @Override
  public String facility() {
    return "trigger for routes of WebSocket APIs";
  }

  @Override
  public boolean isPortable() {
    return false;
  }

  @Override
  public List<String> names() {
    return List.of(
        "event",
        "request",
        "context",
        "response",
        "failure",
        "in",
        "out",
        "output",
        "result",
        "body");
  }

  @Override
  public TypeName handler(FunctionModel function) {
    return GeneratedTypes.WEBSOCKET_HANDLER;
  }

  @Override
  public String around() {
    return "Event";
  }

  @Override
  public void addTo(PortableClass portable) {
    TypeName event =
        ParameterizedTypeName.get(EVENT.className(), WildcardTypeName.subtypeOf(Object.class));
    MethodSpec.Builder handle =
        PortableClass.override("handle", TypeName.VOID)
            .addParameter(event, "event")
            .addParameter(GeneratedTypes.HTTP_INPUT, "request")
            .addParameter(GeneratedTypes.CONTEXT, "context")
            .addParameter(GeneratedTypes.HTTP_OUTPUT, "response")
            .addException(Exception.class);
    portable.add(handle.addCode(new RequestCode(portable, "event.withBody", 200).body()).build());
  }
}
