package dev.aloft.processor.generate.value;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.generate.source.Hint;
import dev.aloft.processor.model.Slot;
import dev.aloft.processor.model.ValueModel.SequenceOf;

/** A collection. */
record SequenceKind(SequenceOf sequence, ValueCode values) implements ValueKind {
  @Override
  public CodeBlock read(String hint) {
    HelperMembers helpers = values.helpers();
    String method = helpers.newName(Hint.methodName("read", hint));
    ClassName implementation = sequence.implementation();
    TypeName element = sequence.element().value().type();
    TypeName variable =
        ParameterizedTypeName.get(
            isIterable() ? implementation : GeneratedTypes.raw(sequence.type()), element);
    // A set that is written may hold null, but databind reads a set of enums as an EnumSet.
    Slot read =
        isEnumSet()
            ? new Slot(sequence.element().value(), false, sequence.element().nulls())
            : sequence.element();
    helpers.add(
        HelperMembers.reader(method, sequence.type())
            .addStatement("in.beginArray()")
            .addStatement("$T elements = $L", variable, empty())
            .beginControlFlow("while (in.nextElement())")
            .addCode(
                values.readElement(
                    read, hint + "[]", value -> CodeBlock.of("elements.add($L)", value)))
            .endControlFlow()
            .addStatement("return elements"));
    return CodeBlock.of("$N(in)", method);
  }

  private boolean isEnumSet() {
    return sequence.implementation().simpleName().equals("EnumSet");
  }

  private boolean isIterable() {
    return GeneratedTypes.raw(sequence.type()).equals(ClassName.get(Iterable.class));
  }

  @Override
  public CodeBlock write(CodeBlock expression, String hint) {
    String method = writer(sequence.type(), sequence.element(), hint, values);
    return ValueKind.statement("$N(out, $L)", method, expression);
  }

  /** Adds a method that writes the elements of a collection or array. */
  static String writer(TypeName type, Slot element, String hint, ValueCode values) {
    HelperMembers helpers = values.helpers();
    String method = helpers.newName(Hint.methodName("write", hint));
    CodeBlock written = values.inHelper().write(element, CodeBlock.of("element"), hint + "[]");
    helpers.add(
        HelperMembers.writer(method, type, "elements")
            .addStatement("out.beginArray()")
            .beginControlFlow("for ($T element : elements)", element.value().type())
            .addCode(written)
            .endControlFlow()
            .addStatement("out.endArray()"));
    return method;
  }

  @Override
  public CodeBlock empty() {
    ClassName implementation = sequence.implementation();
    return isEnumSet()
        ? CodeBlock.of("$T.noneOf($T.class)", implementation, sequence.element().value().type())
        : CodeBlock.of("new $T<>()", implementation);
  }

  @Override
  public CodeBlock notEmpty(String variable, String hint) {
    return CodeBlock.of(isIterable() ? "$N.iterator().hasNext()" : "!$N.isEmpty()", variable);
  }

  /**
   * Databind does not count an {@code Iterable} among the containers when it looks for defaults.
   */
  @Override
  public CodeBlock notDefault(String variable, String hint) {
    return isIterable() ? CodeBlock.of("") : notEmpty(variable, hint);
  }
}
