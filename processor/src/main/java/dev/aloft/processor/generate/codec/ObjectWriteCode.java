package dev.aloft.processor.generate.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
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
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The write method of an object: its properties in the order of their declaration. */
final class ObjectWriteCode {
  private final TypeSpec.Builder codec;
  private final ObjectCodec model;
  private final ValueCode values;
  private final NameAllocator names;
  private final NameConstants constants;
  private final String subject;

  /** Whether the properties stand in another object, under other names. */
  private final boolean unwrapped;

  /** What a new object has; null if no property is compared with that. */
  private final @Nullable DefaultsCode defaults;

  ObjectWriteCode(
      TypeSpec.Builder codec,
      ObjectCodec model,
      ValueCode values,
      NameAllocator names,
      NameConstants constants) {
    this(codec, model, values, names, constants, false);
  }

  private ObjectWriteCode(
      TypeSpec.Builder codec,
      ObjectCodec model,
      ValueCode values,
      NameAllocator names,
      NameConstants constants,
      boolean unwrapped) {
    this.constants = constants;
    this.unwrapped = unwrapped;
    this.codec = codec;
    this.model = model;
    this.values = values;
    this.names = names;
    this.subject = GeneratedTypes.raw(model.type()).simpleName();
    boolean compares =
        model.properties().stream().anyMatch(each -> each.inclusion() == Inclusion.NON_INITIAL);
    this.defaults = compares ? new DefaultsCode(model.type(), names) : null;
  }

  void addTo(MethodSpec.Builder write) {
    Polymorphism polymorphism = model.polymorphism();
    String idProperty = "";
    if (polymorphism != null && polymorphism.addsProperty()) {
      idProperty = constants.of(polymorphism.property(), polymorphism.property());
    }
    if (model.isArray()) {
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
    AnyProperty any = model.anyGetter();
    if (any != null) {
      write.addCode(writeAny(any));
    }
    if (defaults != null) {
      defaults.addTo(codec);
    }
  }

  /** Statements that write the properties of an object without braces of its own. */
  private CodeBlock writeUnwrapped(PropertyModel property, CodeBlock value, NameAllocator locals) {
    ObjectCodec object = ((ValueModel.Unwrapped) property.slot().value()).object();
    String hint = subject + "." + property.javaName();
    String method = names.newName(Hint.methodName("write", hint));
    MethodSpec.Builder write =
        MethodSpec.methodBuilder(method)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(GeneratedTypes.JSON_WRITER, "out")
            .addParameter(object.type(), "value");
    new ObjectWriteCode(codec, object, values, names, constants, true).addProperties(write);
    codec.addMethod(write.build());
    CodeBlock.Builder code = CodeBlock.builder();
    boolean compares = property.inclusion() == Inclusion.NON_INITIAL;
    if (!property.slot().nullable() && !compares) {
      return code.addStatement(
              "$N(out, $T.requireNonNull($L, $S))", method, Objects.class, value, hint)
          .build();
    }
    String local = locals.newName(Hint.simpleName(hint));
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
    NameAllocator locals = new NameAllocator();
    List.of("out", "value", "typeId", "any", "entry", "included")
        .forEach(name -> locals.newName(name, name));
    TypeName entry =
        ParameterizedTypeName.get(
            ClassName.get(Map.Entry.class),
            ((ParameterizedTypeName) any.type()).typeArguments().toArray(new TypeName[0]));
    ValueCode inMethod = values.inMethod(locals).including(any.content());
    return CodeBlock.builder()
        .addStatement(
            "$T any = $L", any.type(), MemberCode.get(CodeBlock.of("value"), any.access()))
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

  private CodeBlock statements(List<PropertyModel> properties) {
    NameAllocator locals = new NameAllocator();
    List.of("out", "value", "typeId", "any", "entry").forEach(name -> locals.newName(name, name));
    List<String> inOrder = new ArrayList<>();
    for (PropertyModel property : properties) {
      if (model.isArray() || property.slot().value() instanceof ValueModel.Unwrapped) {
        continue;
      }
      String constant =
          constants.of(property.jsonName(), unwrapped ? property.jsonName() : property.javaName());
      inOrder.add(constant);
      locals.newName(constant, constant);
      if (property.slot().value() instanceof ValueModel.External external) {
        String typeId = typeIdName(external);
        locals.newName(typeId, typeId);
      }
    }
    Iterator<String> nextConstant = inOrder.iterator();
    ValueCode inMethod = values.inMethod(locals);
    CodeBlock.Builder code = CodeBlock.builder();
    for (PropertyModel property : properties) {
      Access writer = Objects.requireNonNull(property.writer());
      CodeBlock value = MemberCode.get(CodeBlock.of("value"), writer);
      if (property.slot().value() instanceof ValueModel.Unwrapped) {
        code.add(writeUnwrapped(property, value, locals));
        continue;
      }
      String hint = subject + "." + property.javaName();
      ValueModel held = property.slot().value();
      ValueCode including = inMethod.including(property.contentInclusion());
      CodeBlock written = CodeBlock.of("");
      String local = "";
      if (property.inclusion() != Inclusion.ALWAYS) {
        local = locals.newName(Hint.simpleName(hint));
        written =
            property.inclusion() == Inclusion.NON_INITIAL
                ? unlikeNew(property, local)
                : including.condition(property.inclusion(), held, local, hint);
      }
      if (!local.isEmpty()) {
        code.addStatement("$T $N = $L", held.type(), local, value);
        value = CodeBlock.of("$N", local);
      }
      if (!written.isEmpty()) {
        code.beginControlFlow("if ($L)", written);
      }
      if (!model.isArray()) {
        code.addStatement("out.writeName($N)", nextConstant.next());
      }
      boolean present = !written.isEmpty() && !held.type().isPrimitive();
      code.add(
          held instanceof ValueModel.External external
              ? ExternalCode.write(property, value, typeIdName(external), present, locals, hint)
              : present
                  ? including.writePresent(held, value, hint)
                  : including.write(property.slot(), value, hint));
      if (!written.isEmpty() && model.isArray()) {
        code.nextControlFlow("else").addStatement("out.writeNull()");
      }
      if (!written.isEmpty()) {
        code.endControlFlow();
      }
    }
    return code.build();
  }
}
