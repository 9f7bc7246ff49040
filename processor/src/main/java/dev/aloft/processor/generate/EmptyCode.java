package dev.aloft.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.model.CodecModel.Creator;
import dev.aloft.processor.model.ValueModel;
import java.util.List;
import java.util.Objects;

/** The values that null in a document may stand for, or what is missing. */
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
    if (value instanceof ValueModel.Single single) {
      return of(single.container());
    }
    if (value instanceof ValueModel.OptionalOf optional) {
      return missing(optional.type());
    }
    if (value instanceof ValueModel.Tree) {
      return CodeBlock.of("$T.getInstance()", GeneratedTypes.NULL_NODE);
    }
    if (value instanceof ValueModel.Ordinal ordinal) {
      return coded(ordinal.coded());
    }
    if (value instanceof ValueModel.Coded coded) {
      return coded(coded);
    }
    if (value instanceof ValueModel.Spelled spelled) {
      return basic(spelled.basic());
    }
    return value instanceof ValueModel.Basic basic
        ? basic(basic)
        : standard((ValueModel.Standard) value);
  }

  private static CodeBlock basic(ValueModel.Basic basic) {
    return switch (basic.kind()) {
      case BOOLEAN -> CodeBlock.of("false");
      case BYTE, SHORT, CHAR -> CodeBlock.of("($T) 0", basic.type().unbox());
      case INT -> CodeBlock.of("0");
      case LONG -> CodeBlock.of("0L");
      case FLOAT -> CodeBlock.of("0.0f");
      case DOUBLE -> CodeBlock.of("0.0");
      case BIG_INTEGER, BIG_DECIMAL -> CodeBlock.of("$T.ZERO", basic.type());
      case STRING, RAW -> CodeBlock.of("\"\"");
      case BINARY, CHARS -> array(((ArrayTypeName) basic.type()).componentType());
    };
  }

  private static CodeBlock standard(ValueModel.Standard standard) {
    return switch (standard.type().toString()) {
      case "java.util.UUID" -> CodeBlock.of("new $T(0, 0)", standard.type());
      // Its simple name is that of the constant with the name of a property "uri".
      case "java.net.URI" -> CodeBlock.of("java.net.URI.create($S)", "");
      case "java.util.Locale" -> CodeBlock.of("$T.ROOT", standard.type());
      case "java.util.Date" -> CodeBlock.of("new $T(0)", standard.type());
      case "java.lang.CharSequence" -> CodeBlock.of("\"\"");
      default -> CodeBlock.of("new $T()", standard.type());
    };
  }

  private static CodeBlock coded(ValueModel.Coded coded) {
    ValueModel.Empty empty = Objects.requireNonNull(coded.empty());
    if (!empty.constant().isEmpty()) {
      return CodeBlock.of("$T.$N", coded.codedType(), empty.constant());
    }
    CodeBlock.Builder arguments = CodeBlock.builder();
    for (TypeName argument : empty.arguments()) {
      arguments.add(arguments.isEmpty() ? "($T) null" : ", ($T) null", argument);
    }
    return ReadScope.created(
        coded.codedType(), new Creator(empty.factoryMethod(), List.of()), arguments.build());
  }

  /** What a property has that the document does not mention, or mentions as null. */
  static CodeBlock missing(TypeName type) {
    if (type.equals(TypeName.BOOLEAN)) {
      return CodeBlock.of("false");
    }
    if (type.isPrimitive()) {
      return CodeBlock.of("0");
    }
    ClassName raw = GeneratedTypes.isOptional(type) ? GeneratedTypes.raw(type) : null;
    if (raw != null
        && type instanceof ParameterizedTypeName optional
        && GeneratedTypes.isOptional(optional.typeArguments().get(0))) {
      return CodeBlock.of("$T.of($L)", raw, missing(optional.typeArguments().get(0)));
    }
    if (raw != null
        && type instanceof ParameterizedTypeName optional
        && optional.typeArguments().get(0).equals(GeneratedTypes.JSON_NODE)) {
      return CodeBlock.of("$T.of($T.getInstance())", raw, GeneratedTypes.NULL_NODE);
    }
    return raw == null ? CodeBlock.of("null") : CodeBlock.of("$T.empty()", raw);
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
