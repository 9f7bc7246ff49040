package dev.aloft.processor.generate.value;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import dev.aloft.processor.model.ValueModel.Basic;
import dev.aloft.processor.model.ValueModel.Basic.Kind;
import java.util.Locale;

/** A value that reader and writer have methods for. */
record BasicKind(Basic basic) implements ValueKind {
  @Override
  public CodeBlock read(String hint) {
    return CodeBlock.of("in.read$L()", basic.kind() == Kind.RAW ? "String" : methodSuffix());
  }

  @Override
  public CodeBlock write(CodeBlock expression, String hint) {
    return switch (basic.kind()) {
      case CHARS -> ValueKind.statement("out.writeString(new $T($L))", String.class, expression);
      case BYTE, SHORT -> ValueKind.statement("out.writeInt($L)", expression);
      default -> ValueKind.statement("out.write$L($L)", methodSuffix(), expression);
    };
  }

  private String methodSuffix() {
    StringBuilder suffix = new StringBuilder();
    for (String word : basic.kind().name().split("_", -1)) {
      suffix.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return suffix.toString();
  }

  @Override
  public String nullTest() {
    if (basic.type().isPrimitive()) {
      return "isNull";
    }
    return switch (basic.kind()) {
      case STRING, RAW, BINARY, CHARS -> "isNull";
      case CHAR -> "isNullChar";
      default -> "isNullNumber";
    };
  }

  @Override
  public CodeBlock empty() {
    return switch (basic.kind()) {
      case BOOLEAN -> CodeBlock.of("false");
      case BYTE, SHORT, CHAR -> CodeBlock.of("($T) 0", basic.type().unbox());
      case INT -> CodeBlock.of("0");
      case LONG -> CodeBlock.of("0L");
      case FLOAT -> CodeBlock.of("0.0f");
      case DOUBLE -> CodeBlock.of("0.0");
      case BIG_INTEGER, BIG_DECIMAL -> CodeBlock.of("$T.ZERO", basic.type());
      case STRING, RAW -> CodeBlock.of("\"\"");
      case BINARY, CHARS -> ArrayKind.empty(((ArrayTypeName) basic.type()).componentType());
    };
  }

  @Override
  public CodeBlock notEmpty(String variable, String hint) {
    return switch (basic.kind()) {
      case STRING, RAW -> CodeBlock.of("!$N.isEmpty()", variable);
      case BINARY, CHARS -> CodeBlock.of("$N.length != 0", variable);
      default -> CodeBlock.of("");
    };
  }

  @Override
  public CodeBlock notDefault(String variable, String hint) {
    return switch (basic.kind()) {
      case STRING, RAW, BINARY, CHARS, BIG_INTEGER, BIG_DECIMAL -> notEmpty(variable, hint);
      case BOOLEAN -> CodeBlock.of("$N", variable);
      case DOUBLE -> CodeBlock.of("$T.doubleToLongBits($N) != 0", Double.class, variable);
      case FLOAT -> CodeBlock.of("$T.floatToIntBits($N) != 0", Float.class, variable);
      default -> CodeBlock.of("$N != 0", variable);
    };
  }
}
