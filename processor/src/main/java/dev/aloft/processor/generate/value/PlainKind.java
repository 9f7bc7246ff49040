package dev.aloft.processor.generate.value;

import com.palantir.javapoet.CodeBlock;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.model.Inclusion;

/** A value declared as {@code Object}: any JSON as strings, numbers, lists and maps. */
record PlainKind(ValueKind like, ValueCode values) implements LikeKind {
  @Override
  public CodeBlock write(CodeBlock expression, String hint) {
    return values.content() == Inclusion.ALWAYS
        ? like.write(expression, hint)
        : ValueKind.statement(
            "$T.write(out, $L, $L)", GeneratedTypes.PLAIN_CONTENT, expression, leavesOutEmpty());
  }

  private boolean leavesOutEmpty() {
    return values.content() == Inclusion.NON_EMPTY;
  }

  @Override
  public CodeBlock notEmpty(String variable, String hint) {
    return values.content() == Inclusion.ALWAYS
        ? CodeBlock.of("!$T.isEmpty($N)", GeneratedTypes.PLAIN_JSON, variable)
        : CodeBlock.of(
            "!$T.isEmpty($N, $L)", GeneratedTypes.PLAIN_CONTENT, variable, leavesOutEmpty());
  }

  @Override
  public CodeBlock notDefault(String variable, String hint) {
    return CodeBlock.of("");
  }
}
