package dev.aloft.processor.generate.value;

import com.palantir.javapoet.CodeBlock;
import dev.aloft.processor.generate.source.GeneratedTypes;

/** An array of floating-point numbers that is written as base64 of their bits. */
record PackedKind(ValueKind like) implements LikeKind {
  @Override
  public CodeBlock write(CodeBlock expression, String hint) {
    return ValueKind.statement("$T.write(out, $L)", GeneratedTypes.BINARY_JSON, expression);
  }
}
