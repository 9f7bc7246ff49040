package dev.aloft.processor.generate.function;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.model.FunctionModel;
import dev.aloft.processor.model.TracingModel;
import dev.aloft.processor.model.TracingModel.Form;
import dev.aloft.processor.model.TracingModel.Source;
import java.util.Objects;

/** The code of a main class whose function is traced. */
final class TracingCode {
  private static final ClassName TRACING = GeneratedTypes.TELEMETRY.peerClass("Tracing");
  private static final ClassName FLUSH = GeneratedTypes.TELEMETRY.peerClass("Flush");

  private TracingCode() {}

  /**
   * Makes the program's OpenTelemetry before the function's object, which may use it.
   *
   * @param create where the statements for that are added
   * @return what records the calls of the portable handler
   */
  static CodeBlock around(
      CodeBlock portable, FunctionModel function, TriggerCode code, MethodSpec.Builder create) {
    TracingModel tracing = Objects.requireNonNull(function.tracing(), "tracing");
    if (tracing.source() instanceof Source.Method method) {
      create.addExceptions(method.exceptions());
    }
    create.addStatement("long started = $T.nanoTime()", System.class);
    create.addStatement("$T telemetry = $L", GeneratedTypes.TELEMETRY, telemetry(tracing));
    create.addStatement(
        "$1T tracing = new $1T($2S, telemetry, $3T.$4L, $5L, started)",
        TRACING,
        function.name(),
        FLUSH,
        tracing.flush(),
        tracing.flushMillis());
    boolean generic = code.handler(function) instanceof ParameterizedTypeName;
    return CodeBlock.of(
        generic ? "new $T<>($L, tracing)" : "new $T($L, tracing)",
        TRACING.peerClass("Traced" + code.around()),
        portable);
  }

  private static CodeBlock telemetry(TracingModel tracing) {
    if (!(tracing.source() instanceof Source.Method method)) {
      return CodeBlock.of("$T.autoconfigured()", tracing.bridge());
    }
    CodeBlock made = CodeBlock.of("$T.$L()", method.owner(), method.name());
    if (method.form() == Form.SDK) {
      return CodeBlock.of("new $T($L)", tracing.bridge(), made);
    }
    return method.form() == Form.TELEMETRY
        ? made
        : CodeBlock.of("$T.of($L)", GeneratedTypes.TELEMETRY, made);
  }
}
