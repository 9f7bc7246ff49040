package dev.aloft.processor.generate.value;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.generate.source.Hint;
import dev.aloft.processor.model.ValueModel.Coded;
import dev.aloft.processor.model.ValueModel.Formatted.Form;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Private static members that values need in the class that reads and writes them. */
final class HelperMembers {
  private final TypeSpec.Builder owner;
  private final NameAllocator names;
  private final Map<ClassName, String> codecs = new HashMap<>();
  private final Map<Form, String> forms = new HashMap<>();
  private final Map<TypeName, String> readers = new HashMap<>();

  /**
   * @param names of the owner's members
   */
  HelperMembers(TypeSpec.Builder owner, NameAllocator names) {
    this.owner = owner;
    this.names = names;
  }

  /** The name of one more member. */
  String newName(String suggestion) {
    return names.newName(suggestion);
  }

  void add(MethodSpec.Builder method) {
    owner.addMethod(method.build());
  }

  /** The one method that reads values of the type. */
  String reader(TypeName type, String suggestion, CodeBlock code) {
    return Objects.requireNonNull(
        readers.computeIfAbsent(
            type,
            each -> {
              String method = newName(suggestion);
              add(reader(method, type).addCode(code));
              return method;
            }));
  }

  /** Adds a method that tests a map or optional {@code content}, and returns its name. */
  String addTest(String suggestion, TypeName type, CodeBlock code) {
    String method = newName(suggestion);
    add(
        MethodSpec.methodBuilder(method)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(TypeName.BOOLEAN)
            .addParameter(type, "content")
            .addCode(code));
    return method;
  }

  /** A method that reads such a value. */
  static MethodSpec.Builder reader(String method, TypeName type) {
    return MethodSpec.methodBuilder(method)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(type)
        .addParameter(GeneratedTypes.JSON_READER, "in");
  }

  /** A method that writes such a value. */
  static MethodSpec.Builder writer(String method, TypeName type, String parameter) {
    return MethodSpec.methodBuilder(method)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(GeneratedTypes.JSON_WRITER, "out")
        .addParameter(type, parameter);
  }

  /** The codec's one instance. */
  CodeBlock codec(Coded coded) {
    return coded.shared()
        ? CodeBlock.of("$T.INSTANCE", coded.codec())
        : CodeBlock.of(
            "$N", Objects.requireNonNull(codecs.computeIfAbsent(coded.codec(), this::addCodec)));
  }

  private String addCodec(ClassName codec) {
    String name = newName(Hint.constantName(codec.simpleName()));
    addConstant(codec, name, CodeBlock.of("new $T()", codec));
    return name;
  }

  /** The constant with a form; reading and writing share it. */
  String form(Form form) {
    return Objects.requireNonNull(forms.computeIfAbsent(form, this::addForm));
  }

  private String addForm(Form form) {
    CodeBlock.Builder rules = CodeBlock.builder();
    for (String rule : form.rules()) {
      rules.add(rules.isEmpty() ? "$T.$N" : " + $T.$N", GeneratedTypes.TIME_FORM, rule);
    }
    CodeBlock sum = rules.isEmpty() ? CodeBlock.of("0") : rules.build();
    CodeBlock made =
        form.pattern().isEmpty()
            ? CodeBlock.of("$T.iso($L)", GeneratedTypes.TIME_FORM, sum)
            : CodeBlock.of(
                "$T.of($S, $S, $S, $L)",
                GeneratedTypes.TIME_FORM,
                form.pattern(),
                form.locale(),
                form.timezone(),
                sum);
    String name = newName(Hint.constantName(form.name()) + "_FORM");
    addConstant(GeneratedTypes.TIME_FORM, name, made);
    return name;
  }

  private void addConstant(ClassName type, String name, CodeBlock value) {
    owner.addField(
        FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer(value)
            .build());
  }
}
