package dev.aloft.processor.generate.codec;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.model.CodecModel.ObjectCodec;
import dev.aloft.processor.model.PropertyModel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * The read method of an object. A bean is built first and its setters are called as properties
 * come; where the creator takes properties, they wait in local variables until all were seen.
 */
final class ObjectReadCode {
  private final CodecClass codec;
  private final ObjectCodec model;
  private final ReadScope scope;
  private final PropertyCases cases;
  private final ObjectEndCode end;

  ObjectReadCode(CodecClass codec, ObjectCodec model) {
    this.codec = codec;
    this.model = model;
    this.scope = ReadScope.ofCodec(model, codec.constants());
    ReferenceCode references = new ReferenceCode(codec, model.type());
    this.cases = new PropertyCases(scope, codec.values(), references);
    this.end = new ObjectEndCode(codec, scope, references);
  }

  void addTo(MethodSpec.Builder read) {
    ExternalCode.begin(scope.properties(), read);
    read.addStatement(model.form().isArray() ? "in.beginArray()" : "in.beginObject()");
    if (scope.waits()) {
      for (ReadScope.Variable each : scope.waiting(codec.values())) {
        read.addStatement("$T $N = $L", each.type(), each.name(), each.initial());
      }
    } else {
      read.addStatement("$T value = $L", scope.madeType(), scope.created(CodeBlock.of("")));
    }
    for (PropertyModel property : scope.unwrapped()) {
      String type = new PartCode(codec).add(property);
      read.addStatement("$N $N = new $N()", type, scope.part(property), type);
    }
    scope.seen().declare(read);
    boolean callsSetters = scope.callsSetters();
    if (callsSetters) {
      read.beginControlFlow("try");
    }
    addLoop(read);
    if (!scope.waits()) {
      end.setUnwrapped(read);
    }
    if (callsSetters) {
      end.refuse(read);
    }
    ExternalCode.end(scope, read);
    end.addRequiredCheck(read);
    if (scope.waits()) {
      end.build(read);
    } else if (model.reading().builder() != null) {
      read.beginControlFlow("try").addStatement("return $L", scope.built(CodeBlock.of("value")));
      end.refuse(read);
    } else {
      read.addStatement("return value");
    }
  }

  private void beginLoop(MethodSpec.Builder read) {
    List<String> expected = scope.expected();
    if (expected.isEmpty()) {
      read.beginControlFlow("while ((property = in.nextName()) != null)");
    } else if (expected.size() == 1) {
      read.beginControlFlow("while ((property = in.nextName($N)) != null)", expected.get(0));
    } else {
      read.addStatement("$T expected = $N", GeneratedTypes.PROPERTY_NAME, expected.get(0))
          .beginControlFlow("while ((property = in.nextName(expected)) != null)");
    }
  }

  private void addLoop(MethodSpec.Builder read) {
    if (model.form().isArray()) {
      addElements(read);
      return;
    }
    if (scope.isEmpty()) {
      read.beginControlFlow("while (in.nextName() != null)")
          .addStatement("in.skip()")
          .endControlFlow();
      return;
    }
    if (scope.byPlace()) {
      addPlaces(read);
      return;
    }
    List<PropertyModel> properties = scope.properties();
    read.addStatement("$T property", String.class);
    beginLoop(read);
    if (scope.seen().isArray()) {
      CodeBlock.Builder condition = CodeBlock.builder();
      for (int from = 0; from < properties.size(); from += ObjectCodecCode.MOST_IN_METHOD) {
        condition
            .add(from == 0 ? "" : "\n    && ")
            .add("!$N(in, property, value, seen)", addPart(from));
      }
      read.beginControlFlow("if ($L)", condition.build()).addCode(cases.unknown()).endControlFlow();
    } else if (properties.isEmpty()
        && !scope.unwrapped().isEmpty()
        && model.reading().ignored().isEmpty()) {
      read.addCode(cases.unknown());
    } else {
      read.beginControlFlow("switch ($L)", cases.name());
      for (int i = 0; i < properties.size(); i++) {
        read.addCode(cases.property(i).addStatement("break").unindent().build());
      }
      read.addCode(ExternalCode.cases(scope));
      CodeBlock.Builder others = cases.ignored("break").add("default:\n").indent();
      read.addCode(others.add(cases.unknown()).unindent().build()).endControlFlow();
    }
    read.endControlFlow();
  }

  /** Reads properties by the places of their names, which need no text then. */
  private void addPlaces(MethodSpec.Builder read) {
    codec.type().addField(names());
    read.addStatement("int property = -1")
        .beginControlFlow(
            "while ((property = in.nextPlace($L, property + 1)) >= 0)", ReadScope.NAMES)
        .beginControlFlow("switch (property)");
    for (int i = 0; i < scope.properties().size(); i++) {
      read.addCode(cases.property(i).addStatement("break").unindent().build());
    }
    read.addCode("default:\n")
        .addCode("$>")
        .addStatement("in.skip()")
        .addCode("$<")
        .endControlFlow()
        .endControlFlow();
  }

  private FieldSpec names() {
    CodeBlock.Builder all = CodeBlock.builder();
    all.add("$T.of(", GeneratedTypes.PROPERTY_NAMES);
    for (int i = 0; i < scope.expected().size(); i++) {
      all.add(i == 0 ? "$N" : ",$W$N", scope.expected().get(i));
    }
    all.add(")");
    for (int i = 0; i < scope.properties().size(); i++) {
      PropertyModel property = scope.properties().get(i);
      Set<String> aliases = new LinkedHashSet<>(property.aliases());
      aliases.remove(property.jsonName());
      for (String alias : aliases) {
        all.add("\n    .withAlias($L, $S)", i, alias);
      }
    }
    return FieldSpec.builder(
            GeneratedTypes.PROPERTY_NAMES,
            ReadScope.NAMES,
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer(all.build())
        .build();
  }

  /** Reads properties by their places; more elements than properties are skipped. */
  private void addElements(MethodSpec.Builder read) {
    read.addStatement("int index = 0")
        .beginControlFlow("while (in.nextElement())")
        .beginControlFlow("switch (index++)");
    for (int i = 0; i < scope.properties().size(); i++) {
      read.addCode(cases.element(i).addStatement("break").unindent().build());
    }
    read.addCode("default:\n")
        .addCode("$>")
        .addStatement("in.skip()")
        .addCode("$<")
        .endControlFlow()
        .endControlFlow();
  }

  private String addPart(int from) {
    String method = codec.names().newName("readPart" + (from / ObjectCodecCode.MOST_IN_METHOD + 1));
    MethodSpec.Builder part =
        MethodSpec.methodBuilder(method)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(TypeName.BOOLEAN)
            .addParameter(GeneratedTypes.JSON_READER, "in")
            .addParameter(String.class, "property")
            .addParameter(model.type(), "value")
            .addParameter(long[].class, "seen")
            .beginControlFlow("switch ($L)", cases.name());
    if (from == 0) {
      part.addCode(cases.ignored("return true").build());
    }
    int to = Math.min(scope.properties().size(), from + ObjectCodecCode.MOST_IN_METHOD);
    for (int i = from; i < to; i++) {
      part.addCode(cases.property(i).addStatement("return true").unindent().build());
    }
    codec
        .type()
        .addMethod(
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
}
