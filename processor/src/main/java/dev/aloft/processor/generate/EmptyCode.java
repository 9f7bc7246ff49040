package dev.aloft.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.model.ValueModel;
import dev.aloft.processor.model.ValueModel.Basic.Kind;

/** The empty values that null in a document may stand for. */
final class EmptyCode {
  private EmptyCode() {}

  /** An expression for the empty value of a type that has one. */
  static CodeBlock of(ValueModel value) {
    if (value instanceof ValueModel.SequenceOf sequence) {
      return sequence(sequence);
    }
    if (value instanceof ValueModel.MapOf map) {
      return map(map);
    }
    if (value instanceof ValueModel.ArrayOf array) {
      return array(array.element().value().type());
    }
    if (value instanceof ValueModel.OptionalOf optional) {
      return CodeBlock.of("$T.empty()", GeneratedTypes.raw(optional.type()));
    }
    if (value instanceof ValueModel.Basic basic && basic.kind() != Kind.STRING) {
      return array(((ArrayTypeName) basic.type()).componentType());
    }
    return CodeBlock.of("\"\"");
  }

  /** A new collection. */
  static CodeBlock sequence(ValueModel.SequenceOf sequence) {
    ClassName implementation = sequence.implementation();
    return implementation.simpleName().equals("EnumSet")
        ? CodeBlock.of("$T.noneOf($T.class)", implementation, sequence.element().value().type())
        : CodeBlock.of("new $T<>()", implementation);
  }

  /** A new map. */
  static CodeBlock map(ValueModel.MapOf map) {
    return map.implementation().simpleName().equals("EnumMap")
        ? CodeBlock.of("new $T<>($T.class)", map.implementation(), map.key().type())
        : CodeBlock.of("new $T<>()", map.implementation());
  }

  /** For example {@code new int[0][]}: the size belongs to the outermost dimension. */
  static CodeBlock array(TypeName element) {
    TypeName innermost = element;
    StringBuilder dimensions = new StringBuilder("[0]");
    while (innermost instanceof ArrayTypeName array) {
      innermost = array.componentType();
      dimensions.append("[]");
    }
    return CodeBlock.of("new $T$L", innermost, dimensions.toString());
  }
}
