package dev.aloft.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.aloft.processor.model.KeyModel;
import dev.aloft.processor.model.PropertyModel.Access;
import java.time.ZonedDateTime;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Code that makes names of a map's keys, and keys of names. */
final class KeyCode {
  private final TypeSpec.Builder owner;
  private final NameAllocator names;

  /**
   * @param owner gets the helper methods
   * @param names of the owner's members
   */
  KeyCode(TypeSpec.Builder owner, NameAllocator names) {
    this.owner = owner;
    this.names = names;
  }

  /** An expression that makes a key of the variable {@code name}. */
  CodeBlock read(KeyModel key, String hint) {
    if (key instanceof KeyModel.Constant constant) {
      return CodeBlock.of("$T.constant(in, name)", constant.codec());
    }
    if (key instanceof KeyModel.Numeric numeric) {
      return CodeBlock.of("$T.$L(in, name)", GeneratedTypes.NUMERIC_KEYS, numeric.method());
    }
    String method = names.newName(Hint.methodName("read", hint) + "Key");
    if (key instanceof KeyModel.Custom custom) {
      addCreation(method, custom);
    } else {
      addParsing(method, (KeyModel.Parsed) key);
    }
    return CodeBlock.of("$N(in, name)", method);
  }

  private void addParsing(String method, KeyModel.Parsed key) {
    owner.addMethod(
        reader(method, key.type())
            .beginControlFlow("try")
            .addStatement("return $T.$L(name)", key.holder(), key.parseMethod())
            .nextControlFlow("catch ($T e)", key.failure())
            .addStatement("throw in.refused($S, e)", "the name is not " + key.noun())
            .endControlFlow()
            .build());
  }

  private void addCreation(String method, KeyModel.Custom key) {
    String parseMethod = Objects.requireNonNull(key.parseMethod());
    String simpleName = ((ClassName) key.type()).simpleName();
    MethodSpec.Builder reader =
        reader(method, key.type())
            .addStatement("$T key", key.type())
            .beginControlFlow("try")
            .addStatement("key = $L", made(key.type(), parseMethod))
            .nextControlFlow("catch ($T failure)", RuntimeException.class)
            .addStatement(
                "throw in.refused($S + failure.getMessage(), failure)",
                simpleName + " refuses the name: ")
            .endControlFlow();
    if (!parseMethod.equals("new")) {
      reader
          .beginControlFlow("if (key == null)")
          .addStatement("throw in.refused($S, null)", simpleName + " refuses the name")
          .endControlFlow();
    }
    owner.addMethod(reader.addStatement("return key").build());
  }

  private static CodeBlock made(TypeName type, String method) {
    return method.equals("new")
        ? CodeBlock.of("new $T(name)", type)
        : CodeBlock.of("$T.$L(name)", type, method);
  }

  private static MethodSpec.Builder reader(String method, TypeName type) {
    return MethodSpec.methodBuilder(method)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(type)
        .addParameter(GeneratedTypes.JSON_READER, "in")
        .addParameter(String.class, "name");
  }

  /** An expression that makes a name of a key; null is refused. */
  CodeBlock write(KeyModel key, CodeBlock expression, String hint) {
    CodeBlock present =
        CodeBlock.of("$T.requireNonNull($L, $S)", Objects.class, expression, "a key of " + hint);
    if (key instanceof KeyModel.Text) {
      return present;
    }
    if (key instanceof KeyModel.Constant constant && constant.accessor() == null) {
      return CodeBlock.of("$T.name($L)", constant.codec(), present);
    }
    KeyModel.Accessor accessor =
        key instanceof KeyModel.Constant constant
            ? constant.accessor()
            : key instanceof KeyModel.Custom custom ? custom.accessor() : null;
    if (accessor == null) {
      return key.type().equals(ClassName.get(ZonedDateTime.class))
          ? CodeBlock.of("$T.name($L)", GeneratedTypes.TIME_JSON, present)
          : CodeBlock.of("$L.toString()", present);
    }
    String format = accessor.access() instanceof Access.Method ? "$L.$N()" : "$L.$N";
    CodeBlock given = CodeBlock.of(format, present, accessor.access().name());
    KeyModel content = accessor.content();
    return content == null
        ? CodeBlock.of("$T.valueOf($L)", String.class, given)
        : write(content, given, hint);
  }
}
