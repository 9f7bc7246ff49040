package dev.aloft.processor.generate.codec;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.generate.value.MemberCode;
import dev.aloft.processor.model.CodecModel.AbstractCodec;
import dev.aloft.processor.model.CodecModel.Creator;
import dev.aloft.processor.model.CodecModel.ObjectCodec;
import dev.aloft.processor.model.CodecModel.Value;
import dev.aloft.processor.model.Inclusion;
import dev.aloft.processor.model.Polymorphism;
import dev.aloft.processor.model.Slot;
import dev.aloft.processor.model.ValueModel;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The methods of the codec of a record or class. */
final class ObjectCodecCode {
  /** The most properties in one method; compilers give up on larger ones. */
  static final int MOST_IN_METHOD = 64;

  private static final List<String> MEMBERS =
      List.of(
          "INSTANCE",
          ReadScope.NAMES,
          "REQUIRED",
          "read",
          "write",
          "missing",
          "readObject",
          "writeObject",
          "deduce",
          "having");

  private static final List<String> EXTERNAL_MEMBERS =
      Stream.concat(
              MEMBERS.stream(),
              Stream.of(PolymorphismCode.READ_EXTERNAL, PolymorphismCode.WRITE_EXTERNAL))
          .toList();

  private final TypeSpec.Builder codec;
  private final TypeSpec.Builder helpers = TypeSpec.classBuilder("Helpers");
  private final ObjectCodec model;
  private final CodecClass members;
  private final String simpleName;

  ObjectCodecCode(TypeSpec.Builder codec, ObjectCodec model) {
    this.codec = codec;
    this.model = model;
    this.simpleName = GeneratedTypes.raw(model.type()).simpleName();
    Polymorphism polymorphism = model.polymorphism();
    boolean external =
        polymorphism != null
            && polymorphism.inclusion() == Polymorphism.Inclusion.EXTERNAL_PROPERTY;
    this.members = CodecClass.of(helpers, external ? EXTERNAL_MEMBERS : MEMBERS);
  }

  void add() {
    Polymorphism polymorphism = model.polymorphism();
    MethodSpec.Builder read = read(model.type());
    MethodSpec.Builder write = write(model.type());
    boolean reads = model.reading().creator() != null && model.direction().reads();
    boolean writes = model.direction().writes();
    MethodSpec.Builder readObject = polymorphism == null ? read : readObject();
    MethodSpec.Builder writeObject = polymorphism == null ? write : writeObject(polymorphism);
    if (reads) {
      addRead(readObject);
    } else {
      refuse(read, simpleName + " is only written: no function takes it.");
    }
    if (writes) {
      addWrite(writeObject);
    } else {
      refuse(write, simpleName + " is only read: no function returns it.");
    }
    if (polymorphism != null) {
      PolymorphismCode choice =
          new PolymorphismCode(helpers, model.type(), polymorphism, model.isPublic());
      if (reads) {
        choice.addRead(read);
        helpers.addMethod(readObject.build());
      }
      if (writes) {
        choice.addWrite(write);
        helpers.addMethod(writeObject.build());
      }
    }
    add(read.build(), write.build(), writes ? model.writing().value() : null);
  }

  private void add(MethodSpec read, MethodSpec write, @Nullable Value value) {
    @Nullable MethodSpec isEmpty = value == null ? null : isEmpty(value);
    // The helpers come last, although they were made on the way.
    TypeSpec helped = helpers.build();
    codec
        .addFields(helped.fieldSpecs())
        .addMethod(read)
        .addMethod(write)
        .addMethods(isEmpty == null ? List.of() : List.of(isEmpty))
        .addMethods(helped.methodSpecs())
        .addTypes(helped.typeSpecs());
  }

  private void addRead(MethodSpec.Builder read) {
    Slot delegate = model.reading().delegate();
    if (delegate == null) {
      new ObjectReadCode(members, model).addTo(read);
    } else {
      readDelegate(read, delegate, Objects.requireNonNull(model.reading().creator()));
    }
  }

  private void addWrite(MethodSpec.Builder write) {
    Value value = model.writing().value();
    if (value == null) {
      new ObjectWriteCode(members, model).addTo(write);
    } else {
      NameAllocator locals = CodecClass.names(List.of("out", "value"));
      CodeBlock written = MemberCode.get(CodeBlock.of("value"), value.access());
      write.addCode(
          members
              .values()
              .inMethod(locals)
              .write(value.slot(), written, simpleName + ".jsonValue"));
    }
  }

  /** A type that writes another value is empty if that value is. */
  private @Nullable MethodSpec isEmpty(Value value) {
    ValueModel written = value.slot().value();
    CodeBlock empty = members.values().condition(Inclusion.NON_EMPTY, written, "written", "");
    if (empty.isEmpty()) {
      return null;
    }
    return MethodSpec.methodBuilder("isEmpty")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(TypeName.BOOLEAN)
        .addParameter(model.type(), "value")
        .addStatement(
            "$T written = $L",
            written.type(),
            MemberCode.get(CodeBlock.of("value"), value.access()))
        .addStatement("return !($L)", empty)
        .build();
  }

  private void readDelegate(MethodSpec.Builder read, Slot delegate, Creator creator) {
    TypeName argument = delegate.value().type();
    CodeBlock value =
        ScalarCreator.takes(delegate.value())
            ? ScalarCreator.read((ValueModel.Basic) delegate.value())
            : members.values().read(delegate, simpleName + ".delegate");
    read.addStatement("$T delegate = $L", argument, value)
        .beginControlFlow("try")
        .addStatement(
            "return $L",
            MemberCode.created(model.type(), creator.factoryMethod(), CodeBlock.of("delegate")))
        .nextControlFlow("catch ($T failure)", IllegalArgumentException.class)
        .addStatement("throw in.refused(failure)")
        .endControlFlow();
  }

  /** The methods of an interface's or abstract class's codec. */
  static void addAbstract(TypeSpec.Builder codec, AbstractCodec model) {
    TypeSpec.Builder helpers = TypeSpec.classBuilder("Helpers");
    MethodSpec.Builder read = read(model.type());
    MethodSpec.Builder write = write(model.type());
    String simpleName = GeneratedTypes.raw(model.type()).simpleName();
    PolymorphismCode choice =
        new PolymorphismCode(helpers, model.type(), model.polymorphism(), model.isPublic());
    if (model.direction().reads()) {
      choice.addRead(read);
    } else {
      refuse(read, simpleName + " is only written: no function takes it.");
    }
    if (model.direction().writes()) {
      choice.addWrite(write);
    } else {
      refuse(write, simpleName + " is only read: no function returns it.");
    }
    codec
        .addMethod(read.build())
        .addMethod(write.build())
        .addMethods(helpers.build().methodSpecs());
  }

  private static MethodSpec.Builder read(TypeName type) {
    return MethodSpec.methodBuilder("read")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(type)
        .addParameter(GeneratedTypes.JSON_READER, "in");
  }

  private static MethodSpec.Builder write(TypeName type) {
    return MethodSpec.methodBuilder("write")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(GeneratedTypes.JSON_WRITER, "out")
        .addParameter(type, "value");
  }

  private MethodSpec.Builder readObject() {
    return member(PolymorphismCode.READ_OBJECT)
        .returns(model.type())
        .addParameter(GeneratedTypes.JSON_READER, "in");
  }

  private MethodSpec.Builder writeObject(Polymorphism polymorphism) {
    MethodSpec.Builder write =
        member(PolymorphismCode.WRITE_OBJECT)
            .addParameter(GeneratedTypes.JSON_WRITER, "out")
            .addParameter(model.type(), "value");
    return polymorphism.writesId() ? write.addParameter(String.class, "typeId") : write;
  }

  /** A static method that the codecs of supertypes call. */
  private MethodSpec.Builder member(String name) {
    MethodSpec.Builder method = MethodSpec.methodBuilder(name).addModifiers(Modifier.STATIC);
    return model.isPublic()
        ? method.addJavadoc("For codecs of supertypes.\n").addModifiers(Modifier.PUBLIC)
        : method;
  }

  private static void refuse(MethodSpec.Builder method, String why) {
    method.addStatement("throw new $T($S)", UnsupportedOperationException.class, why);
  }
}
