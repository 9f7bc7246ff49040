package dev.aloft.processor.generate.codec;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.generate.value.ValueCode;
import dev.aloft.processor.model.CodecModel.ObjectCodec;
import dev.aloft.processor.model.PropertyModel;
import dev.aloft.processor.model.ValueModel;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * A class that collects the properties of an unwrapped object while the object around it is being
 * read: they may come in any order, among all others.
 */
final class PartCode {
  private static final List<String> MEMBERS = List.of("REQUIRED", "read", "build", "missing");

  private final CodecClass codec;

  /**
   * @param codec gets the class
   */
  PartCode(CodecClass codec) {
    this.codec = codec;
  }

  /** Adds the class for a property and returns its name. */
  String add(PropertyModel property) {
    ObjectCodec model = ((ValueModel.Unwrapped) property.slot().value()).object();
    String javaName = property.javaName();
    String typeName =
        codec
            .names()
            .newName(Character.toUpperCase(javaName.charAt(0)) + javaName.substring(1) + "Parts");
    TypeSpec.Builder part =
        TypeSpec.classBuilder(typeName)
            .addJavadoc(
                "The properties of {@link $T} among those around them.\n",
                GeneratedTypes.raw(model.type()))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
    TypeSpec.Builder helpers = TypeSpec.classBuilder("Helpers");
    // Fields and constants share one name space, so they share the allocator.
    CodecClass inner = CodecClass.of(helpers, MEMBERS);
    ReadScope scope = ReadScope.ofPart(model, inner.names());
    addFields(part, scope, inner.values());
    ReferenceCode references = new ReferenceCode(inner, model.type());
    PropertyCases cases = new PropertyCases(scope, inner.values(), references);
    ObjectEndCode end = new ObjectEndCode(inner, scope, references);
    MethodSpec read = read(scope, cases, end);
    MethodSpec build = build(scope, end);
    TypeSpec helped = helpers.build();
    part.addFields(helped.fieldSpecs());
    part.addMethod(read).addMethod(build).addMethods(helped.methodSpecs());
    codec.type().addType(part.build());
    return typeName;
  }

  private void addFields(TypeSpec.Builder part, ReadScope scope, ValueCode values) {
    if (scope.waits()) {
      for (ReadScope.Variable each : scope.waiting(values)) {
        part.addField(
            FieldSpec.builder(each.type(), each.name(), Modifier.PRIVATE)
                .initializer(each.initial())
                .build());
      }
    } else {
      part.addField(
          FieldSpec.builder(scope.model().type(), "value", Modifier.PRIVATE, Modifier.FINAL)
              .initializer(scope.created(CodeBlock.of("")))
              .build());
    }
    for (PropertyModel property : scope.unwrapped()) {
      String type = add(property);
      part.addField(
          FieldSpec.builder(
                  scope.model().codec().nestedClass(type),
                  scope.part(property),
                  Modifier.PRIVATE,
                  Modifier.FINAL)
              .initializer("new $N()", type)
              .build());
    }
    scope.seen().declare(part);
  }

  private static MethodSpec read(ReadScope scope, PropertyCases cases, ObjectEndCode end) {
    MethodSpec.Builder read =
        MethodSpec.methodBuilder("read")
            .addJavadoc("Whether it took the property whose value the reader stands on.\n")
            .returns(TypeName.BOOLEAN)
            .addParameter(GeneratedTypes.JSON_READER, "in")
            .addParameter(String.class, "property");
    boolean callsSetters = scope.callsSetters();
    if (callsSetters) {
      read.beginControlFlow("try");
    }
    CodeBlock.Builder known = CodeBlock.builder();
    for (int i = 0; i < scope.properties().size(); i++) {
      known.add(cases.property(i).addStatement("return true").unindent().build());
    }
    if (scope.model().reading().anySetter() != null) {
      known.add(cases.ignored("return true").build());
    }
    if (known.isEmpty()) {
      read.addCode(cases.passedOn());
    } else {
      read.beginControlFlow("switch (property)")
          .addCode(known.add("default:\n").indent().add(cases.passedOn()).unindent().build())
          .endControlFlow();
    }
    if (callsSetters) {
      end.refuse(read);
    }
    return read.build();
  }

  private static MethodSpec build(ReadScope scope, ObjectEndCode end) {
    MethodSpec.Builder build =
        MethodSpec.methodBuilder("build")
            .returns(scope.model().type())
            .addParameter(GeneratedTypes.JSON_READER, "in");
    end.addRequiredCheck(build);
    if (scope.waits()) {
      end.build(build);
      return build.build();
    }
    boolean callsSetters =
        scope.unwrapped().stream()
            .anyMatch(each -> each.reader() instanceof PropertyModel.Access.Method);
    if (callsSetters) {
      build.beginControlFlow("try");
    }
    end.setUnwrapped(build);
    if (callsSetters) {
      end.refuse(build);
    }
    return build.addStatement("return value").build();
  }
}
