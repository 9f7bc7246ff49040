package dev.aloft.processor.generate.value;

import com.palantir.javapoet.CodeBlock;

/** A constant of an enum whose codec reads unknown ones as null. */
record OrNullKind(CodedKind coded) implements ValueKind {
  @Override
  public CodeBlock read(String hint) {
    return coded.read(hint);
  }

  @Override
  public boolean mayReadNull() {
    return true;
  }

  @Override
  public CodeBlock write(CodeBlock expression, String hint) {
    return coded.write(expression, hint);
  }
}
