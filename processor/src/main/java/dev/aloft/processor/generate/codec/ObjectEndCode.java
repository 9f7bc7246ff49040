package dev.aloft.processor.generate.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.model.CodecModel.AnyProperty;
import dev.aloft.processor.model.CodecModel.Argument;
import dev.aloft.processor.model.PropertyModel;
import dev.aloft.processor.model.PropertyModel.Access;
import dev.aloft.processor.model.PropertyModel.Nulls;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The statements after the last property: what is required, and what is built.
 *
 * @param codec gets a helper method and constants
 */
record ObjectEndCode(CodecClass codec, ReadScope scope, ReferenceCode references) {
  /** Completes what is unwrapped into a bean, which already exists. */
  void setUnwrapped(MethodSpec.Builder read) {
    for (PropertyModel property : scope.unwrapped()) {
      read.addStatement("$L", ReadScope.set(property, part(property)));
    }
  }

  private CodeBlock part(PropertyModel property) {
    return CodeBlock.of("$N.build(in)", scope.part(property));
  }

  /** Builds the object from the waiting properties, and returns it. */
  void build(MethodSpec.Builder read) {
    Map<String, String> whole = new HashMap<>();
    for (PropertyModel property : scope.unwrapped()) {
      String local = scope.newName(property.javaName());
      whole.put(property.javaName(), local);
      read.addStatement("$T $N = $L", property.slot().value().type(), local, part(property));
    }
    read.beginControlFlow("try");
    CodeBlock.Builder arguments = CodeBlock.builder();
    for (Argument argument : scope.creator().arguments()) {
      String local = argument.absent() == null ? whole.get(argument.javaName()) : null;
      arguments
          .add(arguments.isEmpty() ? "" : ", ")
          .add("$N", local == null ? scope.variable(argument) : local);
    }
    CodeBlock created = scope.created(arguments.build());
    AnyProperty any = scope.model().reading().anySetter();
    boolean anyWaits = any != null && !(any.access() instanceof Access.Argument);
    if (!anyWaits
        && scope.properties().stream().allMatch(ObjectEndCode::isArgument)
        && scope.unwrapped().stream().allMatch(ObjectEndCode::isArgument)) {
      read.addStatement("return $L", scope.built(created));
    } else {
      read.addStatement("$T value = $L", scope.madeType(), created);
      setWaiting(read, whole);
      if (any != null && anyWaits) {
        addWaiting(read, any);
      }
      read.addStatement("return $L", scope.built(CodeBlock.of("value")));
    }
    refuse(read);
  }

  /** Sets what the creator did not take. */
  private void setWaiting(MethodSpec.Builder read, Map<String, String> whole) {
    for (int i = 0; i < scope.properties().size(); i++) {
      PropertyModel property = scope.properties().get(i);
      if (!isArgument(property)) {
        CodeBlock variable = CodeBlock.of("$N", scope.variable(property));
        boolean skips =
            property.nulls() == Nulls.SKIP && !property.slot().value().type().isPrimitive();
        CodeBlock found =
            skips
                ? CodeBlock.of("$L != null", variable)
                : CodeBlock.of("$L", scope.seen().isSeen(i));
        read.beginControlFlow("if ($L)", found)
            .addStatement("$L", ReadScope.set(property, references.linked(property, variable)))
            .endControlFlow();
      }
    }
    for (PropertyModel property : scope.unwrapped()) {
      if (!isArgument(property)) {
        CodeBlock variable = CodeBlock.of("$N", whole.get(property.javaName()));
        read.addStatement("$L", ReadScope.set(property, variable));
      }
    }
  }

  private static boolean isArgument(PropertyModel property) {
    return property.reader() instanceof Access.Argument;
  }

  private static void addWaiting(MethodSpec.Builder read, AnyProperty any) {
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

  /** A value that the user's own code rejects is the document's fault; the rest is a bug. */
  void refuse(MethodSpec.Builder read) {
    read.nextControlFlow("catch ($T failure)", IllegalArgumentException.class)
        .addStatement("throw in.refused(failure)")
        .endControlFlow();
  }

  /** Refuses the document if a required property is missing. */
  void addRequiredCheck(MethodSpec.Builder read) {
    SeenMask seen = scope.seen();
    List<PropertyModel> properties = scope.properties();
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
        String constant =
            required.length == 1 ? "REQUIRED" : codec.names().newName("REQUIRED" + word);
        codec
            .type()
            .addField(
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
    scope.seen().addParameters(missing);
    missing.addStatement(
        "$T names = new $T<>()",
        ParameterizedTypeName.get(List.class, String.class),
        ClassName.get(ArrayList.class));
    for (int i = 0; i < scope.properties().size(); i++) {
      if (scope.properties().get(i).required()) {
        missing
            .beginControlFlow("if ($L)", scope.seen().isUnseen(i))
            .addStatement("names.add($S)", scope.properties().get(i).jsonName())
            .endControlFlow();
      }
    }
    codec
        .type()
        .addMethod(
            missing
                .addStatement("return in.missing(names.toArray(new $T[0]))", String.class)
                .build());
  }
}
