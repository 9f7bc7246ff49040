package dev.aloft.processor.generate.value;

import com.palantir.javapoet.CodeBlock;
import dev.aloft.processor.generate.source.GeneratedTypes;

/** Any JSON as a {@code JsonNode}, which has a node for null. */
record TreeKind() implements ValueKind {
  @Override
  public CodeBlock read(String hint) {
    return CodeBlock.of("$T.read(in)", GeneratedTypes.TREE_JSON);
  }

  @Override
  public boolean readsNull() {
    return true;
  }

  @Override
  public CodeBlock write(CodeBlock expression, String hint) {
    return ValueKind.statement("$T.write(out, $L)", GeneratedTypes.TREE_JSON, expression);
  }

  @Override
  public CodeBlock empty() {
    return CodeBlock.of("$T.getInstance()", GeneratedTypes.NULL_NODE);
  }

  @Override
  public CodeBlock notEmpty(String variable, String hint) {
    return CodeBlock.of("!($N.isContainer() && $N.isEmpty())", variable, variable);
  }

  @Override
  public CodeBlock notDefault(String variable, String hint) {
    return CodeBlock.of("");
  }
}
