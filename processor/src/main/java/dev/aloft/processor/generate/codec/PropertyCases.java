package dev.aloft.processor.generate.codec;

import com.palantir.javapoet.CodeBlock;
import dev.aloft.processor.generate.value.ValueCode;
import dev.aloft.processor.model.CodecModel.AnyProperty;
import dev.aloft.processor.model.PropertyModel;
import dev.aloft.processor.model.PropertyModel.Access;
import dev.aloft.processor.model.PropertyModel.Nulls;
import dev.aloft.processor.model.Slot;
import dev.aloft.processor.model.ValueModel;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The cases of the switch over the names of an object's properties. */
record PropertyCases(ReadScope scope, ValueCode values, ReferenceCode references) {
  /** The case of one property; indented, for what ends it. */
  CodeBlock.Builder property(int index) {
    PropertyModel property = scope.properties().get(index);
    CodeBlock.Builder code = CodeBlock.builder();
    if (scope.byPlace()) {
      code.add("case $L: // $L\n", index, property.javaName());
    } else {
      Set<String> names = new LinkedHashSet<>();
      names.add(inCase(property.jsonName()));
      property.aliases().forEach(alias -> names.add(inCase(alias)));
      names.forEach(name -> code.add("case $S:\n", name));
    }
    code.indent()
        .beginControlFlow("if ($L)", scope.seen().isSeen(index))
        .addStatement("throw in.duplicate($L)", scope.byPlace() ? "in.currentName()" : "property")
        .endControlFlow();
    return read(index, code);
  }

  /** The case of a property by its place in an array; indented, for what ends it. */
  CodeBlock.Builder element(int index) {
    return read(index, CodeBlock.builder().add("case $L:\n", index).indent());
  }

  /** What the switch is over. */
  CodeBlock name() {
    return scope.model().form().anyCase()
        ? CodeBlock.of("property.toLowerCase($T.ROOT)", Locale.class)
        : CodeBlock.of("property");
  }

  private String inCase(String name) {
    return scope.model().form().anyCase() ? name.toLowerCase(Locale.ROOT) : name;
  }

  private CodeBlock.Builder read(int index, CodeBlock.Builder code) {
    PropertyModel property = scope.properties().get(index);
    code.addStatement("$L", scope.seen().mark(index));
    if (index + 1 < scope.expected().size() && !scope.byPlace()) {
      code.addStatement("expected = $N", scope.expected().get(index + 1));
    }
    if (property.slot().value() instanceof ValueModel.External external) {
      CodeBlock read = ExternalCode.read(external, property.slot().nullable());
      return code.add(ExternalCode.check(property, external))
          .addStatement("$L", assignment(property, read));
    }
    return code.add(property.nulls() == Nulls.SKIP ? unlessNull(property) : any(property));
  }

  private CodeBlock any(PropertyModel property) {
    ValueModel value = property.slot().value();
    CodeBlock.Builder code = CodeBlock.builder();
    Slot slot =
        switch (property.nulls()) {
          case DEFAULT -> property.slot();
          case AS_EMPTY -> new Slot(value, false, Nulls.AS_EMPTY);
          case SKIP, FAIL -> new Slot(value, false);
        };
    CodeBlock read = values.read(slot, scope.hint("." + property.javaName()));
    if (property.nulls() == Nulls.FAIL
        && (value instanceof ValueModel.OptionalOf || value instanceof ValueModel.Coded)) {
      code.beginControlFlow("if (in.isNull())")
          .addStatement("throw in.unexpected($S)", "a value")
          .endControlFlow();
    }
    return code.addStatement("$L", assignment(property, read)).build();
  }

  private CodeBlock unlessNull(PropertyModel property) {
    ValueModel value = property.slot().value();
    CodeBlock.Builder otherwise = CodeBlock.builder();
    if (scope.waits() && value instanceof ValueModel.OptionalOf) {
      // A creator gets null for what is skipped, but the empty optional for what is missing.
      otherwise.addStatement("$N = null", scope.variable(property));
    }
    return values.readUnlessNull(
        value,
        scope.innerName(property.javaName() + "Read"),
        scope.hint("." + property.javaName()),
        read -> assignment(property, read),
        otherwise.build());
  }

  private CodeBlock assignment(PropertyModel property, CodeBlock value) {
    return scope.waits()
        ? CodeBlock.of("$N = $L", scope.variable(property), value)
        : ReadScope.set(property, references.linked(property, value));
  }

  /** The cases of names that do not go to the any-setter although nothing reads them. */
  CodeBlock.Builder ignored(String end) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (String name : scope.model().reading().ignored()) {
      code.add("case $S:\n", name);
    }
    return scope.model().reading().ignored().isEmpty()
        ? code
        : code.indent().addStatement("in.skip()").addStatement(end).unindent();
  }

  /** What happens to other names in the object itself: what is unwrapped may know them. */
  CodeBlock unknown() {
    CodeBlock.Builder code = CodeBlock.builder();
    if (scope.unwrapped().isEmpty()) {
      return code.add(untaken()).build();
    }
    CodeBlock.Builder condition = CodeBlock.builder();
    for (PropertyModel property : scope.unwrapped()) {
      String part = scope.part(property);
      condition.add(condition.isEmpty() ? "" : " && ").add("!$N.read(in, property)", part);
    }
    return code.beginControlFlow("if ($L)", condition.build())
        .add(untaken())
        .endControlFlow()
        .build();
  }

  /** The same in a method that returns whether it took the property. */
  CodeBlock passedOn() {
    CodeBlock.Builder code = CodeBlock.builder();
    if (scope.model().reading().anySetter() != null) {
      return code.add(untaken()).addStatement("return true").build();
    }
    CodeBlock.Builder taken = CodeBlock.builder();
    for (PropertyModel property : scope.unwrapped()) {
      String part = scope.part(property);
      taken.add(taken.isEmpty() ? "" : " || ").add("$N.read(in, property)", part);
    }
    return code.addStatement("return $L", taken.isEmpty() ? CodeBlock.of("false") : taken.build())
        .build();
  }

  private CodeBlock untaken() {
    AnyProperty any = scope.model().reading().anySetter();
    if (any == null) {
      return CodeBlock.builder().addStatement("in.skip()").build();
    }
    CodeBlock read = values.read(any.slot(), scope.hint("{}"));
    if (any.access() instanceof Access.Method method && !scope.waits()) {
      return CodeBlock.builder()
          .addStatement("value.$N(property, $L)", method.name(), read)
          .build();
    }
    CodeBlock.Builder code = CodeBlock.builder();
    String map = scope.waits() ? "any" : "value." + any.access().name();
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
}
