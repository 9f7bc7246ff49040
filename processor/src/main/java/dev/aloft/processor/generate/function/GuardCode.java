package dev.aloft.processor.generate.function;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.aloft.processor.model.FunctionModel;
import dev.aloft.processor.model.SizingModel.Setting;

/** The code of a main class whose function is ended before its deadline. */
final class GuardCode {
  private static final ClassName GUARD = ClassName.get("dev.aloft.deadline", "Guard");

  private GuardCode() {}

  /**
   * Makes the guard.
   *
   * @param create where the statements for that are added
   * @return what guards the calls of the portable handler
   */
  static CodeBlock around(
      CodeBlock portable, FunctionModel function, TriggerCode code, MethodSpec.Builder create) {
    Setting timeout = function.settings().sizing().timeoutSeconds();
    CodeBlock passage =
        function.tracing() == null
            ? CodeBlock.of("")
            : CodeBlock.of(", new $T()", GUARD.peerClass("SpanPassage"));
    create.addStatement(
        "$1T guard = new $1T($2S, $3L, $4L$5L)",
        GUARD,
        function.name(),
        function.reserveMillis(),
        timeout == null ? 0 : timeout.value(),
        passage);
    boolean generic = code.handler(function) instanceof ParameterizedTypeName;
    return CodeBlock.of(
        generic ? "new $T<>($L, guard)" : "new $T($L, guard)",
        GUARD.peerClass("Guarded" + code.around()),
        portable);
  }
}
