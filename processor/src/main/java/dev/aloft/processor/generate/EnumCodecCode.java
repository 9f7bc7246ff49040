package dev.aloft.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.aloft.processor.model.CodecModel.EnumCodec;
import dev.aloft.processor.model.CodecModel.EnumConstant;
import javax.lang.model.element.Modifier;

/**
 * The methods of an enum's codec. They switch on strings both ways, because a switch on the enum
 * itself costs a synthetic class.
 */
final class EnumCodecCode {
  private final TypeSpec.Builder codec;

  EnumCodecCode(TypeSpec.Builder codec) {
    this.codec = codec;
  }

  void add(EnumCodec model) {
    codec.addMethod(
        MethodSpec.methodBuilder("read")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(model.type())
            .addParameter(GeneratedTypes.JSON_READER, "in")
            .addStatement("return constant(in, in.readString())")
            .build());
    codec.addMethod(
        MethodSpec.methodBuilder("write")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addParameter(GeneratedTypes.JSON_WRITER, "out")
            .addParameter(model.type(), "value")
            .addStatement("out.writeString(name(value))")
            .build());
    codec.addMethod(constant(model));
    codec.addMethod(name(model));
  }

  private static MethodSpec constant(EnumCodec model) {
    MethodSpec.Builder method =
        method("constant", model)
            .addJavadoc("The constant of that name in JSON; also reads the keys of maps.\n")
            .returns(model.type())
            .addParameter(GeneratedTypes.JSON_READER, "in")
            .addParameter(String.class, "name");
    CodeBlock.Builder known = CodeBlock.builder();
    CodeBlock.Builder code = CodeBlock.builder();
    for (EnumConstant constant : model.constants()) {
      known.add(", $S", constant.jsonName());
      code.add("case $S:\n", constant.jsonName());
      constant.aliases().forEach(alias -> code.add("case $S:\n", alias));
      code.indent().addStatement("return $T.$N", model.type(), constant.javaName()).unindent();
    }
    code.add("default:\n").indent();
    code.addStatement("throw in.unknownConstant(name$L)", known.build()).unindent();
    return method.beginControlFlow("switch (name)").addCode(code.build()).endControlFlow().build();
  }

  private static MethodSpec name(EnumCodec model) {
    MethodSpec.Builder method =
        method("name", model)
            .addJavadoc("The constant's name in JSON; also writes the keys of maps.\n")
            .returns(String.class)
            .addParameter(model.type(), "value");
    CodeBlock.Builder code = CodeBlock.builder();
    for (EnumConstant constant : model.constants()) {
      if (!constant.jsonName().equals(constant.javaName())) {
        code.add("case $S:\n", constant.javaName());
        code.indent().addStatement("return $S", constant.jsonName()).unindent();
      }
    }
    if (code.isEmpty()) {
      return method.addStatement("return value.name()").build();
    }
    return method
        .beginControlFlow("switch (value.name())")
        .addCode(
            code.add("default:\n").indent().addStatement("return value.name()").unindent().build())
        .endControlFlow()
        .build();
  }

  private static MethodSpec.Builder method(String name, EnumCodec model) {
    MethodSpec.Builder method = MethodSpec.methodBuilder(name).addModifiers(Modifier.STATIC);
    return model.isPublic() ? method.addModifiers(Modifier.PUBLIC) : method;
  }
}
