package dev.aloft.processor.generate.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.model.Polymorphism;
import dev.aloft.processor.model.Polymorphism.Inclusion;
import dev.aloft.processor.model.Polymorphism.Subtype;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The methods of a codec that choose among subtypes. */
final class PolymorphismCode {
  /** The static methods of a subtype's codec that read and write its own object. */
  static final String READ_OBJECT = "readObject";

  static final String WRITE_OBJECT = "writeObject";

  /** The static methods of a codec whose objects have their type id in a sibling. */
  static final String READ_EXTERNAL = "readExternal";

  static final String WRITE_EXTERNAL = "writeExternal";

  private static final String BESIDE = " has its type id beside it, in a property.";

  private final TypeSpec.Builder codec;
  private final TypeName type;
  private final Polymorphism polymorphism;
  private final String subject;
  private final boolean isPublic;

  PolymorphismCode(
      TypeSpec.Builder codec, TypeName type, Polymorphism polymorphism, boolean isPublic) {
    this.isPublic = isPublic;
    this.codec = codec;
    this.type = type;
    this.polymorphism = polymorphism;
    this.subject = GeneratedTypes.raw(type).simpleName();
  }

  void addRead(MethodSpec.Builder read) {
    switch (polymorphism.inclusion()) {
      case PROPERTY, EXISTING_PROPERTY -> addReadByProperty(read);
      case WRAPPER_OBJECT -> addReadOfObject(read);
      case WRAPPER_ARRAY -> addReadOfArray(read);
      case EXTERNAL_PROPERTY -> addReadByExternal(read);
      case DEDUCTION -> addDeduction(read);
    }
  }

  private void addReadByProperty(MethodSpec.Builder read) {
    read.addStatement(
            "$T type = in.typeId($S, $L)",
            String.class,
            polymorphism.property(),
            polymorphism.visible())
        .beginControlFlow("if (type == null)");
    Subtype withoutId =
        polymorphism.fallback() == null ? polymorphism.untyped() : polymorphism.fallback();
    if (withoutId == null) {
      read.addStatement("throw in.missing($S)", polymorphism.property());
    } else {
      read.addStatement("return $L", readObject(withoutId));
    }
    read.endControlFlow();
    addSwitch(read, "return $L");
  }

  private void addReadByExternal(MethodSpec.Builder read) {
    read.addStatement("throw new $T($S)", UnsupportedOperationException.class, subject + BESIDE);
    MethodSpec.Builder external =
        member(READ_EXTERNAL)
            .returns(type)
            .addParameter(GeneratedTypes.JSON_READER, "in")
            .addParameter(String.class, "type")
            .beginControlFlow("if (type == null)");
    if (polymorphism.fallback() == null) {
      external.addStatement("throw in.missing($S)", polymorphism.property());
    } else {
      external.addStatement("return $L", readObject(polymorphism.fallback()));
    }
    addSwitch(external.endControlFlow(), "return $L");
    codec.addMethod(external.build());
  }

  private MethodSpec.Builder member(String name) {
    MethodSpec.Builder method = MethodSpec.methodBuilder(name).addModifiers(Modifier.STATIC);
    return isPublic
        ? method.addJavadoc("For codecs of what has it.\n").addModifiers(Modifier.PUBLIC)
        : method;
  }

  private void addReadOfObject(MethodSpec.Builder read) {
    read.addStatement("in.beginObject()")
        .addStatement("$T type = in.nextName()", String.class)
        .beginControlFlow("if (type == null)")
        .addStatement("throw in.unexpected($S)", "a property named after the type of " + subject)
        .endControlFlow()
        .addStatement("$T value", type);
    addSwitch(read, "value = $L");
    read.beginControlFlow("if (in.nextName() != null)")
        .addStatement("throw in.unexpected($S)", "the end of the object")
        .endControlFlow()
        .addStatement("return value");
  }

  private void addReadOfArray(MethodSpec.Builder read) {
    if (polymorphism.fallback() != null) {
      read.beginControlFlow("if (!in.isArray())")
          .addStatement("return $L", readObject(polymorphism.fallback()))
          .endControlFlow();
    }
    read.addStatement("in.beginArray()")
        .beginControlFlow("if (!in.nextElement())")
        .addStatement("throw in.unexpected($S)", "the type of " + subject)
        .endControlFlow()
        .addStatement("$T type = in.readText()", String.class)
        .beginControlFlow("if (!in.nextElement())")
        .addStatement("throw in.unexpected($S)", "a value after its type")
        .endControlFlow()
        .addStatement("$T value", type);
    addSwitch(read, "value = $L");
    read.beginControlFlow("if (in.nextElement())")
        .addStatement("throw in.unexpected($S)", "the end of the array")
        .endControlFlow()
        .addStatement("return value");
  }

  private void addSwitch(MethodSpec.Builder read, String format) {
    boolean returns = format.startsWith("return");
    CodeBlock.Builder code = CodeBlock.builder();
    CodeBlock.Builder known = CodeBlock.builder();
    for (Subtype subtype : polymorphism.subtypes()) {
      for (String id : subtype.ids()) {
        code.add("case $S:\n", id);
        known.add(", $S", id);
      }
      code.indent().addStatement(format, readObject(subtype));
      if (!returns) {
        code.addStatement("break");
      }
      code.unindent();
    }
    code.add("default:\n").indent();
    if (polymorphism.fallback() == null) {
      code.addStatement("throw in.unknownType(type$L)", known.build());
    } else {
      code.addStatement(format, readObject(polymorphism.fallback()));
    }
    code.unindent();
    read.beginControlFlow("switch (type)").addCode(code.build()).endControlFlow();
  }

  private void addDeduction(MethodSpec.Builder read) {
    List<Subtype> subtypes = polymorphism.subtypes();
    read.beginControlFlow("switch (deduce(in))");
    for (int i = 0; i < subtypes.size(); i++) {
      read.addCode("case $L:\n", i)
          .addCode("$>")
          .addStatement("return $L", readObject(subtypes.get(i)))
          .addCode("$<");
    }
    read.addCode("default:\n").addCode("$>");
    if (polymorphism.fallback() == null) {
      read.addStatement(
          "throw in.unexpected($S)", "an object with the properties of one subtype of " + subject);
    } else {
      read.addStatement("return $L", readObject(polymorphism.fallback()));
    }
    read.addCode("$<").endControlFlow();
    codec.addMethod(deduce()).addMethod(having());
  }

  private MethodSpec deduce() {
    List<Subtype> subtypes = polymorphism.subtypes();
    MethodSpec.Builder deduce =
        MethodSpec.methodBuilder("deduce")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(TypeName.INT)
            .addParameter(GeneratedTypes.JSON_READER, "in")
            .addStatement("$T[] names = in.peekNames()", String.class);
    for (int i = 0; i < subtypes.size(); i++) {
      if (subtypes.get(i).names().isEmpty()) {
        deduce
            .beginControlFlow("if (names.length == 0)")
            .addStatement("return $L", i)
            .endControlFlow();
      }
    }
    long all = subtypes.size() == Long.SIZE ? -1L : (1L << subtypes.size()) - 1;
    return deduce
        .addStatement("long candidates = $L", hex(all))
        .beginControlFlow("for ($T name : names)", String.class)
        .addStatement("long having = having(name)")
        .beginControlFlow("if (having != 0)")
        .addStatement("candidates &= having")
        .beginControlFlow("if ($T.bitCount(candidates) == 1)", Long.class)
        .addStatement("return $T.numberOfTrailingZeros(candidates)", Long.class)
        .endControlFlow()
        .endControlFlow()
        .endControlFlow()
        .addStatement("return -1")
        .build();
  }

  /** A property's name or alias in one subtype counts for every subtype with that property. */
  private MethodSpec having() {
    Map<String, Integer> properties = new LinkedHashMap<>();
    List<Long> bits = new ArrayList<>();
    for (int i = 0; i < polymorphism.subtypes().size(); i++) {
      for (List<String> names : polymorphism.subtypes().get(i).names()) {
        Integer known = properties.get(names.get(0));
        int property = known == null ? bits.size() : known;
        if (known == null) {
          bits.add(0L);
        }
        names.forEach(name -> properties.putIfAbsent(name, property));
        bits.set(property, bits.get(property) | 1L << i);
      }
    }
    CodeBlock.Builder code = CodeBlock.builder();
    properties.forEach(
        (name, property) ->
            code.add("case $S:\n", name)
                .indent()
                .addStatement("return $L", hex(bits.get(property)))
                .unindent());
    code.add("default:\n").indent().addStatement("return 0").unindent();
    return MethodSpec.methodBuilder("having")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(TypeName.LONG)
        .addParameter(String.class, "name")
        .beginControlFlow("switch (name)")
        .addCode(code.build())
        .endControlFlow()
        .build();
  }

  private static String hex(long bits) {
    return "0x" + Long.toHexString(bits) + "L";
  }

  private static CodeBlock readObject(Subtype subtype) {
    return CodeBlock.of("$T.$L(in)", subtype.codec(), READ_OBJECT);
  }

  void addWrite(MethodSpec.Builder write) {
    if (polymorphism.inclusion() != Inclusion.EXTERNAL_PROPERTY) {
      addChoice(write, false);
      return;
    }
    write.addStatement("throw new $T($S)", UnsupportedOperationException.class, subject + BESIDE);
    MethodSpec.Builder external =
        member(WRITE_EXTERNAL)
            .returns(String.class)
            .addParameter(GeneratedTypes.JSON_WRITER, "out")
            .addParameter(type, "value");
    addChoice(external, true);
    codec.addMethod(external.build());
  }

  private void addChoice(MethodSpec.Builder write, boolean returnsId) {
    List<Subtype> subtypes = new ArrayList<>(polymorphism.subtypes());
    Subtype fallback = polymorphism.fallback();
    if (fallback != null && !subtypes.contains(fallback)) {
      subtypes.add(fallback);
    }
    write.addStatement("$T<?> type = value.getClass()", Class.class);
    for (int i = 0; i < subtypes.size(); i++) {
      Subtype subtype = subtypes.get(i);
      ClassName raw = GeneratedTypes.raw(subtype.type());
      if (i == 0) {
        write.beginControlFlow("if (type == $T.class)", raw);
      } else {
        write.nextControlFlow("else if (type == $T.class)", raw);
      }
      CodeBlock value =
          subtype.type().equals(type)
              ? CodeBlock.of("value")
              : CodeBlock.of("($T) value", subtype.type());
      boolean omitted = polymorphism.omitsFallbackId() && subtype.equals(fallback);
      CodeBlock typeId = omitted ? CodeBlock.of("null") : CodeBlock.of("$S", subtype.writtenId());
      CodeBlock id = polymorphism.writesId() ? CodeBlock.of(", $L", typeId) : CodeBlock.of("");
      write.addStatement("$T.$L(out, $L$L)", subtype.codec(), WRITE_OBJECT, value, id);
      if (returnsId) {
        write.addStatement("return $L", typeId);
      }
    }
    write
        .nextControlFlow("else")
        .addStatement(
            "throw new $T($S + type.getName())",
            IllegalArgumentException.class,
            "JSON has no subtype of " + subject + " for ")
        .endControlFlow();
  }

  /** What is written before the properties of a subtype's own object. */
  static CodeBlock beforeObject(@Nullable Polymorphism polymorphism, String idProperty) {
    Inclusion inclusion = polymorphism == null ? Inclusion.DEDUCTION : polymorphism.inclusion();
    CodeBlock.Builder around = CodeBlock.builder();
    if (inclusion == Inclusion.WRAPPER_OBJECT) {
      around.addStatement("out.beginObject()").addStatement("out.writeName(typeId)");
    } else if (inclusion == Inclusion.WRAPPER_ARRAY) {
      around.addStatement("out.beginArray()").addStatement("out.writeString(typeId)");
    }
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(unlessOmitted(polymorphism, around.build()))
            .addStatement("out.beginObject()");
    if (inclusion == Inclusion.PROPERTY) {
      CodeBlock.Builder id = CodeBlock.builder();
      id.addStatement("out.writeName($N)", idProperty).addStatement("out.writeString(typeId)");
      code.add(unlessOmitted(polymorphism, id.build()));
    }
    return code.build();
  }

  /** What is written after the properties of a subtype's own object. */
  static CodeBlock afterObject(@Nullable Polymorphism polymorphism) {
    Inclusion inclusion = polymorphism == null ? Inclusion.DEDUCTION : polymorphism.inclusion();
    CodeBlock.Builder around = CodeBlock.builder();
    if (inclusion == Inclusion.WRAPPER_OBJECT) {
      around.addStatement("out.endObject()");
    } else if (inclusion == Inclusion.WRAPPER_ARRAY) {
      around.addStatement("out.endArray()");
    }
    return CodeBlock.builder()
        .addStatement("out.endObject()")
        .add(unlessOmitted(polymorphism, around.build()))
        .build();
  }

  /** The code about the id, for an object that may be written without one. */
  private static CodeBlock unlessOmitted(@Nullable Polymorphism polymorphism, CodeBlock code) {
    return polymorphism == null || !polymorphism.omitsFallbackId() || code.isEmpty()
        ? code
        : CodeBlock.builder()
            .beginControlFlow("if (typeId != null)")
            .add(code)
            .endControlFlow()
            .build();
  }
}
