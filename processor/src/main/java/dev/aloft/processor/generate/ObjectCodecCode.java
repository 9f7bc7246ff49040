package dev.aloft.processor.generate;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.aloft.processor.model.CodecModel.ObjectCodec;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The methods of a record's or bean's codec. */
final class ObjectCodecCode {
  /** So many properties at most in one method; beyond, compilers give up on it. */
  static final int MOST_IN_METHOD = 64;

  private static final List<String> MEMBERS =
      List.of("INSTANCE", "REQUIRED", "read", "write", "missing");

  private final TypeSpec.Builder codec;
  private final TypeSpec.Builder helpers = TypeSpec.classBuilder("Helpers");
  private final ObjectCodec model;
  private final ValueCode values;
  private final NameAllocator names = new NameAllocator();

  ObjectCodecCode(TypeSpec.Builder codec, ObjectCodec model) {
    this.codec = codec;
    this.model = model;
    MEMBERS.forEach(name -> names.newName(name, name));
    this.values = new ValueCode(helpers, names);
  }

  void add() {
    MethodSpec.Builder read =
        MethodSpec.methodBuilder("read")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(model.type())
            .addParameter(GeneratedTypes.JSON_READER, "in");
    MethodSpec.Builder write =
        MethodSpec.methodBuilder("write")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addParameter(GeneratedTypes.JSON_WRITER, "out")
            .addParameter(model.type(), "value");
    String simpleName = GeneratedTypes.raw(model.type()).simpleName();
    if (model.creator() != null && model.direction().reads()) {
      new ObjectReadCode(helpers, model, model.creator(), values, names).addTo(read);
    } else {
      refuse(read, simpleName + " is only written: no function takes it.");
    }
    if (model.direction().writes()) {
      new ObjectWriteCode(helpers, model, values, names).addTo(write);
    } else {
      refuse(write, simpleName + " is only read: no function returns it.");
    }
    // The helpers come last, although they were made on the way.
    TypeSpec helped = helpers.build();
    codec
        .addFields(helped.fieldSpecs())
        .addMethod(read.build())
        .addMethod(write.build())
        .addMethods(helped.methodSpecs());
  }

  private static void refuse(MethodSpec.Builder method, String why) {
    method.addStatement("throw new $T($S)", UnsupportedOperationException.class, why);
  }
}
