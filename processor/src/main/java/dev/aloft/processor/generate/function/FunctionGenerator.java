package dev.aloft.processor.generate.function;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.aloft.function.AfterInvocation;
import dev.aloft.function.SnapshotHooks;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.model.FunctionModel;
import dev.aloft.processor.model.FunctionModel.ErrorTypeModel;
import dev.aloft.processor.model.FunctionModel.Payload;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the portable class of a function: decode, call, encode. */
public final class FunctionGenerator {
  /** The source of one function's portable class. */
  public JavaFile generate(FunctionModel function, TriggerCode code) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(function.portable())
            .addAnnotation(GeneratedTypes.generated())
            .addModifiers(Modifier.FINAL)
            .addSuperinterface(code.handler(function))
            .addJavadoc(javadoc(function, code));
    PortableClass portable = new PortableClass(function, type, code.names());
    code.addTo(portable);
    if (function.usesJson()) {
      portable.add(isTrue("usesJson"));
    }
    if (code.textMayBeJson() && function.usesText()) {
      portable.add(isTrue("usesText"));
    }
    if (function.settings().exitsOnError()) {
      portable.add(isTrue("exitsOnError"));
    }
    if (function.settings().concurrency() > 0) {
      portable.add(
          PortableClass.override("concurrency", TypeName.INT)
              .addStatement("return $L", function.settings().concurrency())
              .build());
    }
    if (!function.errorTypes().isEmpty()) {
      portable.add(errorType(function.errorTypes()));
    }
    if (function.stopsByHook()) {
      InstanceHooksCode.addStop(function, type, portable);
    } else if (function.closeable()) {
      portable.add(theOwner("closeable", AutoCloseable.class, portable));
    }
    if (function.freezesByHook()) {
      InstanceHooksCode.addFreeze(function, type, portable);
    } else if (function.hooked()) {
      portable.add(theOwner("snapshotHooks", SnapshotHooks.class, portable));
    }
    if (function.worksAfter()) {
      portable.add(theOwner("afterInvocation", AfterInvocation.class, portable));
    }
    return JavaFile.builder(function.portable().packageName(), type.build())
        .skipJavaLangImports(true)
        .build();
  }

  private static CodeBlock javadoc(FunctionModel function, TriggerCode trigger) {
    CodeBlock.Builder text = CodeBlock.builder();
    Payload input = function.input();
    if (input != null) {
      text.add(input instanceof Payload.Json ? "Decodes " : "Takes ");
      text.add("{@code $L}, ", SimpleName.of(input.type()));
    }
    text.add(
        input == null ? "Calls {@link $T#$L}" : "calls {@link $T#$L}",
        function.owner(),
        function.method());
    Payload output = function.output();
    if (output != null) {
      text.add(output instanceof Payload.Json ? ", encodes " : ", gives ");
      text.add("{@code $L}", SimpleName.of(output.type()));
    }
    return text.add(trigger.isPortable() ? ". The same on every cloud.\n" : ".\n").build();
  }

  private static MethodSpec theOwner(String name, Class<?> as, PortableClass portable) {
    return PortableClass.override(name, TypeName.get(as))
        .addStatement("return $L", portable.receiver())
        .build();
  }

  private static MethodSpec isTrue(String name) {
    return PortableClass.override(name, TypeName.BOOLEAN).addStatement("return true").build();
  }

  private static MethodSpec errorType(List<ErrorTypeModel> errorTypes) {
    MethodSpec.Builder method =
        PortableClass.override("errorType", TypeName.get(String.class))
            .addParameter(Throwable.class, "failure");
    for (ErrorTypeModel errorType : errorTypes) {
      method.beginControlFlow("if (failure instanceof $T)", errorType.exception());
      method.addStatement("return $S", errorType.reported());
      method.endControlFlow();
    }
    return method.addStatement("return null").build();
  }
}
