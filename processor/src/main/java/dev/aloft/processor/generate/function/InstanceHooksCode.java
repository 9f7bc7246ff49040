package dev.aloft.processor.generate.function;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.aloft.function.SnapshotHooks;
import dev.aloft.processor.model.FunctionModel;
import dev.aloft.processor.model.InstanceHooks;
import dev.aloft.processor.model.VendorContext;
import java.util.Objects;

/**
 * The code that calls hooks of Aliyun's library: the portable class is what the loop closes, or
 * calls around a snapshot, and passes on what the handler's class has of both itself.
 */
final class InstanceHooksCode {
  private InstanceHooksCode() {}

  /** Adds what is called when the process stops. */
  static void addStop(FunctionModel function, TypeSpec.Builder type, PortableClass portable) {
    type.addSuperinterface(AutoCloseable.class);
    // An owner's close() may throw what it likes, which javac warns of by default.
    type.addAnnotation(
        AnnotationSpec.builder(SuppressWarnings.class).addMember("value", "$S", "try").build());
    portable.add(itself("closeable", AutoCloseable.class));
    MethodSpec.Builder close = hook("close");
    CodeBlock stop = call("preStop", function, portable);
    if (function.closeable()) {
      close.beginControlFlow("try").addStatement(stop).nextControlFlow("finally");
      close.addStatement("$L.close()", portable.receiver()).endControlFlow();
    } else {
      close.addStatement(stop);
    }
    portable.add(close.build());
  }

  /** Adds what is called before the process is frozen. */
  static void addFreeze(FunctionModel function, TypeSpec.Builder type, PortableClass portable) {
    type.addSuperinterface(SnapshotHooks.class);
    portable.add(itself("snapshotHooks", SnapshotHooks.class));
    MethodSpec.Builder before = hook("beforeCheckpoint");
    before.addStatement(call("preFreeze", function, portable));
    if (function.hooked()) {
      before.addStatement("$L.beforeCheckpoint()", portable.receiver());
      portable.add(
          hook("afterRestore").addStatement("$L.afterRestore()", portable.receiver()).build());
    }
    portable.add(before.build());
  }

  private static CodeBlock call(String method, FunctionModel function, PortableClass portable) {
    InstanceHooks hooks = Objects.requireNonNull(function.instanceHooks(), "instanceHooks");
    return CodeBlock.of("$L.$L($L)", portable.receiver(), method, context(hooks, function.name()));
  }

  /** The argument of a hook; a class may have others of that name, which take what it is, too. */
  static CodeBlock context(InstanceHooks hooks, String function) {
    return CodeBlock.of(
        "($T) new $T($S)", VendorContext.FUNCTION_COMPUTE.contract(), hooks.context(), function);
  }

  private static MethodSpec itself(String name, Class<?> as) {
    return PortableClass.override(name, TypeName.get(as)).addStatement("return this").build();
  }

  private static MethodSpec.Builder hook(String name) {
    return PortableClass.override(name, TypeName.VOID).addException(Exception.class);
  }
}
