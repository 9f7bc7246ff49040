package dev.aloft.processor.generate.function;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.aloft.function.SnapshotHooks;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.model.FunctionModel;
import dev.aloft.processor.model.FunctionModel.Construction;
import dev.aloft.processor.model.InstanceHooks;
import dev.aloft.provider.descriptor.ProviderDescriptor;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Writes the main class of one function on one provider.
 *
 * @param platform the class that {@code org.crac} is shown; null if functions lack that library
 */
public record MainGenerator(@Nullable ClassName platform) {
  /** The variable of a handler that is used before it is passed on. */
  private static final CodeBlock HANDLER = CodeBlock.of("handler");

  /** The source of the main class. */
  public JavaFile generate(FunctionModel function, TriggerCode code, ProviderDescriptor provider) {
    ClassName main = function.main(provider.suffix());
    TypeSpec.Builder type =
        bootstrap(main, provider)
            .addJavadoc(
                "{@link $T#$L} on $L.\n",
                function.owner(),
                function.method(),
                provider.displayName())
            .addMethod(create(function, code, provider));
    if (PrimingGenerator.isFor(provider)) {
      ClassName priming = function.priming(provider.suffix());
      type.addMethod(priming().addStatement("return $T.priming()", priming).build());
    }
    return JavaFile.builder(main.packageName(), type.build()).skipJavaLangImports(true).build();
  }

  /** A public class with a {@code main} that runs it. */
  TypeSpec.Builder bootstrap(ClassName name, ProviderDescriptor provider) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addAnnotation(GeneratedTypes.generated())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .superclass(ClassName.bestGuess(provider.bootstrapClass()))
            .addMethod(
                MethodSpec.methodBuilder("main")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .addParameter(String[].class, "args")
                    .addStatement("new $T().run()", name)
                    .build());
    if (platform != null && PrimingGenerator.isFor(provider)) {
      type.addMethod(
          MethodSpec.methodBuilder("resources")
              .addAnnotation(Override.class)
              .addModifiers(Modifier.PROTECTED)
              .returns(SnapshotHooks.class)
              .addStatement("return $T.platform()", platform)
              .build());
    }
    return type;
  }

  /** The method that exercises the function. */
  static MethodSpec.Builder priming() {
    return PortableClass.override("priming", GeneratedTypes.EVENT_HANDLER);
  }

  private static MethodSpec create(
      FunctionModel function, TriggerCode code, ProviderDescriptor provider) {
    MethodSpec.Builder create =
        MethodSpec.methodBuilder("create")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(GeneratedTypes.HANDLER);
    CodeBlock target = CodeBlock.of("");
    Set<TypeName> exceptions = new LinkedHashSet<>();
    Construction construction = function.construction();
    if (construction instanceof Construction.NoArguments noArguments) {
      target = CodeBlock.of("new $T()", function.owner());
      noArguments.exceptions().forEach(exceptions::add);
    } else if (construction instanceof Construction.Single single) {
      target = single.expression();
    } else if (construction instanceof Construction.Injected injected) {
      target =
          CodeBlock.of(
              "$T.create().$L()",
              injected.component().implementation(),
              ComponentGenerator.accessor(injected.component()));
    }
    InstanceHooks hooks = function.instanceHooks();
    boolean initializes = hooks != null && hooks.initializes();
    if (initializes) {
      exceptions.add(ClassName.get(IOException.class));
    }
    create.addExceptions(exceptions);
    CodeBlock portable =
        CodeBlock.of("new $T($L)", function.portable(), initializes ? HANDLER : target);
    // The guard is within, so that the span of an invocation that it ends has the error.
    if (function.reserveMillis() > 0) {
      portable = GuardCode.around(portable, function, code, create);
    }
    if (function.tracing() != null) {
      portable = TracingCode.around(portable, function, code, create);
    }
    if (hooks != null && initializes) {
      create.addStatement("$T $L = $L", function.owner(), HANDLER, target);
      create.addStatement(
          "$L.initialize($L)", HANDLER, InstanceHooksCode.context(hooks, function.name()));
    }
    return create.addStatement("return $L", adapted(portable, function, code, provider)).build();
  }

  /** The portable handler, in the provider's adapter if it has one for the trigger. */
  static CodeBlock adapted(
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
