package dev.aloft.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.aloft.processor.model.CodecModel.ObjectCodec;
import dev.aloft.processor.model.Inclusion;
import dev.aloft.processor.model.Polymorphism;
import dev.aloft.processor.model.PropertyModel;
import dev.aloft.processor.model.PropertyModel.Access;
import dev.aloft.processor.model.ValueModel;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The write method of an object: its properties in the order of their declaration. */
final class ObjectWriteCode {
  private final TypeSpec.Builder codec;
  private final ObjectCodec model;
  private final ValueCode values;
  private final NameAllocator names;
  private final String subject;

  ObjectWriteCode(
      TypeSpec.Builder codec, ObjectCodec model, ValueCode values, NameAllocator names) {
    this.codec = codec;
    this.model = model;
    this.values = values;
    this.names = names;
    this.subject = GeneratedTypes.raw(model.type()).simpleName();
  }

  void addTo(MethodSpec.Builder write) {
    List<PropertyModel> properties =
        model.properties().stream().filter(property -> property.writer() != null).toList();
    Polymorphism polymorphism = model.polymorphism();
    String idProperty = "";
    if (polymorphism != null && polymorphism.addsProperty()) {
      idProperty = addName(polymorphism.property(), polymorphism.property());
    }
    write.addCode(PolymorphismCode.beforeObject(polymorphism, idProperty));
    if (properties.size() <= ObjectCodecCode.MOST_IN_METHOD) {
      write.addCode(statements(properties));
    } else {
      for (int from = 0; from < properties.size(); from += ObjectCodecCode.MOST_IN_METHOD) {
        int to = Math.min(properties.size(), from + ObjectCodecCode.MOST_IN_METHOD);
        String part = names.newName("writePart" + (from / ObjectCodecCode.MOST_IN_METHOD + 1));
        codec.addMethod(
            MethodSpec.methodBuilder(part)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(GeneratedTypes.JSON_WRITER, "out")
                .addParameter(model.type(), "value")
                .addCode(statements(properties.subList(from, to)))
                .build());
        write.addStatement("$N(out, value)", part);
      }
    }
    write.addCode(PolymorphismCode.afterObject(polymorphism));
  }

  private CodeBlock statements(List<PropertyModel> properties) {
    NameAllocator locals = new NameAllocator();
    locals.newName("out", "out");
    locals.newName("value", "value");
    locals.newName("typeId", "typeId");
    ValueCode inMethod = values.inMethod(locals);
    CodeBlock.Builder code = CodeBlock.builder();
    for (PropertyModel property : properties) {
      Access writer = Objects.requireNonNull(property.writer());
      String format = writer instanceof Access.Method ? "value.$N()" : "value.$N";
      CodeBlock value = CodeBlock.of(format, writer.name());
      String name = addName(property.javaName(), property.jsonName());
      String hint = subject + "." + property.javaName();
      ValueModel model = property.slot().value();
      CodeBlock written = CodeBlock.of("");
      String local = "";
      if (property.inclusion() != Inclusion.ALWAYS) {
        local = locals.newName(Hint.simpleName(hint));
        written = InclusionCode.condition(property.inclusion(), model, local);
      }
      if (!local.isEmpty()) {
        code.addStatement("$T $N = $L", model.type(), local, value);
        value = CodeBlock.of("$N", local);
      }
      if (!written.isEmpty()) {
        code.beginControlFlow("if ($L)", written);
      }
      code.addStatement("out.writeName($N)", name);
      boolean present = !written.isEmpty() && !model.type().isPrimitive();
      code.add(
          present
              ? inMethod.writeIncluded(property, value, "out", hint)
              : inMethod.write(property, value, "out", hint));
      if (!written.isEmpty()) {
        code.endControlFlow();
      }
    }
    return code.build();
  }

  private String addName(String javaName, String jsonName) {
    String constant = names.newName(Hint.constantName(javaName));
    codec.addField(
        FieldSpec.builder(
                GeneratedTypes.PROPERTY_NAME,
                constant,
                Modifier.PRIVATE,
                Modifier.STATIC,
                Modifier.FINAL)
            .initializer("$T.of($S)", GeneratedTypes.PROPERTY_NAME, jsonName)
            .build());
    return constant;
  }
}
