package dev.aloft.processor.trigger;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.generate.function.PortableClass;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.model.FunctionModel;
import dev.aloft.processor.model.PortableType;
import dev.aloft.processor.model.PortableType.Body;
import dev.aloft.provider.descriptor.Trigger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code @Authorizer}: a function that says whether a request may reach an API. Its types are those
 * of the only cloud that has it, in that cloud's provider.
 */
final class AuthorizerTrigger implements TriggerType {
  private static final PortableType REQUEST = type("AuthorizerRequest");
  private static final PortableType ANSWER = type("Authorization");

  private static PortableType type(String simpleName) {
    return new PortableType(
        ClassName.get(GeneratedTypes.AUTHORIZER_HANDLER.packageName(), simpleName),
        Trigger.AUTHORIZER,
        Body.NONE);
  }

  @Override
  public Trigger kind() {
    return Trigger.AUTHORIZER;
  }

  @Override
  public List<String> annotations() {
    return List.of("Authorizer");
  }

  @Override
  public List<PortableType> events() {
    return List.of(REQUEST);
  }

  @Override
  public List<PortableType> answers() {
    return List.of(ANSWER);
  }

  @Override
  public boolean isAnswerOptional() {
    return false;
  }

  @Override
  public String taken() {
    return "AuthorizerRequest";
  }

  @Override
  public String returned(@Nullable PortableType event) {
    return "Authorization or CompletionStage<Authorization>";
  }

  @Override
  public Optional<Module> module() {
    return Optional.of(
        new Module(
            GeneratedTypes.AUTHORIZER_HANDLER.canonicalName(), "dev.aloft:aloft-authorizer-aws"));
  }

  @Override
  public String facility() {
    return "trigger that authorizes requests";
  }

  @Override
  public boolean isPortable() {
    return false;
  }

  @Override
  public List<String> names() {
    return List.of("request", "context", "failure");
  }

  @Override
  public TypeName handler(FunctionModel function) {
    return GeneratedTypes.AUTHORIZER_HANDLER;
  }

  @Override
  public String around() {
    return "Event";
  }

  @Override
  public CodeBlock sampleAnswer() {
    return CodeBlock.of("$T.deny()", ANSWER.className());
  }

  @Override
  public void addTo(PortableClass portable) {
    ParameterSpec request = ParameterSpec.builder(REQUEST.className(), "request").build();
    portable.add(
        PortableClass.handle(ANSWER.className(), request)
            .addStatement("return $L", portable.call(argument -> CodeBlock.of("request")))
            .build());
  }
}
