package dev.aloft.processor.generate.value;

import com.palantir.javapoet.CodeBlock;

/**
 * The code for one value of a certain kind.
 *
 * <p>Conditions are about a local variable that is not null; an empty one is always true. A hint is
 * what messages call the value, see {@link ValueCode}.
 */
interface ValueKind {
  /** An expression that reads a value other than null from the reader {@code in}. */
  CodeBlock read(String hint);

  /** Statements that write a value other than null to {@code out}; evaluates it once. */
  CodeBlock write(CodeBlock expression, String hint);

  /** Whether {@link #read} reads null, too. */
  default boolean readsNull() {
    return false;
  }

  /** Whether {@link #write} writes null, too. */
  default boolean writesNull() {
    return false;
  }

  /** Whether reading may yield null for what is not null in JSON, such as a blank string. */
  default boolean mayReadNull() {
    return false;
  }

  /** The reader's method that recognises what counts as null. */
  default String nullTest() {
    return "isNull";
  }

  /** An expression for the empty value; only kinds that have one are asked. */
  default CodeBlock empty() {
    throw new IllegalStateException("no empty value of " + this);
  }

  /** Whether there is a value: an optional may be empty. */
  default CodeBlock notAbsent(String variable, String hint) {
    return CodeBlock.of("");
  }

  /** Whether the value is not empty. */
  default CodeBlock notEmpty(String variable, String hint) {
    return notAbsent(variable, hint);
  }

  /** Whether the value is neither empty nor the default of its type. */
  default CodeBlock notDefault(String variable, String hint) {
    return notEmpty(variable, hint);
  }

  /** One statement. */
  static CodeBlock statement(String format, Object... arguments) {
    return CodeBlock.builder().addStatement(format, arguments).build();
  }
}
