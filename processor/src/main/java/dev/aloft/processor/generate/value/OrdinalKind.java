package dev.aloft.processor.generate.value;

import com.palantir.javapoet.CodeBlock;

/** A constant of an enum that is written as its place among them. */
record OrdinalKind(CodedKind coded) implements ValueKind {
  @Override
  public CodeBlock read(String hint) {
    return coded.read(hint);
  }

  @Override
  public CodeBlock write(CodeBlock expression, String hint) {
    return ValueKind.statement("out.writeInt($L.ordinal())", expression);
  }

  @Override
  public CodeBlock empty() {
    return coded.empty();
  }
}
