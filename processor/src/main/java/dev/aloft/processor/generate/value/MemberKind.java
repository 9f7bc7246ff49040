package dev.aloft.processor.generate.value;

import com.palantir.javapoet.CodeBlock;

/**
 * A value that is spread over the object around it, so that only the object's own codec can read
 * and write it. Only conditions are asked for.
 */
record MemberKind() implements ValueKind {
  @Override
  public CodeBlock read(String hint) {
    throw new IllegalStateException(hint + " is read by the object around it");
  }

  @Override
  public CodeBlock write(CodeBlock expression, String hint) {
    throw new IllegalStateException(hint + " is written by the object around it");
  }
}
