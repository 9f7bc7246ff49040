package dev.aloft.processor.generate.function;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.model.FunctionModel;
import dev.aloft.processor.model.FunctionModel.Construction;
import dev.aloft.provider.descriptor.ProviderDescriptor;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the main class of one function on one provider. */
public final class MainGenerator {
  /** The source of the main class. */
  public JavaFile generate(FunctionModel function, TriggerCode code, ProviderDescriptor provider) {
    ClassName main = function.main(provider.suffix());
    TypeSpec type =
        bootstrap(main, provider)
            .addJavadoc(
                "{@link $T#$L} on $L.\n",
                function.owner(),
                function.method(),
                provider.displayName())
            .addMethod(create(function, code, provider))
            .build();
    return JavaFile.builder(main.packageName(), type).skipJavaLangImports(true).build();
  }

  /** A public class with a {@code main} that runs it. */
  static TypeSpec.Builder bootstrap(ClassName name, ProviderDescriptor provider) {
    return TypeSpec.classBuilder(name)
        .addAnnotation(GeneratedTypes.generated())
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .superclass(ClassName.bestGuess(provider.bootstrapClass()))
        .addMethod(
            MethodSpec.methodBuilder("main")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(String[].class, "args")
                .addStatement("new $T().run()", name)
                .build());
  }

  private static MethodSpec create(
      FunctionModel function, TriggerCode code, ProviderDescriptor provider) {
    MethodSpec.Builder create =
        MethodSpec.methodBuilder("create")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(GeneratedTypes.HANDLER);
    CodeBlock target = CodeBlock.of("");
    Construction construction = function.construction();
    if (construction instanceof Construction.NoArguments noArguments) {
      target = CodeBlock.of("new $T()", function.owner());
      create.addExceptions(List.copyOf(noArguments.exceptions()));
    } else if (construction instanceof Construction.Single single) {
      target = single.expression();
    } else if (construction instanceof Construction.Injected injected) {
      target =
          CodeBlock.of(
              "$T.create().$L()",
              injected.component().implementation(),
              ComponentGenerator.accessor(injected.component()));
    }
    CodeBlock portable = CodeBlock.of("new $T($L)", function.portable(), target);
    // The guard is within, so that the span of an invocation that it ends has the error.
    if (function.reserveMillis() > 0) {
      portable = GuardCode.around(portable, function, code, create);
    }
    if (function.tracing() != null) {
      portable = TracingCode.around(portable, function, code, create);
    }
    return create.addStatement("return $L", adapted(portable, function, code, provider)).build();
  }

  /** The portable handler, in the provider's adapter if it has one for the trigger. */
  private static CodeBlock adapted(
      CodeBlock portable, FunctionModel function, TriggerCode code, ProviderDescriptor provider) {
    Optional<String> adapter =
        provider.triggers().adapterClass(function.settings().trigger().kind());
    if (adapter.isEmpty()) {
      return portable;
    }
    boolean generic = code.handler(function) instanceof ParameterizedTypeName;
    return CodeBlock.of(
        generic ? "new $T<>($L)" : "new $T($L)", ClassName.bestGuess(adapter.get()), portable);
  }
}
