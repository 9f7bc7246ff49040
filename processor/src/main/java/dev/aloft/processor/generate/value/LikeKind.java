package dev.aloft.processor.generate.value;

import com.palantir.javapoet.CodeBlock;

/** A value in a form of its own: like a simpler value, except for what a kind overrides. */
interface LikeKind extends ValueKind {
  /** The simpler value, of the same type. */
  ValueKind like();

  @Override
  default CodeBlock read(String hint) {
    return like().read(hint);
  }

  @Override
  default CodeBlock write(CodeBlock expression, String hint) {
    return like().write(expression, hint);
  }

  @Override
  default String nullTest() {
    return like().nullTest();
  }

  @Override
  default CodeBlock empty() {
    return like().empty();
  }

  @Override
  default CodeBlock notEmpty(String variable, String hint) {
    return like().notEmpty(variable, hint);
  }

  @Override
  default CodeBlock notDefault(String variable, String hint) {
    return like().notDefault(variable, hint);
  }
}
