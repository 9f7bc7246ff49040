package dev.aloft.processor.generate.value;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.generate.source.Hint;
import dev.aloft.processor.model.Inclusion;
import dev.aloft.processor.model.ValueModel.Basic;
import dev.aloft.processor.model.ValueModel.OptionalOf;

/** {@code Optional} or a primitive variant; null is the empty one. */
record OptionalKind(OptionalOf optional, ValueCode values) implements ValueKind {
  @Override
  public CodeBlock read(String hint) {
    ClassName type = GeneratedTypes.raw(optional.type());
    ValueKind element = values.kind(optional.element());
    if (element.readsNull()) {
      // As in databind, null is an optional of what the element makes of it.
      return CodeBlock.of("$T.of($L)", type, element.read(hint));
    }
    boolean primitive = optional.element() instanceof Basic basic && basic.type().isPrimitive();
    return CodeBlock.of(
        "in.$L() ? $T.empty() : $T.$L($L)",
        primitive ? "isNullNumber" : element.nullTest(),
        type,
        type,
        element.mayReadNull() ? "ofNullable" : "of",
        element.read(hint));
  }

  @Override
  public boolean readsNull() {
    return true;
  }

  @Override
  public CodeBlock write(CodeBlock expression, String hint) {
    String local = values.newLocal(hint);
    String getter =
        switch (GeneratedTypes.raw(optional.type()).simpleName()) {
          case "OptionalInt" -> "getAsInt";
          case "OptionalLong" -> "getAsLong";
          case "OptionalDouble" -> "getAsDouble";
          default -> "get";
        };
    CodeBlock element = CodeBlock.of("$N.$L()", local, getter);
    return CodeBlock.builder()
        .addStatement("$T $N = $L", optional.type(), local, expression)
        .beginControlFlow("if ($N != null && $N.isPresent())", local, local)
        .add(values.writePresent(optional.element(), element, hint))
        .nextControlFlow("else")
        .addStatement("out.writeNull()")
        .endControlFlow()
        .build();
  }

  @Override
  public boolean writesNull() {
    return true;
  }

  @Override
  public CodeBlock empty() {
    return absent(optional.type());
  }

  /** The value of a property that is absent from the document: null, zero, an empty optional. */
  static CodeBlock absent(TypeName type) {
    if (type.isPrimitive()) {
      return CodeBlock.of(type.equals(TypeName.BOOLEAN) ? "false" : "0");
    }
    if (!GeneratedTypes.isOptional(type)) {
      return CodeBlock.of("null");
    }
    ClassName raw = GeneratedTypes.raw(type);
    TypeName element =
        type instanceof ParameterizedTypeName optional
            ? optional.typeArguments().get(0)
            : TypeName.VOID;
    if (element.equals(GeneratedTypes.JSON_NODE)) {
      return CodeBlock.of("$T.of($L)", raw, new TreeKind().empty());
    }
    return GeneratedTypes.isOptional(element)
        ? CodeBlock.of("$T.of($L)", raw, absent(element))
        : CodeBlock.of("$T.empty()", raw);
  }

  /** An optional whose content would be left out counts as empty. */
  @Override
  public CodeBlock notAbsent(String variable, String hint) {
    CodeBlock present = CodeBlock.of("$N.isPresent()", variable);
    TypeName content = optional.element().type();
    if (content.isPrimitive()) {
      return present;
    }
    CodeBlock condition = values.contentCondition(optional.element(), hint + "{}");
    if (condition.isEmpty() || values.content() == Inclusion.NON_NULL) {
      return present;
    }
    String method =
        values
            .helpers()
            .addTest(
                Hint.methodName("has", hint),
                optional.type(),
                CodeBlock.builder()
                    .addStatement("$T included = content.orElse(null)", content)
                    .addStatement("return $L", condition)
                    .build());
    return CodeBlock.of("$N($N)", method, variable);
  }
}
