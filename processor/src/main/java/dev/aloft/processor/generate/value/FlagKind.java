package dev.aloft.processor.generate.value;

import com.palantir.javapoet.CodeBlock;

/** A boolean that is written as 0 or 1. */
record FlagKind(BasicKind basic) implements ValueKind {
  @Override
  public CodeBlock read(String hint) {
    return basic.read(hint);
  }

  @Override
  public CodeBlock write(CodeBlock expression, String hint) {
    return ValueKind.statement("out.writeInt($L ? 1 : 0)", expression);
  }

  @Override
  public String nullTest() {
    return basic.nullTest();
  }

  @Override
  public CodeBlock empty() {
    return basic.empty();
  }

  @Override
  public CodeBlock notDefault(String variable, String hint) {
    return basic.notDefault(variable, hint);
  }
}
