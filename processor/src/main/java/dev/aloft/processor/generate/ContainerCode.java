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
import dev.aloft.processor.model.PropertyModel.Nulls;
import dev.aloft.processor.model.Slot;
import dev.aloft.processor.model.ValueModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
    // A set that is written may hold null, but databind reads a set of enums as an EnumSet.
    Slot read =
        enumSet
            ? new Slot(sequence.element().value(), false, sequence.element().nulls())
            : sequence.element();
    MethodSpec.Builder builder =
        reader(method, sequence.type())
            .addStatement("in.beginArray()")
            .addStatement("$T elements = $L", variable, EmptyCode.sequence(sequence))
            .beginControlFlow("while (in.nextElement())")
            .addCode(unlessSkipped(read, hint + "[]", CodeBlock.of("elements.add(")))
            .endControlFlow()
            .addStatement("return elements");
    owner.addMethod(builder.build());
    return method;
  }

  String arrayReader(ValueModel.ArrayOf array, String hint) {
    String method = names.newName(Hint.methodName("read", hint));
    TypeName element = array.element().value().type();
    MethodSpec.Builder builder = reader(method, array.type());
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
      builder
          .addStatement("$T[] elements = new $T[16]", element, element)
          .addStatement("int length = 0")
          .beginControlFlow("while (in.nextElement())")
          .beginControlFlow("if (length == elements.length)")
          .addStatement("elements = $T.copyOf(elements, length * 2)", Arrays.class)
          .endControlFlow()
          .addCode(
              unlessSkipped(array.element(), hint + "[]", CodeBlock.of("elements[length++] = ")))
          .endControlFlow()
          .addStatement("return $T.copyOf(elements, length)", Arrays.class);
    } else {
      builder
          .addStatement(
              "$T elements = new $T<>()",
              ParameterizedTypeName.get(ClassName.get(List.class), element),
              ArrayList.class)
          .beginControlFlow("while (in.nextElement())")
          .addCode(unlessSkipped(array.element(), hint + "[]", CodeBlock.of("elements.add(")))
          .endControlFlow();
      addToArray(builder, element);
    }
    owner.addMethod(builder.build());
    return method;
  }

  private static void addToArray(MethodSpec.Builder builder, TypeName element) {
    TypeName reifiable = GeneratedTypes.reifiable(element);
    CodeBlock empty = EmptyCode.array(reifiable);
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

  String mapReader(ValueModel.MapOf map, String hint) {
    String method = names.newName(Hint.methodName("read", hint));
    TypeName key = map.key().type();
    TypeName value = map.value().value().type();
    MethodSpec.Builder builder =
        reader(method, map.type())
            .addStatement("in.beginObject()")
            .addStatement(
                "$T entries = $L",
                ParameterizedTypeName.get(GeneratedTypes.raw(map.type()), key, value),
                EmptyCode.map(map))
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
        .addCode(
            unlessSkipped(map.value(), hint + "{}", CodeBlock.of("entries.put($N, ", variable)))
        .endControlFlow()
        .addStatement("return entries");
    owner.addMethod(builder.build());
    return method;
  }

  /** A call that takes an element which is not skipped. */
  private CodeBlock unlessSkipped(Slot element, String hint, CodeBlock call) {
    CodeBlock.Builder code = CodeBlock.builder();
    CodeBlock read = values.read(element, "in", hint);
    String end = element.value().type().isPrimitive() ? "" : ")";
    if (element.nulls() != Nulls.SKIP) {
      return code.addStatement("$L$L$L", call, read, end).build();
    }
    ValueModel value = element.value();
    if (!ValueCode.mayComeToNull(value)) {
      return code.beginControlFlow("if (!in.$L())", ValueCode.nullTest(value))
          .addStatement("$L$L$L", call, read, end)
          .endControlFlow()
          .build();
    }
    return code.addStatement(
            "$T item = $L", value.type(), values.read(new Slot(value, true), "in", hint))
        .beginControlFlow("if (item != null)")
        .addStatement("$Litem)", call)
        .endControlFlow()
        .build();
  }

  /** A method that also reads one element without brackets. */
  String singleReader(ValueModel.Single single, String hint) {
    boolean isArray = single.container() instanceof ValueModel.ArrayOf;
    Slot element = element(single);
    String all =
        single.container() instanceof ValueModel.SequenceOf sequence
            ? sequenceReader(sequence, hint)
            : arrayReader((ValueModel.ArrayOf) single.container(), hint);
    String method = names.newName(Hint.methodName("read", hint) + "OrOne");
    CodeBlock read = values.read(element, "in", hint + "[]");
    MethodSpec.Builder builder =
        reader(method, single.type())
            .beginControlFlow("if (in.isArray())")
            .addStatement("return $N(in)", all)
            .endControlFlow();
    if (isArray) {
      builder.addStatement("return new $T[] {$L}", element.value().type(), read);
    } else {
      ValueModel.SequenceOf sequence = (ValueModel.SequenceOf) single.container();
      TypeName variable =
          ParameterizedTypeName.get(GeneratedTypes.raw(sequence.type()), element.value().type());
      builder
          .addStatement("$T elements = $L", variable, EmptyCode.sequence(sequence))
          .addStatement("elements.add($L)", read)
          .addStatement("return elements");
    }
    owner.addMethod(builder.build());
    return method;
  }

  /** A method that writes one element without brackets. */
  String singleWriter(ValueModel.Single single, String hint) {
    boolean isArray = single.container() instanceof ValueModel.ArrayOf;
    Slot element = element(single);
    String all = sequenceWriter(single.type(), element, hint);
    String method = names.newName(Hint.methodName("write", hint) + "OrOne");
    owner.addMethod(
        writer(method, single.type(), "elements")
            .beginControlFlow(isArray ? "if (elements.length != 1)" : "if (elements.size() != 1)")
            .addStatement("$N(out, elements)", all)
            .addStatement("return")
            .endControlFlow()
            .beginControlFlow("for ($T element : elements)", element.value().type())
            .addCode(
                values
                    .inMethod(locals())
                    .write(element, CodeBlock.of("element"), "out", hint + "[]"))
            .endControlFlow()
            .build());
    return method;
  }

  private static Slot element(ValueModel.Single single) {
    return single.container() instanceof ValueModel.SequenceOf sequence
        ? sequence.element()
        : ((ValueModel.ArrayOf) single.container()).element();
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

  String mapWriter(ValueModel.MapOf map, String hint) {
    String method = names.newName(Hint.methodName("write", hint));
    List<TypeName> arguments = ((ParameterizedTypeName) map.type()).typeArguments();
    TypeName entry =
        ParameterizedTypeName.get(
            ClassName.get(Map.Entry.class), arguments.toArray(new TypeName[0]));
    ValueModel content = map.value().value();
    CodeBlock condition =
        InclusionCode.condition(values.content(), content, "included", hint + "{}", values);
    CodeBlock read = CodeBlock.of(condition.isEmpty() ? "entry.getValue()" : "included");
    ValueCode inMethod = values.inMethod(locals());
    CodeBlock value =
        condition.isEmpty()
            ? inMethod.write(map.value(), read, "out", hint + "{}")
            : inMethod.writePresent(content, read, "out", hint + "{}");
    // A map that has an order keeps it.
    CodeBlock entries =
        map.sorted()
            ? CodeBlock.of(
                "(entries instanceof $T ? entries : new $T<>(entries))",
                SortedMap.class,
                TreeMap.class)
            : CodeBlock.of("entries");
    MethodSpec.Builder writer =
        writer(method, map.type(), "entries")
            .addStatement("out.beginObject()")
            .beginControlFlow("for ($T entry : $L.entrySet())", entry, entries);
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

  /**
   * A method that tells whether a map or optional holds something that is written; empty if
   * whatever it holds is.
   */
  String holder(TypeName type, ValueModel content, String hint) {
    CodeBlock condition =
        InclusionCode.condition(values.content(), content, "included", hint + "{}", values);
    boolean isOptional = GeneratedTypes.isOptional(type);
    boolean present = values.content() == Inclusion.NON_NULL && isOptional;
    if (condition.isEmpty() || present) {
      return "";
    }
    String method = names.newName(Hint.methodName("has", hint));
    MethodSpec.Builder holder =
        MethodSpec.methodBuilder(method)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(TypeName.BOOLEAN)
            .addParameter(type, "content");
    if (isOptional) {
      holder
          .addStatement("$T included = content.orElse(null)", content.type())
          .addStatement("return $L", condition);
    } else {
      holder
          .beginControlFlow("for ($T included : content.values())", content.type())
          .beginControlFlow("if ($L)", condition)
          .addStatement("return true")
          .endControlFlow()
          .endControlFlow()
          .addStatement("return false");
    }
    owner.addMethod(holder.build());
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
