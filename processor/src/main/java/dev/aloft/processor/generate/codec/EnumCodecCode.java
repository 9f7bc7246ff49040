package dev.aloft.processor.generate.codec;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.generate.value.MemberCode;
import dev.aloft.processor.model.CodecModel;
import dev.aloft.processor.model.CodecModel.EnumCodec;
import dev.aloft.processor.model.CodecModel.EnumConstant;
import dev.aloft.processor.model.ValueModel;
import dev.aloft.processor.model.ValueModel.Basic.Kind;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The methods of an enum's codec. They switch on strings both ways, because a switch on the enum
 * itself costs a synthetic class.
 */
record EnumCodecCode(TypeSpec.Builder codec) {
  private static final List<String> MEMBERS =
      List.of(
          "INSTANCE",
          "CONSTANTS",
          "read",
          "write",
          "constant",
          "find",
          "findAnyCase",
          "numbered",
          "names",
          "name");

  void add(EnumCodec model) {
    CodecModel.Value value = model.value();
    boolean number = value != null && ((ValueModel.Basic) value.slot().value()).kind() == Kind.LONG;
    MethodSpec.Builder write =
        MethodSpec.methodBuilder("write")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addParameter(GeneratedTypes.JSON_WRITER, "out")
            .addParameter(model.type(), "value");
    if (model.object() != null) {
      new ObjectWriteCode(CodecClass.of(codec, MEMBERS), model.object()).addTo(write);
    } else if (model.form().numeric()) {
      write.addCode(EnumFormCode.write(model));
    } else if (value != null && number) {
      write.addStatement("out.writeLong($L)", valueOf(value, "value"));
    } else {
      write.addStatement("out.writeString(name(value))");
    }
    codec.addMethod(read(model, number));
    codec.addMethod(write.build());
    if (model.creator() != null) {
      codec.addMethod(created(model, model.creator()));
    } else {
      codec.addMethod(constant(model)).addMethod(find(model)).addMethod(names(model));
      if (model.form().anyCase()) {
        codec.addMethod(EnumFormCode.findAnyCase(model));
      }
      if (EnumFormCode.hasNumbers(model)) {
        codec.addMethod(EnumFormCode.numbered(model));
      }
    }
    codec.addMethod(value == null ? name(model) : nameOfValue(model, value, number));
  }

  private static CodeBlock valueOf(CodecModel.Value value, String variable) {
    return MemberCode.get(CodeBlock.of(variable), value.access());
  }

  private static MethodSpec nameOfValue(EnumCodec model, CodecModel.Value value, boolean number) {
    CodeBlock text = valueOf(value, "value");
    return method("name", model)
        .addJavadoc("The constant's value in JSON; also writes the keys of maps.\n")
        .returns(String.class)
        .addParameter(model.type(), "value")
        .addStatement(
            "return $L", number ? CodeBlock.of("$T.valueOf($L)", String.class, text) : text)
        .build();
  }

  private static MethodSpec created(EnumCodec model, String creator) {
    return constantMethod(model)
        .beginControlFlow("try")
        .addStatement("return $T.$N(name)", model.type(), creator)
        .nextControlFlow("catch ($T failure)", IllegalArgumentException.class)
        .addStatement("throw in.refused(failure)")
        .endControlFlow()
        .build();
  }

  /** Numbers and blanks are looked at only if no constant has exactly that name. */
  private static MethodSpec read(EnumCodec model, boolean number) {
    MethodSpec.Builder read =
        MethodSpec.methodBuilder("read")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(model.type())
            .addParameter(GeneratedTypes.JSON_READER, "in");
    if (model.creator() != null) {
      addCreation(read, model);
    } else if (number) {
      read.addStatement(
              "$T found = in.isString() || in.isInteger() ? find(in.readText()) : null",
              model.type())
          .addStatement(
              "return found != null ? found : constant(in, in.isInteger() ? in.readText()"
                  + " : in.readConstant(null))");
    } else {
      addSearch(read, model);
    }
    return read.build();
  }

  private static void addCreation(MethodSpec.Builder read, EnumCodec model) {
    if (model.fallback() == null) {
      read.addStatement("return constant(in, in.readString())");
      return;
    }
    read.addStatement("$T name = in.readString()", String.class)
        .beginControlFlow("try")
        .addStatement("return $T.$N(name)", model.type(), model.creator())
        .nextControlFlow("catch ($T failure)", IllegalArgumentException.class)
        .addStatement("return $T.$N", model.type(), model.fallback())
        .endControlFlow();
  }

  private static void addSearch(MethodSpec.Builder read, EnumCodec model) {
    // No constant has the name "", so it can mean null.
    CodeBlock unknown = CodeBlock.of("$L", model.form().unknownIsNull() ? "\"\"" : "null");
    CodeBlock fallback =
        model.fallback() == null
            ? unknown
            : CodeBlock.of("name($T.$N)", model.type(), model.fallback());
    if (EnumFormCode.hasNumbers(model)) {
      read.addStatement(
          "$T found = in.isString() ? find(in.readString())"
              + " : in.isInteger() ? numbered(in.readText()) : null",
          model.type());
    } else {
      read.addStatement("$T found = in.isString() ? find(in.readString()) : null", model.type());
    }
    if (model.form().anyCase()) {
      read.beginControlFlow("if (found == null && in.isString())")
          .addStatement("found = findAnyCase(in.readString().trim())")
          .endControlFlow();
    }
    read.addStatement(
        "return found != null ? found : constant(in, in.readConstant($L, names()))", fallback);
  }

  private static MethodSpec.Builder constantMethod(EnumCodec model) {
    return method("constant", model)
        .addJavadoc("The constant of that name in JSON; also reads the keys of maps.\n")
        .returns(model.type())
        .addParameter(GeneratedTypes.JSON_READER, "in")
        .addParameter(String.class, "name");
  }

  private static MethodSpec constant(EnumCodec model) {
    MethodSpec.Builder method =
        constantMethod(model).addStatement("$T found = find(name)", model.type());
    if (model.form().unknownIsNull() && model.fallback() == null) {
      return method.addStatement("return found").build();
    }
    if (model.fallback() != null) {
      return method
          .addStatement("return found != null ? found : $T.$N", model.type(), model.fallback())
          .build();
    }
    return method
        .beginControlFlow("if (found == null)")
        .addStatement("throw in.unknownConstant(name, names())")
        .endControlFlow()
        .addStatement("return found")
        .build();
  }

  private MethodSpec find(EnumCodec model) {
    MethodSpec.Builder find =
        MethodSpec.methodBuilder("find")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(model.type())
            .addParameter(String.class, "name");
    if (model.value() != null) {
      addConstants(model);
      // The values are only known at run time, so they are compared one by one.
      return find.beginControlFlow("for ($T each : CONSTANTS)", model.type())
          .beginControlFlow("if (name.equals(name(each)))")
          .addStatement("return each")
          .endControlFlow()
          .endControlFlow()
          .addStatement("return null")
          .build();
    }
    CodeBlock.Builder code = CodeBlock.builder();
    for (EnumConstant constant : model.constants()) {
      code.add("case $S:\n", constant.jsonName());
      constant.aliases().forEach(alias -> code.add("case $S:\n", alias));
      code.indent().addStatement("return $T.$N", model.type(), constant.javaName()).unindent();
    }
    code.add("default:\n").indent().addStatement("return null").unindent();
    return find.beginControlFlow("switch (name)").addCode(code.build()).endControlFlow().build();
  }

  private void addConstants(EnumCodec model) {
    codec.addField(
        FieldSpec.builder(
                ArrayTypeName.of(model.type()),
                "CONSTANTS",
                Modifier.PRIVATE,
                Modifier.STATIC,
                Modifier.FINAL)
            .initializer("$T.values()", model.type())
            .build());
  }

  /** The names that messages list and numbers refer to. */
  private static MethodSpec names(EnumCodec model) {
    MethodSpec.Builder names =
        MethodSpec.methodBuilder("names")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(String[].class);
    if (model.value() != null) {
      return names
          .addStatement("$T[] names = new $T[CONSTANTS.length]", String.class, String.class)
          .beginControlFlow("for (int i = 0; i < names.length; i++)")
          .addStatement("names[i] = name(CONSTANTS[i])")
          .endControlFlow()
          .addStatement("return names")
          .build();
    }
    CodeBlock.Builder list = CodeBlock.builder();
    for (EnumConstant constant : model.constants()) {
      list.add(list.isEmpty() ? "$S" : ", $S", constant.jsonName());
    }
    return names.addStatement("return new $T[] {$L}", String.class, list.build()).build();
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
