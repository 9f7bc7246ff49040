package dev.aloft.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.aloft.processor.model.CodecModel.AnyProperty;
import dev.aloft.processor.model.CodecModel.Argument;
import dev.aloft.processor.model.CodecModel.Creator;
import dev.aloft.processor.model.CodecModel.ObjectCodec;
import dev.aloft.processor.model.PropertyModel;
import dev.aloft.processor.model.PropertyModel.Access;
import dev.aloft.processor.model.PropertyModel.Nulls;
import dev.aloft.processor.model.Slot;
import dev.aloft.processor.model.ValueModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The read method of an object. A bean is built first and its setters are called as properties
 * come; where the creator takes properties, they wait in local variables until all were seen.
 */
final class ObjectReadCode {
  private final TypeSpec.Builder codec;
  private final ObjectCodec model;
  private final Creator creator;
  private final ValueCode values;
  private final NameAllocator names;
  private final NameAllocator locals = new NameAllocator();
  private final Map<String, String> variables = new HashMap<>();
  private final List<PropertyModel> properties;
  private final boolean waits;
  private final boolean inParts;
  private final SeenMask seen;
  private final String subject;

  ObjectReadCode(
      TypeSpec.Builder codec,
      ObjectCodec model,
      Creator creator,
      ValueCode values,
      NameAllocator names) {
    this.codec = codec;
    this.model = model;
    this.creator = creator;
    this.values = values;
    this.names = names;
    this.properties =
        model.properties().stream().filter(property -> property.reader() != null).toList();
    this.waits = !creator.arguments().isEmpty();
    this.inParts = !waits && properties.size() > ObjectCodecCode.MOST_IN_METHOD;
    this.seen = new SeenMask(properties.size(), inParts);
    this.subject = GeneratedTypes.raw(model.type()).simpleName();
    for (String name : List.of("in", "property", "value", "seen", "failure", "any")) {
      locals.newName(name, name);
    }
    for (int word = 0; word < seen.words() && seen.words() > 1; word++) {
      locals.newName("seen" + word, "seen" + word);
    }
  }

  void addTo(MethodSpec.Builder read) {
    read.addStatement("in.beginObject()");
    if (waits) {
      declareVariables(read);
    } else {
      read.addStatement("$T value = $L", model.type(), created(CodeBlock.of("")));
    }
    seen.declare(read);
    boolean callsSetters =
        !waits
            && (properties.stream().anyMatch(each -> reader(each) instanceof Access.Method)
                || (model.anySetter() != null
                    && model.anySetter().access() instanceof Access.Method));
    if (callsSetters) {
      read.beginControlFlow("try");
    }
    addLoop(read);
    if (callsSetters) {
      refuse(read, IllegalArgumentException.class);
    }
    addRequiredCheck(read);
    if (waits) {
      build(read);
    } else {
      read.addStatement("return value");
    }
  }

  private CodeBlock created(CodeBlock arguments) {
    return created(model.type(), creator.factoryMethod(), arguments);
  }

  /** A call of a constructor or static factory method. */
  static CodeBlock created(TypeName type, @Nullable String factoryMethod, CodeBlock arguments) {
    return factoryMethod == null
        ? CodeBlock.of("new $T($L)", type, arguments)
        : CodeBlock.of("$T.$N($L)", GeneratedTypes.raw(type), factoryMethod, arguments);
  }

  private void declareVariables(MethodSpec.Builder read) {
    for (PropertyModel property : properties) {
      String variable = locals.newName(property.javaName());
      variables.put(property.javaName(), variable);
      TypeName type = property.slot().value().type();
      read.addStatement("$T $N = $L", type, variable, ValueCode.initial(type));
    }
    AnyProperty any = model.anySetter();
    if (any != null) {
      CodeBlock none =
          any.access() instanceof Access.Argument
              ? CodeBlock.of("new $T<>()", LinkedHashMap.class)
              : CodeBlock.of("null");
      read.addStatement("$T any = $L", anyMap(any), none);
      if (any.access() instanceof Access.Argument argument) {
        variables.put(argument.name(), "any");
      }
    }
    for (Argument argument : creator.arguments()) {
      TypeName absent = argument.absent();
      if (absent != null) {
        String variable = locals.newName(argument.javaName());
        variables.put("absent " + argument.javaName(), variable);
        read.addStatement("$T $N = $L", absent, variable, ValueCode.initial(absent));
      }
    }
  }

  private void addLoop(MethodSpec.Builder read) {
    if (properties.isEmpty() && model.anySetter() == null) {
      read.beginControlFlow("while (in.nextName() != null)")
          .addStatement("in.skip()")
          .endControlFlow();
      return;
    }
    read.addStatement("$T property", String.class)
        .beginControlFlow("while ((property = in.nextName()) != null)");
    if (inParts) {
      CodeBlock.Builder condition = CodeBlock.builder();
      for (int from = 0; from < properties.size(); from += ObjectCodecCode.MOST_IN_METHOD) {
        condition
            .add(from == 0 ? "" : "\n    && ")
            .add("!$N(in, property, value, seen)", addPart(from));
      }
      read.beginControlFlow("if ($L)", condition.build()).addCode(unknown()).endControlFlow();
    } else {
      read.beginControlFlow("switch (property)");
      for (int i = 0; i < properties.size(); i++) {
        read.addCode(property(i).addStatement("break").unindent().build());
      }
      read.addCode(ignored("break").add("default:\n").indent().add(unknown()).unindent().build())
          .endControlFlow();
    }
    read.endControlFlow();
  }

  private String addPart(int from) {
    String method = names.newName("readPart" + (from / ObjectCodecCode.MOST_IN_METHOD + 1));
    MethodSpec.Builder part =
        MethodSpec.methodBuilder(method)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(TypeName.BOOLEAN)
            .addParameter(GeneratedTypes.JSON_READER, "in")
            .addParameter(String.class, "property")
            .addParameter(model.type(), "value")
            .addParameter(long[].class, "seen")
            .beginControlFlow("switch (property)");
    if (from == 0) {
      part.addCode(ignored("return true").build());
    }
    int to = Math.min(properties.size(), from + ObjectCodecCode.MOST_IN_METHOD);
    for (int i = from; i < to; i++) {
      part.addCode(property(i).addStatement("return true").unindent().build());
    }
    codec.addMethod(
        part.addCode(
                CodeBlock.builder()
                    .add("default:\n")
                    .indent()
                    .addStatement("return false")
                    .unindent()
                    .build())
            .endControlFlow()
            .build());
    return method;
  }

  /** The type of the variable in which unknown properties wait. */
  private static TypeName anyMap(AnyProperty any) {
    return any.access() instanceof Access.Method
        ? ParameterizedTypeName.get(
            ClassName.get(Map.class), ClassName.get(String.class), any.slot().value().type().box())
        : any.type();
  }

  private void addWaiting(MethodSpec.Builder read, AnyProperty any) {
    read.beginControlFlow("if (any != null)");
    if (any.access() instanceof Access.Method method) {
      TypeName entry =
          ParameterizedTypeName.get(
              ClassName.get(Map.Entry.class),
              ClassName.get(String.class),
              any.slot().value().type().box());
      read.beginControlFlow("for ($T entry : any.entrySet())", entry)
          .addStatement("value.$N(entry.getKey(), entry.getValue())", method.name())
          .endControlFlow();
    } else {
      String field = any.access().name();
      read.beginControlFlow("if (value.$N == null)", field)
          .addStatement("value.$N = any", field)
          .nextControlFlow("else")
          .addStatement("value.$N.putAll(any)", field)
          .endControlFlow();
    }
    read.endControlFlow();
  }

  /** The cases of names that do not go to the any-setter although nothing reads them. */
  private CodeBlock.Builder ignored(String end) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (String name : model.ignored()) {
      code.add("case $S:\n", name);
    }
    return model.ignored().isEmpty()
        ? code
        : code.indent().addStatement("in.skip()").addStatement(end).unindent();
  }

  private CodeBlock unknown() {
    AnyProperty any = model.anySetter();
    if (any == null) {
      return CodeBlock.builder().addStatement("in.skip()").build();
    }
    CodeBlock read = values.read(any.slot(), "in", subject + "{}");
    if (any.access() instanceof Access.Method method && !waits) {
      return CodeBlock.builder()
          .addStatement("value.$N(property, $L)", method.name(), read)
          .build();
    }
    CodeBlock.Builder code = CodeBlock.builder();
    String map = waits ? "any" : "value." + any.access().name();
    if (!(any.access() instanceof Access.Argument)) {
      code.beginControlFlow("if ($L == null)", map)
          .addStatement("$L = new $T<>()", map, LinkedHashMap.class)
          .endControlFlow();
    }
    code.beginControlFlow("if ($L.containsKey(property))", map)
        .addStatement("throw in.duplicate(property)")
        .endControlFlow();
    return code.addStatement("$L.put(property, $L)", map, read).build();
  }

  private CodeBlock.Builder property(int index) {
    PropertyModel property = properties.get(index);
    CodeBlock.Builder code = CodeBlock.builder().add("case $S:\n", property.jsonName());
    property.aliases().forEach(alias -> code.add("case $S:\n", alias));
    code.indent()
        .beginControlFlow("if ($L)", seen.isSeen(index))
        .addStatement("throw in.duplicate(property)")
        .endControlFlow()
        .addStatement("$L", seen.mark(index));
    Slot slot =
        property.nulls() != Nulls.DEFAULT
            ? new Slot(property.slot().value(), false)
            : property.slot();
    CodeBlock value = values.read(slot, "in", subject + "." + property.javaName());
    String variable = variables.get(property.javaName());
    CodeBlock assignment =
        waits ? CodeBlock.of("$N = $L", variable, value) : set(reader(property), value);
    if (property.nulls() == Nulls.FAIL
        && property.slot().value() instanceof ValueModel.OptionalOf) {
      code.beginControlFlow("if (in.isNull())")
          .addStatement("throw in.unexpected($S)", "a value")
          .endControlFlow();
    }
    if (property.nulls() != Nulls.SKIP) {
      return code.addStatement("$L", assignment);
    }
    ValueModel model = property.slot().value();
    if (!ValueCode.mayComeToNull(model)) {
      code.beginControlFlow("if (!in.$L())", ValueCode.nullTest(model))
          .addStatement("$L", assignment);
      if (waits && model instanceof ValueModel.OptionalOf) {
        // A creator gets null for what is skipped, but the empty optional for what is missing.
        code.nextControlFlow("else").addStatement("$N = null", variable);
      }
      return code.endControlFlow();
    }
    String read = locals.newName(property.javaName() + "Read");
    CodeBlock some = CodeBlock.of("$N", read);
    return code.addStatement(
            "$T $N = $L",
            model.type(),
            read,
            values.read(new Slot(model, true), "in", subject + "." + property.javaName()))
        .beginControlFlow("if ($N != null)", read)
        .addStatement(
            "$L", waits ? CodeBlock.of("$N = $N", variable, read) : set(reader(property), some))
        .endControlFlow();
  }

  private static CodeBlock set(Access access, CodeBlock value) {
    return access instanceof Access.Method
        ? CodeBlock.of("value.$N($L)", access.name(), value)
        : CodeBlock.of("value.$N = $L", access.name(), value);
  }

  private static Access reader(PropertyModel property) {
    return Objects.requireNonNull(property.reader());
  }

  private void build(MethodSpec.Builder read) {
    read.beginControlFlow("try");
    CodeBlock.Builder arguments = CodeBlock.builder();
    for (Argument argument : creator.arguments()) {
      String key =
          argument.absent() == null ? argument.javaName() : "absent " + argument.javaName();
      arguments.add(arguments.isEmpty() ? "" : ", ").add("$N", variables.get(key));
    }
    AnyProperty any = model.anySetter();
    boolean anyWaits = any != null && !(any.access() instanceof Access.Argument);
    if (!anyWaits
        && properties.stream().allMatch(each -> reader(each) instanceof Access.Argument)) {
      read.addStatement("return $L", created(arguments.build()));
      refuse(read, RuntimeException.class);
      return;
    }
    read.addStatement("$T value = $L", model.type(), created(arguments.build()));
    for (int i = 0; i < properties.size(); i++) {
      PropertyModel property = properties.get(i);
      if (!(property.reader() instanceof Access.Argument)) {
        boolean skips =
            property.nulls() == Nulls.SKIP && !property.slot().value().type().isPrimitive();
        CodeBlock found =
            skips
                ? CodeBlock.of("$N != null", variables.get(property.javaName()))
                : CodeBlock.of("$L", seen.isSeen(i));
        read.beginControlFlow("if ($L)", found)
            .addStatement(
                "$L", set(reader(property), CodeBlock.of("$N", variables.get(property.javaName()))))
            .endControlFlow();
      }
    }
    if (any != null && anyWaits) {
      addWaiting(read, any);
    }
    read.addStatement("return value");
    refuse(read, RuntimeException.class);
  }

  /** What the user's own code does not accept is the document's fault. */
  private void refuse(MethodSpec.Builder read, Class<? extends RuntimeException> type) {
    read.nextControlFlow("catch ($T failure)", type)
        .addStatement(
            "throw in.refused($S + failure.getMessage(), failure)", subject + " refuses it: ")
        .endControlFlow();
  }

  private void addRequiredCheck(MethodSpec.Builder read) {
    long[] required = new long[seen.words()];
    boolean any = false;
    for (int i = 0; i < properties.size(); i++) {
      if (properties.get(i).required()) {
        required[i / Long.SIZE] |= 1L << i % Long.SIZE;
        any = true;
      }
    }
    if (!any) {
      return;
    }
    CodeBlock.Builder condition = CodeBlock.builder();
    for (int word = 0; word < required.length; word++) {
      if (required[word] != 0) {
        String constant = required.length == 1 ? "REQUIRED" : names.newName("REQUIRED" + word);
        codec.addField(
            FieldSpec.builder(
                    properties.size() <= Integer.SIZE ? TypeName.INT : TypeName.LONG,
                    constant,
                    Modifier.PRIVATE,
                    Modifier.STATIC,
                    Modifier.FINAL)
                .initializer("$L", seen.literal(required[word]))
                .build());
        condition
            .add(condition.isEmpty() ? "" : "\n    || ")
            .add("($L & $N) != $N", seen.variable(word), constant, constant);
      }
    }
    read.beginControlFlow("if ($L)", condition.build())
        .addStatement("throw missing(in$L)", seen.arguments())
        .endControlFlow();
    addMissing();
  }

  private void addMissing() {
    MethodSpec.Builder missing =
        MethodSpec.methodBuilder("missing")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(GeneratedTypes.JSON_EXCEPTION)
            .addParameter(GeneratedTypes.JSON_READER, "in");
    seen.addParameters(missing);
    missing.addStatement(
        "$T names = new $T<>()",
        ParameterizedTypeName.get(List.class, String.class),
        ClassName.get(ArrayList.class));
    for (int i = 0; i < properties.size(); i++) {
      if (properties.get(i).required()) {
        missing
            .beginControlFlow("if ($L)", seen.isUnseen(i))
            .addStatement("names.add($S)", properties.get(i).jsonName())
            .endControlFlow();
      }
    }
    codec.addMethod(
        missing.addStatement("return in.missing(names.toArray(new $T[0]))", String.class).build());
  }
}
