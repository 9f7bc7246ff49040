package dev.aloft.processor.generate.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.generate.source.Hint;
import dev.aloft.processor.generate.value.MemberCode;
import dev.aloft.processor.generate.value.ValueCode;
import dev.aloft.processor.model.CodecModel.AnyProperty;
import dev.aloft.processor.model.CodecModel.ObjectCodec;
import dev.aloft.processor.model.Inclusion;
import dev.aloft.processor.model.Polymorphism;
import dev.aloft.processor.model.PropertyModel;
import dev.aloft.processor.model.PropertyModel.Access;
import dev.aloft.processor.model.ValueModel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The write method of an object: its properties in the order of their declaration. */
final class ObjectWriteCode {
  private static final List<String> LOCALS = List.of("out", "value", "typeId", "any", "entry");
  private static final CodeBlock OBJECT = CodeBlock.of("value");

  private final CodecClass codec;
  private final ObjectCodec model;
  private final NameConstants constants;
  private final String subject;

  /** Whether the properties are among those of another object, under other names. */
  private final boolean unwrapped;

  /** What a new object has; null if no property is compared with that. */
  private final @Nullable DefaultsCode defaults;

  ObjectWriteCode(CodecClass codec, ObjectCodec model) {
    this(codec, model, false);
  }

  private ObjectWriteCode(CodecClass codec, ObjectCodec model, boolean unwrapped) {
    this.codec = codec;
    this.model = model;
    this.constants = codec.constants();
    this.unwrapped = unwrapped;
    this.subject = GeneratedTypes.raw(model.type()).simpleName();
    boolean compares =
        model.properties().stream().anyMatch(each -> each.inclusion() == Inclusion.NON_INITIAL);
    this.defaults = compares ? new DefaultsCode(model.type(), codec.names()) : null;
  }

  void addTo(MethodSpec.Builder write) {
    Polymorphism polymorphism = model.polymorphism();
    String idProperty = "";
    if (polymorphism != null && polymorphism.addsProperty()) {
      idProperty = constants.of(polymorphism.property(), polymorphism.property());
    }
    if (model.form().isArray()) {
      write.addStatement("out.beginArray()");
      addProperties(write);
      write.addStatement("out.endArray()");
      return;
    }
    write.addCode(PolymorphismCode.beforeObject(polymorphism, idProperty));
    addProperties(write);
    write.addCode(PolymorphismCode.afterObject(polymorphism));
  }

  private void addProperties(MethodSpec.Builder write) {
    List<PropertyModel> properties =
        model.properties().stream().filter(property -> property.writer() != null).toList();
    if (properties.size() <= ObjectCodecCode.MOST_IN_METHOD) {
      write.addCode(statements(properties));
    } else {
      for (int from = 0; from < properties.size(); from += ObjectCodecCode.MOST_IN_METHOD) {
        int to = Math.min(properties.size(), from + ObjectCodecCode.MOST_IN_METHOD);
        String part =
            codec.names().newName("writePart" + (from / ObjectCodecCode.MOST_IN_METHOD + 1));
        codec
            .type()
            .addMethod(
                MethodSpec.methodBuilder(part)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .addParameter(GeneratedTypes.JSON_WRITER, "out")
                    .addParameter(model.type(), "value")
                    .addCode(statements(properties.subList(from, to)))
                    .build());
        write.addStatement("$N(out, value)", part);
      }
    }
    AnyProperty any = model.writing().anyGetter();
    if (any != null) {
      write.addCode(writeAny(any));
    }
    if (defaults != null) {
      defaults.addTo(codec.type());
    }
  }

  /** Statements that write the properties of an object without braces of its own. */
  private CodeBlock writeUnwrapped(PropertyModel property, CodeBlock value, ValueCode values) {
    ObjectCodec object = ((ValueModel.Unwrapped) property.slot().value()).object();
    String hint = subject + "." + property.javaName();
    String method = codec.names().newName(Hint.methodName("write", hint));
    MethodSpec.Builder write =
        MethodSpec.methodBuilder(method)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(GeneratedTypes.JSON_WRITER, "out")
            .addParameter(object.type(), "value");
    new ObjectWriteCode(codec, object, true).addProperties(write);
    codec.type().addMethod(write.build());
    CodeBlock.Builder code = CodeBlock.builder();
    boolean compares = property.inclusion() == Inclusion.NON_INITIAL;
    if (!property.slot().nullable() && !compares) {
      return code.addStatement(
              "$N(out, $T.requireNonNull($L, $S))", method, Objects.class, value, hint)
          .build();
    }
    String local = values.newLocal(hint);
    return code.addStatement("$T $N = $L", object.type(), local, value)
        .beginControlFlow(
            "if ($L)", compares ? unlikeNew(property, local) : CodeBlock.of("$N != null", local))
        .addStatement("$N(out, $N)", method, local)
        .endControlFlow()
        .build();
  }

  private CodeBlock unlikeNew(PropertyModel property, String local) {
    Access writer = Objects.requireNonNull(property.writer());
    CodeBlock accessor =
        CodeBlock.of(writer instanceof Access.Method ? "$N()" : "$N", writer.name());
    return Objects.requireNonNull(defaults).condition(property, accessor, local);
  }

  private CodeBlock writeAny(AnyProperty any) {
    NameAllocator locals = CodecClass.names(LOCALS);
    locals.newName("included", "included");
    TypeName entry =
        ParameterizedTypeName.get(
            ClassName.get(Map.Entry.class),
            ((ParameterizedTypeName) any.type()).typeArguments().toArray(new TypeName[0]));
    ValueCode inMethod = codec.values().inMethod(locals).including(any.content());
    return CodeBlock.builder()
        .addStatement("$T any = $L", any.type(), MemberCode.get(OBJECT, any.access()))
        .beginControlFlow("if (any != null)")
        .beginControlFlow("for ($T entry : any.entrySet())", entry)
        .add(inMethod.writeEntry(any.slot(), CodeBlock.of("entry.getKey()"), subject + "{}"))
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  private String typeIdName(ValueModel.External external) {
    return constants.of(external.property(), external.property());
  }

  private String name(PropertyModel property) {
    String like = unwrapped ? property.jsonName() : property.javaName();
    return constants.of(property.jsonName(), like);
  }

  private CodeBlock statements(List<PropertyModel> properties) {
    NameAllocator locals = CodecClass.names(LOCALS);
    for (PropertyModel property : properties) {
      ValueModel held = property.slot().value();
      if (!model.form().isArray() && !(held instanceof ValueModel.Unwrapped)) {
        locals.newName(name(property), name(property));
        if (held instanceof ValueModel.External external) {
          locals.newName(typeIdName(external), typeIdName(external));
        }
      }
    }
    ValueCode values = codec.values().inMethod(locals);
    CodeBlock.Builder code = CodeBlock.builder();
    for (PropertyModel property : properties) {
      CodeBlock value = MemberCode.get(OBJECT, Objects.requireNonNull(property.writer()));
      code.add(
          property.slot().value() instanceof ValueModel.Unwrapped
              ? writeUnwrapped(property, value, values)
              : write(property, value, values.including(property.contentInclusion())));
    }
    return code.build();
  }

  /** Writes name and value of a property, if it is included. */
  private CodeBlock write(PropertyModel property, CodeBlock value, ValueCode values) {
    String hint = subject + "." + property.javaName();
    ValueModel held = property.slot().value();
    CodeBlock writeName =
        model.form().isArray()
            ? CodeBlock.of("")
            : CodeBlock.builder().addStatement("out.writeName($N)", name(property)).build();
    CodeBlock.Builder code = CodeBlock.builder();
    if (property.inclusion() == Inclusion.ALWAYS) {
      return code.add(writeName).add(writeValue(property, value, values)).build();
    }
    String local = values.newLocal(hint);
    CodeBlock variable = CodeBlock.of("$N", local);
    CodeBlock condition =
        property.inclusion() == Inclusion.NON_INITIAL
            ? unlikeNew(property, local)
            : values.condition(property.inclusion(), held, local, hint);
    code.addStatement("$T $N = $L", held.type(), local, value);
    if (condition.isEmpty()) {
      return code.add(writeName).add(writeValue(property, variable, values)).build();
    }
    code.beginControlFlow("if ($L)", condition)
        .add(writeName)
        .add(
            held instanceof ValueModel.External external
                ? ExternalCode.write(external, variable, typeIdName(external), values, hint)
                : values.writePresent(held, variable, hint));
    if (model.form().isArray()) {
      code.nextControlFlow("else").addStatement("out.writeNull()");
    }
    return code.endControlFlow().build();
  }

  private CodeBlock writeValue(PropertyModel property, CodeBlock value, ValueCode values) {
    String hint = subject + "." + property.javaName();
    return property.slot().value() instanceof ValueModel.External external
        ? values.writeSlot(
            property.slot(),
            value,
            hint,
            present -> ExternalCode.write(external, present, typeIdName(external), values, hint))
        : values.write(property.slot(), value, hint);
  }
}
