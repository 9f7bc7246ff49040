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

/** Writes the main class that holds all functions of a module, for one provider. */
public final class CombinedGenerator {
  /** The name of the class. */
  public static ClassName name(String packageName, ProviderDescriptor provider) {
    return ClassName.get(packageName, "Functions_" + provider.suffix());
  }

  /** The source of the class; the functions come in the order of their names. */
  public JavaFile generate(
      String packageName, List<FunctionModel> functions, ProviderDescriptor provider) {
    ClassName name = name(packageName, provider);
    TypeSpec type =
        MainGenerator.bootstrap(name, provider)
            .addJavadoc(
                "All functions of this module on $L; its handler setting selects one.\n",
                provider.displayName())
            .addMethod(create(functions, provider))
            .build();
    return JavaFile.builder(packageName, type).skipJavaLangImports(true).build();
  }

  private static MethodSpec create(List<FunctionModel> functions, ProviderDescriptor provider) {
    MethodSpec.Builder create =
        MethodSpec.methodBuilder("create")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addException(Exception.class)
            .returns(GeneratedTypes.HANDLER)
            .addStatement("$T function = selectedFunction()", String.class)
            .beginControlFlow("switch (function)");
    for (FunctionModel function : functions) {
      create.addCode("case $S:\n$>", function.name());
      create.addStatement("return new $T().create()", function.main(provider.suffix()));
      create.addCode("$<");
    }
    CodeBlock known =
        CodeBlock.join(
            functions.stream().map(function -> CodeBlock.of("$S", function.name())).toList(), ", ");
    create.addCode("default:\n$>");
    create.addStatement("throw unknownFunction(function, $L)", known);
    create.addCode("$<");
    return create.endControlFlow().build();
  }
}
