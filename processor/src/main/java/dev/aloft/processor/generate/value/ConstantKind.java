package dev.aloft.processor.generate.value;

import com.palantir.javapoet.CodeBlock;

/**
 * A constant of an enum in a form of its own, which is never left out.
 *
 * @param ordinal whether it is written as its place among the constants
 * @param mayReadNull whether the codec reads unknown constants as null
 */
record ConstantKind(ValueKind like, boolean ordinal, boolean mayReadNull) implements LikeKind {
  @Override
  public CodeBlock write(CodeBlock expression, String hint) {
    return ordinal
        ? ValueKind.statement("out.writeInt($L.ordinal())", expression)
        : like.write(expression, hint);
  }

  @Override
  public CodeBlock notEmpty(String variable, String hint) {
    return CodeBlock.of("");
  }
}
