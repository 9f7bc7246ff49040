package dev.aloft.processor.generate.codec;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import dev.aloft.processor.generate.value.ValueCode;
import dev.aloft.processor.model.PropertyModel;
import dev.aloft.processor.model.PropertyModel.Access;
import dev.aloft.processor.model.ValueModel.External;
import java.util.List;

/** Properties with their type id in a sibling: the start of the object is kept to look for it. */
final class ExternalCode {
  private static final String OBJECT = "object";

  private ExternalCode() {}

  /** Whether one of the properties is such. */
  static boolean isIn(List<PropertyModel> properties) {
    return properties.stream().anyMatch(each -> each.slot().value() instanceof External);
  }

  static void reserve(List<PropertyModel> properties, NameAllocator locals) {
    if (isIn(properties)) {
      locals.newName(OBJECT, OBJECT);
    }
  }

  static void begin(List<PropertyModel> properties, MethodSpec.Builder read) {
    if (isIn(properties)) {
      read.addStatement("int object = in.objectStart()");
    }
  }

  private static CodeBlock id(External external) {
    return CodeBlock.of("in.externalTypeId(object, $S)", external.property());
  }

  /** An expression for the value at the reader. */
  static CodeBlock read(External external, boolean nullable) {
    CodeBlock read =
        CodeBlock.of(
            "$T.$L(in, $L)",
            external.coded().codec(),
            PolymorphismCode.READ_EXTERNAL,
            id(external));
    return nullable ? CodeBlock.of("in.isNull() ? null : $L", read) : read;
  }

  /** As in databind, null must have an id, too, unless a creator takes it. */
  static CodeBlock check(PropertyModel property, External external) {
    if (external.fallback() || property.reader() instanceof Access.Argument) {
      return CodeBlock.of("");
    }
    return CodeBlock.builder()
        .beginControlFlow("if (in.isNull() && $L == null)", id(external))
        .addStatement("throw in.missing($S)", external.property())
        .endControlFlow()
        .build();
  }

  /** The cases of ids that are checked when they arrive. */
  static CodeBlock cases(ReadScope scope) {
    CodeBlock.Builder code = CodeBlock.builder();
    List<PropertyModel> properties = scope.properties();
    for (int i = 0; i < properties.size(); i++) {
      PropertyModel property = properties.get(i);
      if (property.slot().value() instanceof External external
          && external.isLookedAt(property.reader())) {
        code.add("case $S:\n", external.property())
            .indent()
            .beginControlFlow(
                "if ($L && (in.isNull() || in.isObject() || in.isArray()))", scope.seen().isSeen(i))
            .addStatement("throw in.unexpected($S)", "the type of " + property.jsonName())
            .endControlFlow()
            .addStatement("in.skip()")
            .addStatement("break")
            .unindent();
      }
    }
    return code.build();
  }

  /** Refuses an id without a value. */
  static void end(ReadScope scope, MethodSpec.Builder read) {
    List<PropertyModel> properties = scope.properties();
    for (int i = 0; i < properties.size(); i++) {
      if (properties.get(i).slot().value() instanceof External external) {
        read.beginControlFlow("if ($L && $L != null)", scope.seen().isUnseen(i), id(external))
            .addStatement("throw in.missing($S)", properties.get(i).jsonName())
            .endControlFlow();
      }
    }
  }

  /**
   * Statements that write a value other than null, and then its id.
   *
   * @param name the constant with the name of the id's property
   */
  static CodeBlock write(
      External external, CodeBlock value, String name, ValueCode values, String hint) {
    String id = values.newLocal(hint + "Type");
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement(
        "$T $N = $T.$L(out, $L)",
        String.class,
        id,
        external.coded().codec(),
        PolymorphismCode.WRITE_EXTERNAL,
        value);
    if (external.omitsFallbackId()) {
      code.beginControlFlow("if ($N != null)", id);
    }
    code.addStatement("out.writeName($N)", name).addStatement("out.writeString($N)", id);
    return external.omitsFallbackId() ? code.endControlFlow().build() : code.build();
  }
}
