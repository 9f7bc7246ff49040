package dev.aloft.processor.generate.codec;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.aloft.processor.model.CodecModel.EnumCodec;
import dev.aloft.processor.model.CodecModel.EnumConstant;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** What an enum's codec has in addition if constants are numbers or read in any case. */
final class EnumFormCode {
  private EnumFormCode() {}

  /** Whether integers are looked for among the constants' names. */
  static boolean hasNumbers(EnumCodec model) {
    return model.form().numeric()
        && model.creator() == null
        && model.constants().stream().anyMatch(each -> number(each) != null);
  }

  /** The constant's name as a number; null if it is not a number. */
  private static @Nullable Integer number(EnumConstant constant) {
    if (!constant.isNamed() || !constant.jsonName().matches("[+-]?[0-9]+")) {
      return null;
    }
    try {
      return Integer.valueOf(constant.jsonName());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Writes a numeric name as a number, another name unchanged, or the constant's ordinal. */
  static CodeBlock write(EnumCodec model) {
    CodeBlock.Builder code = CodeBlock.builder();
    boolean named = model.constants().stream().anyMatch(EnumConstant::isNamed);
    if (!named) {
      return code.addStatement("out.writeInt(value.ordinal())").build();
    }
    code.beginControlFlow("switch (value.name())");
    for (EnumConstant constant : model.constants()) {
      Integer number = number(constant);
      if (constant.isNamed()) {
        boolean isNumber = number != null && number >= 0;
        code.add("case $S:\n", constant.javaName())
            .indent()
            .addStatement(
                isNumber ? "out.writeInt($L)" : "out.writeString($S)",
                isNumber ? number : constant.jsonName())
            .addStatement("break")
            .unindent();
      }
    }
    return code.add("default:\n")
        .indent()
        .addStatement("out.writeInt(value.ordinal())")
        .unindent()
        .endControlFlow()
        .build();
  }

  /** The constant whose name is that number. */
  static MethodSpec numbered(EnumCodec model) {
    CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("switch (number)");
    for (EnumConstant constant : model.constants()) {
      Integer number = number(constant);
      if (number != null) {
        code.add("case $S:\n", number.toString())
            .indent()
            .addStatement("return $T.$N", model.type(), constant.javaName())
            .unindent();
      }
    }
    code.add("default:\n").indent().addStatement("return null").unindent().endControlFlow();
    return found(model, "numbered", "number").addCode(code.build()).build();
  }

  /** The constant of that name, or of that name in another case. */
  static MethodSpec findAnyCase(EnumCodec model) {
    MethodSpec.Builder find =
        found(model, "findAnyCase", "name")
            .addStatement("$T found = find(name)", model.type())
            .beginControlFlow("if (found != null)")
            .addStatement("return found")
            .endControlFlow();
    if (model.value() != null) {
      return find.beginControlFlow("for ($T each : CONSTANTS)", model.type())
          .beginControlFlow("if (name.equalsIgnoreCase(name(each)))")
          .addStatement("return each")
          .endControlFlow()
          .endControlFlow()
          .addStatement("return null")
          .build();
    }
    for (EnumConstant constant : model.constants()) {
      CodeBlock.Builder same =
          CodeBlock.builder().add("name.equalsIgnoreCase($S)", constant.jsonName());
      constant.aliases().forEach(alias -> same.add(" || name.equalsIgnoreCase($S)", alias));
      find.beginControlFlow("if ($L)", same.build())
          .addStatement("return $T.$N", model.type(), constant.javaName())
          .endControlFlow();
    }
    return find.addStatement("return null").build();
  }

  private static MethodSpec.Builder found(EnumCodec model, String name, String parameter) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(model.type())
        .addParameter(String.class, parameter);
  }
}
