package dev.aloft.processor.generate.function;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.model.FunctionModel;
import dev.aloft.provider.descriptor.ProviderDescriptor;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes the main class that holds all functions of a module, for one provider.
 *
 * @param mains those of the functions
 */
public record CombinedGenerator(MainGenerator mains) {
  /** The name of the class. */
  public static ClassName name(String packageName, ProviderDescriptor provider) {
    return ClassName.get(packageName, "Functions_" + provider.suffix());
  }

  /** The source of the class; the functions come in the order of their names. */
  public JavaFile generate(
      String packageName, List<FunctionModel> functions, ProviderDescriptor provider) {
    ClassName name = name(packageName, provider);
    TypeSpec.Builder type =
        mains
            .bootstrap(name, provider)
            .addJavadoc(
                "All functions of this module on $L; its handler setting selects one.\n",
                provider.displayName())
            .addMethod(create(functions, provider));
    if (PrimingGenerator.isFor(provider)) {
      type.addMethod(priming(functions, provider));
    }
    return JavaFile.builder(packageName, type.build()).skipJavaLangImports(true).build();
  }

  private static MethodSpec create(List<FunctionModel> functions, ProviderDescriptor provider) {
    return selecting(
        MethodSpec.methodBuilder("create")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addException(Exception.class)
            .returns(GeneratedTypes.HANDLER),
        functions,
        provider);
  }

  private static MethodSpec priming(List<FunctionModel> functions, ProviderDescriptor provider) {
    return selecting(MainGenerator.priming(), functions, provider);
  }

  /** Calls the method of the same name of the selected function's main class. */
  private static MethodSpec selecting(
      MethodSpec.Builder method, List<FunctionModel> functions, ProviderDescriptor provider) {
    String name = method.build().name();
    method
        .addStatement("$T function = selectedFunction()", String.class)
        .beginControlFlow("switch (function)");
    for (FunctionModel function : functions) {
      method.addCode("case $S:\n$>", function.name());
      method.addStatement("return new $T().$L()", function.main(provider.suffix()), name);
      method.addCode("$<");
    }
    CodeBlock known =
        CodeBlock.join(
            functions.stream().map(function -> CodeBlock.of("$S", function.name())).toList(), ", ");
    method.addCode("default:\n$>");
    method.addStatement("throw unknownFunction(function, $L)", known);
    method.addCode("$<");
    return method.endControlFlow().build();
  }
}
