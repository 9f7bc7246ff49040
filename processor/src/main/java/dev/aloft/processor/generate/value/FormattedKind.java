package dev.aloft.processor.generate.value;

import com.palantir.javapoet.CodeBlock;
import dev.aloft.processor.model.ValueModel.Formatted;
import dev.aloft.processor.model.ValueModel.Formatted.Call;
import dev.aloft.processor.model.ValueModel.Formatted.Form;

/** A date or time in the form that {@code @JsonFormat} asks for. */
record FormattedKind(Formatted formatted, HelperMembers helpers) implements ValueKind {
  @Override
  public CodeBlock read(String hint) {
    Call call = formatted.read();
    return CodeBlock.of("$T.$L(in$L)", call.holder(), call.method(), arguments(call));
  }

  @Override
  public CodeBlock write(CodeBlock expression, String hint) {
    Call call = formatted.write();
    return ValueKind.statement(
        "$T.$L(out, $L$L)", call.holder(), call.method(), expression, arguments(call));
  }

  private CodeBlock arguments(Call call) {
    CodeBlock.Builder arguments = CodeBlock.builder();
    for (Object argument : call.arguments()) {
      if (argument instanceof Form form) {
        arguments.add(", $N", helpers.form(form));
      } else {
        arguments.add(argument instanceof String ? ", $S" : ", $L", argument);
      }
    }
    return arguments.build();
  }

  @Override
  public boolean mayReadNull() {
    return true;
  }

  @Override
  public CodeBlock notDefault(String variable, String hint) {
    return StandardKind.notDefault(formatted.type(), variable);
  }
}
