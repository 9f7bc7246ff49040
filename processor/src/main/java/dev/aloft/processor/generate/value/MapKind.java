package dev.aloft.processor.generate.value;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.generate.source.Hint;
import dev.aloft.processor.model.KeyModel;
import dev.aloft.processor.model.ValueModel;
import dev.aloft.processor.model.ValueModel.MapOf;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A map. */
record MapKind(MapOf map, ValueCode values) implements ValueKind {
  private KeyCode keys() {
    return new KeyCode(values.helpers());
  }

  @Override
  public CodeBlock read(String hint) {
    HelperMembers helpers = values.helpers();
    String method = helpers.newName(Hint.methodName("read", hint));
    TypeName key = map.key().type();
    MethodSpec.Builder builder =
        HelperMembers.reader(method, map.type())
            .addStatement("in.beginObject()")
            .addStatement(
                "$T entries = $L",
                ParameterizedTypeName.get(
                    GeneratedTypes.raw(map.type()), key, map.value().value().type()),
                empty())
            .addStatement("$T name", String.class)
            .beginControlFlow("while ((name = in.nextName()) != null)");
    String variable = map.key() instanceof KeyModel.Text ? "name" : "key";
    if (variable.equals("key")) {
      builder.addStatement("$T key = $L", key, keys().read(map.key(), hint));
    }
    helpers.add(
        builder
            .beginControlFlow("if (entries.containsKey($N))", variable)
            .addStatement("throw in.duplicate(name)")
            .endControlFlow()
            .addCode(
                values.readElement(
                    map.value(),
                    hint + "{}",
                    value -> CodeBlock.of("entries.put($N, $L)", variable, value)))
            .endControlFlow()
            .addStatement("return entries"));
    return CodeBlock.of("$N(in)", method);
  }

  @Override
  public CodeBlock write(CodeBlock expression, String hint) {
    HelperMembers helpers = values.helpers();
    String method = helpers.newName(Hint.methodName("write", hint));
    List<TypeName> arguments = ((ParameterizedTypeName) map.type()).typeArguments();
    TypeName entry =
        ParameterizedTypeName.get(
            ClassName.get(Map.Entry.class), arguments.toArray(new TypeName[0]));
    // A map that has an order keeps it.
    CodeBlock entries =
        map.sorted()
            ? CodeBlock.of(
                "(entries instanceof $T ? entries : new $T<>(entries))",
                SortedMap.class,
                TreeMap.class)
            : CodeBlock.of("entries");
    CodeBlock name = keys().write(map.key(), CodeBlock.of("entry.getKey()"), hint);
    CodeBlock written = values.inHelper().writeEntry(map.value(), name, hint + "{}");
    helpers.add(
        HelperMembers.writer(method, map.type(), "entries")
            .addStatement("out.beginObject()")
            .beginControlFlow("for ($T entry : $L.entrySet())", entry, entries)
            .addCode(written)
            .endControlFlow()
            .addStatement("out.endObject()"));
    return ValueKind.statement("$N(out, $L)", method, expression);
  }

  @Override
  public CodeBlock empty() {
    return map.implementation().simpleName().equals("EnumMap")
        ? CodeBlock.of("new $T<>($T.class)", map.implementation(), map.key().type())
        : CodeBlock.of("new $T<>()", map.implementation());
  }

  /** A map whose values would all be left out counts as empty. */
  @Override
  public CodeBlock notEmpty(String variable, String hint) {
    ValueModel content = map.value().value();
    CodeBlock condition = values.contentCondition(content, hint + "{}");
    if (condition.isEmpty()) {
      return CodeBlock.of("!$N.isEmpty()", variable);
    }
    String method =
        values
            .helpers()
            .addTest(
                Hint.methodName("has", hint),
                map.type(),
                CodeBlock.builder()
                    .beginControlFlow("for ($T included : content.values())", content.type())
                    .beginControlFlow("if ($L)", condition)
                    .addStatement("return true")
                    .endControlFlow()
                    .endControlFlow()
                    .addStatement("return false")
                    .build());
    return CodeBlock.of("$N($N)", method, variable);
  }
}
