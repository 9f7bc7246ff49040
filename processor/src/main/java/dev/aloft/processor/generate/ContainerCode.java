package dev.aloft.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.aloft.processor.model.Inclusion;
import dev.aloft.processor.model.KeyModel;
import dev.aloft.processor.model.Slot;
import dev.aloft.processor.model.ValueModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Helper methods for arrays, collections and maps; each call adds one and returns its name. */
final class ContainerCode {
  private final ValueCode values;
  private final TypeSpec.Builder owner;
  private final NameAllocator names;
  private final KeyCode keys;

  ContainerCode(ValueCode values, TypeSpec.Builder owner, NameAllocator names) {
    this.values = values;
    this.owner = owner;
    this.names = names;
    this.keys = new KeyCode(owner, names);
  }

  String sequenceReader(ValueModel.SequenceOf sequence, String hint) {
    String method = names.newName(Hint.methodName("read", hint));
    TypeName element = sequence.element().value().type();
    ClassName implementation = sequence.implementation();
    ClassName raw = GeneratedTypes.raw(sequence.type());
    boolean addable = !raw.equals(ClassName.get(Iterable.class));
    TypeName variable = ParameterizedTypeName.get(addable ? raw : implementation, element);
    boolean enumSet = implementation.simpleName().equals("EnumSet");
    CodeBlock created =
        enumSet
            ? CodeBlock.of("$T.noneOf($T.class)", implementation, element)
            : CodeBlock.of("new $T<>()", implementation);
    // A set that is written may hold null, but databind reads a set of enums as an EnumSet.
    Slot read = enumSet ? new Slot(sequence.element().value(), false) : sequence.element();
    MethodSpec.Builder builder =
        reader(method, sequence.type())
            .addStatement("in.beginArray()")
            .addStatement("$T elements = $L", variable, created)
            .beginControlFlow("while (in.nextElement())")
            .addStatement("elements.add($L)", values.read(read, "in", hint + "[]"))
            .endControlFlow()
            .addStatement("return elements");
    owner.addMethod(builder.build());
    return method;
  }

  String arrayReader(ValueModel.ArrayOf array, String hint) {
    String method = names.newName(Hint.methodName("read", hint));
    TypeName element = array.element().value().type();
    CodeBlock read = values.read(array.element(), "in", hint + "[]");
    MethodSpec.Builder builder = reader(method, array.type());
    if (element.equals(TypeName.DOUBLE) || element.equals(TypeName.FLOAT)) {
      String packed = element.equals(TypeName.DOUBLE) ? "Doubles" : "Floats";
      builder
          .beginControlFlow("if (in.isString())")
          .addStatement("return in.readPacked$L()", packed)
          .endControlFlow();
    }
    builder.addStatement("in.beginArray()");
    if (element.isPrimitive()) {
      builder
          .addStatement("$T[] elements = new $T[16]", element, element)
          .addStatement("int length = 0")
          .beginControlFlow("while (in.nextElement())")
          .beginControlFlow("if (length == elements.length)")
          .addStatement("elements = $T.copyOf(elements, length * 2)", Arrays.class)
          .endControlFlow()
          .addStatement("elements[length++] = $L", read)
          .endControlFlow()
          .addStatement("return $T.copyOf(elements, length)", Arrays.class);
    } else {
      builder
          .addStatement(
              "$T elements = new $T<>()",
              ParameterizedTypeName.get(ClassName.get(List.class), element),
              ArrayList.class)
          .beginControlFlow("while (in.nextElement())")
          .addStatement("elements.add($L)", read)
          .endControlFlow();
      addToArray(builder, element);
    }
    owner.addMethod(builder.build());
    return method;
  }

  private static void addToArray(MethodSpec.Builder builder, TypeName element) {
    TypeName reifiable = GeneratedTypes.reifiable(element);
    CodeBlock empty = emptyArray(reifiable);
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

  /** For example {@code new int[0][]}: the size belongs to the outermost dimension. */
  private static CodeBlock emptyArray(TypeName element) {
    TypeName innermost = element;
    StringBuilder dimensions = new StringBuilder("[0]");
    while (innermost instanceof ArrayTypeName array) {
      innermost = array.componentType();
      dimensions.append("[]");
    }
    return CodeBlock.of("new $T$L", innermost, dimensions.toString());
  }

  String mapReader(ValueModel.MapOf map, String hint) {
    String method = names.newName(Hint.methodName("read", hint));
    TypeName key = map.key().type();
    TypeName value = map.value().value().type();
    boolean enumMap = map.implementation().simpleName().equals("EnumMap");
    CodeBlock created =
        enumMap
            ? CodeBlock.of("new $T<>($T.class)", map.implementation(), key)
            : CodeBlock.of("new $T<>()", map.implementation());
    MethodSpec.Builder builder =
        reader(method, map.type())
            .addStatement("in.beginObject()")
            .addStatement(
                "$T entries = $L",
                ParameterizedTypeName.get(GeneratedTypes.raw(map.type()), key, value),
                created)
            .addStatement("$T name", String.class)
            .beginControlFlow("while ((name = in.nextName()) != null)");
    String variable = "name";
    if (!(map.key() instanceof KeyModel.Text)) {
      builder.addStatement("$T key = $L", key, keys.read(map.key(), hint));
      variable = "key";
    }
    builder
        .beginControlFlow("if (entries.containsKey($N))", variable)
        .addStatement("throw in.duplicate(name)")
        .endControlFlow()
        .addStatement("entries.put($N, $L)", variable, values.read(map.value(), "in", hint + "{}"))
        .endControlFlow()
        .addStatement("return entries");
    owner.addMethod(builder.build());
    return method;
  }

  String sequenceWriter(TypeName type, Slot element, String hint) {
    String method = names.newName(Hint.methodName("write", hint));
    NameAllocator locals = locals();
    CodeBlock written =
        values.inMethod(locals).write(element, CodeBlock.of("element"), "out", hint + "[]");
    owner.addMethod(
        writer(method, type, "elements")
            .addStatement("out.beginArray()")
            .beginControlFlow("for ($T element : elements)", element.value().type())
            .addCode(written)
            .endControlFlow()
            .addStatement("out.endArray()")
            .build());
    return method;
  }

  String mapWriter(ValueModel.MapOf map, Inclusion included, String hint) {
    String method = names.newName(Hint.methodName("write", hint));
    List<TypeName> arguments = ((ParameterizedTypeName) map.type()).typeArguments();
    TypeName entry =
        ParameterizedTypeName.get(
            ClassName.get(Map.Entry.class), arguments.toArray(new TypeName[0]));
    ValueModel content = map.value().value();
    CodeBlock condition = InclusionCode.condition(included, content, "included", values);
    CodeBlock read = CodeBlock.of(condition.isEmpty() ? "entry.getValue()" : "included");
    ValueCode inMethod = values.inMethod(locals());
    CodeBlock value =
        condition.isEmpty()
            ? inMethod.write(map.value(), read, "out", hint + "{}")
            : inMethod.writePresent(content, read, "out", hint + "{}");
    MethodSpec.Builder writer =
        writer(method, map.type(), "entries")
            .addStatement("out.beginObject()")
            .beginControlFlow("for ($T entry : entries.entrySet())", entry);
    if (!condition.isEmpty()) {
      writer
          .addStatement("$T included = entry.getValue()", content.type())
          .beginControlFlow("if ($L)", condition);
    }
    writer
        .addStatement(
            "out.writeName($L)", keys.write(map.key(), CodeBlock.of("entry.getKey()"), hint))
        .addCode(value);
    if (!condition.isEmpty()) {
      writer.endControlFlow();
    }
    owner.addMethod(writer.endControlFlow().addStatement("out.endObject()").build());
    return method;
  }

  /** A codec of {@code Page<Order>} may write a {@code Page<? extends Order>}. */
  String narrowing(ValueModel.Coded coded, String hint) {
    String method = names.newName(Hint.methodName("narrow", hint));
    owner.addMethod(
        MethodSpec.methodBuilder(method)
            .addAnnotation(
                AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "$S", "unchecked")
                    .build())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(coded.codedType())
            .addParameter(coded.type(), "value")
            .addComment("Safe, because a codec only takes values out of what it writes.")
            .addStatement("return ($T) value", coded.codedType())
            .build());
    return method;
  }

  private static NameAllocator locals() {
    NameAllocator locals = new NameAllocator();
    for (String name : List.of("out", "elements", "element", "entries", "entry", "included")) {
      locals.newName(name, name);
    }
    return locals;
  }

  private static MethodSpec.Builder reader(String method, TypeName type) {
    return MethodSpec.methodBuilder(method)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(type)
        .addParameter(GeneratedTypes.JSON_READER, "in");
  }

  private static MethodSpec.Builder writer(String method, TypeName type, String parameter) {
    return MethodSpec.methodBuilder(method)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(GeneratedTypes.JSON_WRITER, "out")
        .addParameter(type, parameter);
  }
}
