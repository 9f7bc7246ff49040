package dev.aloft.processor.generate.function;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.model.ComponentModel;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;

/** Writes the Dagger component that builds a function class. */
public final class ComponentGenerator {
  /** The source of the component; Dagger's own processor implements it. */
  public JavaFile generate(ComponentModel component) {
    AnnotationSpec.Builder annotation =
        AnnotationSpec.builder(ClassName.get("dagger", "Component"));
    for (ClassName module : component.modules()) {
      annotation.addMember("modules", "$T.class", module);
    }
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(component.component())
            .addJavadoc("Builds {@link $T}.\n", component.owner())
            .addAnnotation(GeneratedTypes.generated())
            .addAnnotation(annotation.build());
    for (ClassName scope : component.scopes()) {
      type.addAnnotation(scope);
    }
    type.addMethod(
        MethodSpec.methodBuilder(accessor(component))
            .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
            .returns(component.owner())
            .build());
    return JavaFile.builder(component.component().packageName(), type.build())
        .skipJavaLangImports(true)
        .build();
  }

  /** The component's method that returns the function class. */
  static String accessor(ComponentModel component) {
    String name = SimpleName.ofVariable(component.owner());
    return SourceVersion.isKeyword(name) || name.equals("create") ? name + "_" : name;
  }
}
