package dev.aloft.processor.generate.value;

import com.palantir.javapoet.CodeBlock;

/** A boolean that is written as 0 or 1. */
record FlagKind(ValueKind like) implements LikeKind {
  @Override
  public CodeBlock write(CodeBlock expression, String hint) {
    return ValueKind.statement("out.writeInt($L ? 1 : 0)", expression);
  }
}
