package dev.aloft.processor.generate.value;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.model.ValueModel.Standard;

/** A type of the JDK that a class of the runtime reads and writes. */
record StandardKind(Standard standard) implements ValueKind {
  @Override
  public CodeBlock read(String hint) {
    return CodeBlock.of("$T.$L(in)", standard.holder(), standard.readMethod());
  }

  @Override
  public CodeBlock write(CodeBlock expression, String hint) {
    return ValueKind.statement("$T.write(out, $L)", standard.holder(), expression);
  }

  @Override
  public boolean mayReadNull() {
    return true;
  }

  @Override
  public CodeBlock empty() {
    TypeName type = standard.type();
    return switch (type.toString()) {
      case "java.util.UUID" -> CodeBlock.of("new $T(0, 0)", type);
      // Its simple name is that of the constant with the name of a property "uri".
      case "java.net.URI" -> CodeBlock.of("java.net.URI.create($S)", "");
      case "java.util.Locale" -> CodeBlock.of("$T.ROOT", type);
      case "java.util.Date" -> CodeBlock.of("new $T(0)", type);
      case "java.lang.CharSequence" -> CodeBlock.of("\"\"");
      default -> CodeBlock.of("new $T()", type);
    };
  }

  @Override
  public CodeBlock notEmpty(String variable, String hint) {
    return switch (standard.type().toString()) {
      case "java.util.UUID" -> notDefault(standard.type(), variable);
      case "java.net.URI",
          "java.util.Locale",
          "java.util.regex.Pattern",
          "java.lang.CharSequence",
          "java.lang.StringBuilder" ->
          CodeBlock.of("!$N.toString().isEmpty()", variable);
      default -> CodeBlock.of("");
    };
  }

  @Override
  public CodeBlock notDefault(String variable, String hint) {
    return notDefault(standard.type(), variable);
  }

  /** The same for a type in any form. */
  static CodeBlock notDefault(TypeName type, String variable) {
    return switch (type.toString()) {
      case "java.util.UUID" ->
          CodeBlock.of(
              "($N.getMostSignificantBits() | $N.getLeastSignificantBits()) != 0",
              variable,
              variable);
      case "java.util.Date" -> CodeBlock.of("$N.getTime() != 0", variable);
      default -> CodeBlock.of("");
    };
  }
}
