package dev.aloft.processor.generate.codec;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.model.CodecModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Writes the source of a codec. The same model always gives the same source. */
public final class CodecGenerator {
  private final Elements elements;

  /** By package; a package of a thousand functions has ten thousand types to look at. */
  private final Map<String, Boolean> hidesJavaLang = new HashMap<>();

  /**
   * @param elements to find which names of java.lang the codec's package hides
   */
  public CodecGenerator(Elements elements) {
    this.elements = elements;
  }

  /** The codec's source file. */
  public JavaFile generate(CodecModel model) {
    TypeSpec.Builder codec = declaration(model);
    if (model instanceof CodecModel.EnumCodec enumCodec) {
      new EnumCodecCode(codec).add(enumCodec);
    } else if (model instanceof CodecModel.ObjectCodec objectCodec) {
      new ObjectCodecCode(codec, objectCodec).add();
    } else if (model instanceof CodecModel.AbstractCodec abstractCodec) {
      ObjectCodecCode.addAbstract(codec, abstractCodec);
    }
    return JavaFile.builder(model.codec().packageName(), codec.build())
        .indent("  ")
        .skipJavaLangImports(
            !hidesJavaLang.computeIfAbsent(model.codec().packageName(), this::hidesJavaLang))
        .build();
  }

  private TypeSpec.Builder declaration(CodecModel model) {
    TypeSpec.Builder codec =
        TypeSpec.classBuilder(model.codec())
            .addJavadoc("Reads and writes {@link $T} as JSON.\n", model.header().origin())
            .addAnnotation(GeneratedTypes.generated())
            .addModifiers(Modifier.FINAL)
            .addSuperinterface(ParameterizedTypeName.get(GeneratedTypes.JSON_CODEC, model.type()));
    TypeElement origin = elements.getTypeElement(model.header().origin().canonicalName());
    if (origin != null) {
      codec.addOriginatingElement(origin);
    }
    if (model.header().deprecated()) {
      codec.addAnnotation(
          AnnotationSpec.builder(SuppressWarnings.class)
              .addMember("value", "{$S, $S}", "deprecation", "removal")
              .build());
    }
    FieldSpec.Builder instance =
        FieldSpec.builder(model.codec(), "INSTANCE", Modifier.STATIC, Modifier.FINAL)
            .initializer("new $T()", model.codec());
    if (model.isPublic()) {
      codec.addModifiers(Modifier.PUBLIC);
      instance.addModifiers(Modifier.PUBLIC).addJavadoc("The only one; stateless.\n");
    }
    return codec
        .addField(instance.build())
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
  }

  private boolean hidesJavaLang(String packageName) {
    PackageElement found = elements.getPackageElement(packageName);
    PackageElement javaLang = elements.getPackageElement("java.lang");
    if (found == null || javaLang == null) {
      return false;
    }
    Set<Name> names = new HashSet<>();
    javaLang.getEnclosedElements().forEach(type -> names.add(type.getSimpleName()));
    for (Element type : found.getEnclosedElements()) {
      if (names.contains(type.getSimpleName())) {
        return true;
      }
    }
    return false;
  }
}
