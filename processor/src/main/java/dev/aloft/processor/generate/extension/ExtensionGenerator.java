package dev.aloft.processor.generate.extension;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.model.ExtensionModel;
import javax.lang.model.element.Modifier;

/** Writes the main class of an extension. */
public final class ExtensionGenerator {
  private static final String PACKAGE = "dev.aloft.aws.extension";
  private static final ClassName BOOTSTRAP = ClassName.get(PACKAGE, "ExtensionBootstrap");
  private static final ClassName REGISTRATION = ClassName.get(PACKAGE, "Registration");

  /** The source of the main class. */
  public JavaFile generate(ExtensionModel extension) {
    TypeSpec type =
        TypeSpec.classBuilder(extension.main())
            .addJavadoc("{@link $T} as an external extension of AWS Lambda.\n", extension.owner())
            .addAnnotation(GeneratedTypes.generated())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .superclass(BOOTSTRAP)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
            .addMethod(
                MethodSpec.methodBuilder("main")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .addParameter(String[].class, "args")
                    .addStatement("new $T().run()", extension.main())
                    .build())
            .addMethod(
                overriding("name", ClassName.get(String.class))
                    .addStatement("return $S", extension.name())
                    .build())
            .addMethod(
                overriding("listensToInvocations", TypeName.BOOLEAN)
                    .addStatement("return $L", extension.listensToInvocations())
                    .build())
            .addMethod(create(extension))
            .build();
    return JavaFile.builder(extension.main().packageName(), type).skipJavaLangImports(true).build();
  }

  private static MethodSpec create(ExtensionModel extension) {
    return overriding("create", ClassName.get(Object.class))
        .addParameter(REGISTRATION, "registration")
        .addExceptions(extension.exceptions())
        .addStatement(
            "return new $T($L)",
            extension.owner(),
            extension.takesRegistration() ? "registration" : "")
        .build();
  }

  private static MethodSpec.Builder overriding(String name, TypeName result) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(result);
  }
}
