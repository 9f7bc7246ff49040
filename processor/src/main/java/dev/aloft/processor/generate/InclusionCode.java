package dev.aloft.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.aloft.processor.model.Inclusion;
import dev.aloft.processor.model.ValueModel;
import dev.aloft.processor.model.ValueModel.Basic.Kind;

/** The conditions under which a value is written. */
final class InclusionCode {
  private InclusionCode() {}

  /** A condition over a local variable; empty if every value is written. */
  static CodeBlock condition(
      Inclusion inclusion, ValueModel value, String variable, String hint, ValueCode values) {
    if (inclusion == Inclusion.ALWAYS) {
      return CodeBlock.of("");
    }
    boolean isDefault = inclusion == Inclusion.NON_DEFAULT;
    CodeBlock further =
        inclusion == Inclusion.NON_NULL
            ? CodeBlock.of("")
            : value instanceof ValueModel.OptionalOf optional
                ? present(optional, variable, hint, values)
                : inclusion == Inclusion.NON_ABSENT
                    ? CodeBlock.of("")
                    : value instanceof ValueModel.Coded coded && !isDefault
                        ? CodeBlock.of("!$L.isEmpty($N)", values.codec(coded), variable)
                        : value instanceof ValueModel.MapOf map
                            ? filled(map, variable, hint, values)
                            : ValueCode.isPlain(value) && values.content() != Inclusion.ALWAYS
                                ? isDefault
                                    ? CodeBlock.of("")
                                    : CodeBlock.of(
                                        "!$T.isEmpty($N, $L)",
                                        GeneratedTypes.PLAIN_CONTENT,
                                        variable,
                                        values.content() == Inclusion.NON_EMPTY)
                                : notEmpty(value, variable, isDefault);
    if (value.type().isPrimitive()) {
      return further;
    }
    CodeBlock present = CodeBlock.of("$N != null", variable);
    return further.isEmpty() ? present : CodeBlock.of("$L && $L", present, further);
  }

  /** An optional whose content would be left out counts as empty. */
  private static CodeBlock present(
      ValueModel.OptionalOf optional, String variable, String hint, ValueCode values) {
    CodeBlock present = CodeBlock.of("$N.isPresent()", variable);
    if (optional.element().type().isPrimitive()) {
      return present;
    }
    String method = values.containers().holder(optional.type(), optional.element(), hint);
    return method.isEmpty() ? present : CodeBlock.of("$N($N)", method, variable);
  }

  /** A map whose values would all be left out counts as empty. */
  private static CodeBlock filled(
      ValueModel.MapOf map, String variable, String hint, ValueCode values) {
    String method = values.containers().holder(map.type(), map.value().value(), hint);
    return method.isEmpty()
        ? CodeBlock.of("!$N.isEmpty()", variable)
        : CodeBlock.of("$N($N)", method, variable);
  }

  private static CodeBlock notEmpty(ValueModel value, String variable, boolean notDefault) {
    if (value instanceof ValueModel.Single single) {
      return notEmpty(single.container(), variable, notDefault);
    }
    if (value instanceof ValueModel.Spelled spelled) {
      return notEmpty(spelled.basic(), variable, notDefault);
    }
    if (value instanceof ValueModel.Formatted formatted && formatted.name().equals("Date")) {
      return notDefault ? CodeBlock.of("$N.getTime() != 0", variable) : CodeBlock.of("");
    }
    if (value instanceof ValueModel.Flag flag) {
      return notEmpty(flag.basic(), variable, notDefault);
    }
    if (value instanceof ValueModel.Packed packed) {
      return notEmpty(packed.array(), variable, notDefault);
    }
    if (value instanceof ValueModel.SequenceOf sequence
        && GeneratedTypes.raw(sequence.type()).equals(ClassName.get(Iterable.class))) {
      // Databind does not count it among the containers when it looks for defaults.
      return notDefault ? CodeBlock.of("") : CodeBlock.of("$N.iterator().hasNext()", variable);
    }
    if (value instanceof ValueModel.SequenceOf) {
      return CodeBlock.of("!$N.isEmpty()", variable);
    }
    if (value instanceof ValueModel.ArrayOf) {
      return CodeBlock.of("$N.length != 0", variable);
    }
    if (value instanceof ValueModel.Tree) {
      return notDefault
          ? CodeBlock.of("")
          : CodeBlock.of("!($N.isContainer() && $N.isEmpty())", variable, variable);
    }
    if (value instanceof ValueModel.Standard standard) {
      return switch (standard.type().toString()) {
        case "java.util.UUID" ->
            CodeBlock.of(
                "($N.getMostSignificantBits() | $N.getLeastSignificantBits()) != 0",
                variable,
                variable);
        case "java.util.Date" ->
            notDefault ? CodeBlock.of("$N.getTime() != 0", variable) : CodeBlock.of("");
        case "java.net.URI",
            "java.util.Locale",
            "java.util.regex.Pattern",
            "java.lang.CharSequence",
            "java.lang.StringBuilder" ->
            notDefault ? CodeBlock.of("") : CodeBlock.of("!$N.toString().isEmpty()", variable);
        case "java.lang.Object" ->
            notDefault
                ? CodeBlock.of("")
                : CodeBlock.of("!$T.isEmpty($N)", GeneratedTypes.PLAIN_JSON, variable);
        default -> CodeBlock.of("");
      };
    }
    return value instanceof ValueModel.Basic basic
        ? notEmpty(basic.kind(), variable, notDefault)
        : CodeBlock.of("");
  }

  private static CodeBlock notEmpty(Kind kind, String variable, boolean notDefault) {
    return switch (kind) {
      case STRING, RAW -> CodeBlock.of("!$N.isEmpty()", variable);
      case BINARY, CHARS -> CodeBlock.of("$N.length != 0", variable);
      case BIG_INTEGER, BIG_DECIMAL -> CodeBlock.of("");
      default -> notDefault ? notDefault(kind, variable) : CodeBlock.of("");
    };
  }

  private static CodeBlock notDefault(Kind kind, String variable) {
    return switch (kind) {
      case BOOLEAN -> CodeBlock.of("$N", variable);
      case DOUBLE -> CodeBlock.of("$T.doubleToLongBits($N) != 0", Double.class, variable);
      case FLOAT -> CodeBlock.of("$T.floatToIntBits($N) != 0", Float.class, variable);
      default -> CodeBlock.of("$N != 0", variable);
    };
  }
}
