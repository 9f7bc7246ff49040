package dev.aloft.processor.generate.value;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.generate.source.Hint;
import dev.aloft.processor.model.ValueModel.ArrayOf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An array other than {@code byte[]}. */
record ArrayKind(ArrayOf array, ValueCode values) implements ValueKind {
  @Override
  public CodeBlock read(String hint) {
    HelperMembers helpers = values.helpers();
    String method = helpers.newName(Hint.methodName("read", hint));
    TypeName element = array.element().value().type();
    MethodSpec.Builder builder = HelperMembers.reader(method, array.type());
    boolean bytes = element.equals(TypeName.BYTE.box());
    if (bytes || element.equals(TypeName.DOUBLE) || element.equals(TypeName.FLOAT)) {
      String packed = bytes ? "Bytes" : element.equals(TypeName.DOUBLE) ? "Doubles" : "Floats";
      builder
          .beginControlFlow("if (in.isString())")
          .addStatement("return in.readPacked$L()", packed)
          .endControlFlow();
    }
    builder.addStatement("in.beginArray()");
    if (element.isPrimitive()) {
      collectPrimitives(builder, element, hint);
    } else {
      collect(builder, element, hint);
    }
    helpers.add(builder);
    return CodeBlock.of("$N(in)", method);
  }

  private void collectPrimitives(MethodSpec.Builder builder, TypeName element, String hint) {
    builder
        .addStatement("$T[] elements = new $T[16]", element, element)
        .addStatement("int length = 0")
        .beginControlFlow("while (in.nextElement())")
        .beginControlFlow("if (length == elements.length)")
        .addStatement("elements = $T.copyOf(elements, length * 2)", Arrays.class)
        .endControlFlow()
        .addCode(
            values.readElement(
                array.element(),
                hint + "[]",
                value -> CodeBlock.of("elements[length++] = $L", value)))
        .endControlFlow()
        .addStatement("return $T.copyOf(elements, length)", Arrays.class);
  }

  private void collect(MethodSpec.Builder builder, TypeName element, String hint) {
    builder
        .addStatement(
            "$T elements = new $T<>()",
            ParameterizedTypeName.get(ClassName.get(List.class), element),
            ArrayList.class)
        .beginControlFlow("while (in.nextElement())")
        .addCode(
            values.readElement(
                array.element(), hint + "[]", value -> CodeBlock.of("elements.add($L)", value)))
        .endControlFlow();
    TypeName reifiable = GeneratedTypes.reifiable(element);
    CodeBlock empty = empty(reifiable);
    if (reifiable.equals(element)) {
      builder.addStatement("return elements.toArray($L)", empty);
      return;
    }
    builder
        .addAnnotation(
            AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", "$S", "unchecked")
                .build())
        .addComment("Java cannot create an array of a generic type in any other way.")
        .addStatement(
            "$T array = ($T) $L", ArrayTypeName.of(element), ArrayTypeName.of(element), empty)
        .addStatement("return elements.toArray(array)");
  }

  @Override
  public CodeBlock write(CodeBlock expression, String hint) {
    String method = SequenceKind.writer(array.type(), array.element(), hint, values);
    return ValueKind.statement("$N(out, $L)", method, expression);
  }

  @Override
  public CodeBlock empty() {
    return empty(array.element().value().type());
  }

  /** For example {@code new int[0][]}: the size belongs to the outermost dimension. */
  static CodeBlock empty(TypeName element) {
    TypeName innermost = element;
    StringBuilder dimensions = new StringBuilder("[0]");
    while (innermost instanceof ArrayTypeName array) {
      innermost = array.componentType();
      dimensions.append("[]");
    }
    return CodeBlock.of("new $T$L", innermost, dimensions.toString());
  }

  @Override
  public CodeBlock notEmpty(String variable, String hint) {
    return CodeBlock.of("$N.length != 0", variable);
  }
}
