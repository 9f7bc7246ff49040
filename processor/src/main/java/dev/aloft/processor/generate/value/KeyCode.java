package dev.aloft.processor.generate.value;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.generate.source.Hint;
import dev.aloft.processor.model.KeyModel;
import java.time.ZonedDateTime;
import java.util.Objects;

/** Code that makes names of a map's keys, and keys of names. */
record KeyCode(HelperMembers helpers) {
  /** An expression that makes a key of the variable {@code name}. */
  CodeBlock read(KeyModel key, String hint) {
    if (key instanceof KeyModel.Constant constant) {
      return CodeBlock.of("$T.constant(in, name)", constant.codec());
    }
    if (key instanceof KeyModel.Numeric numeric) {
      return CodeBlock.of("$T.$L(in, name)", GeneratedTypes.NUMERIC_KEYS, numeric.method());
    }
    String method = helpers.newName(Hint.methodName("read", hint) + "Key");
    if (key instanceof KeyModel.Custom custom) {
      addCreation(method, custom);
    } else {
      addParsing(method, (KeyModel.Parsed) key);
    }
    return CodeBlock.of("$N(in, name)", method);
  }

  private void addParsing(String method, KeyModel.Parsed key) {
    helpers.add(
        reader(method, key.type())
            .beginControlFlow("try")
            .addStatement("return $T.$L(name)", key.holder(), key.parseMethod())
            .nextControlFlow("catch ($T e)", key.failure())
            .addStatement("throw in.refused($S, e)", "the name is not " + key.noun())
            .endControlFlow());
  }

  private void addCreation(String method, KeyModel.Custom key) {
    String parseMethod = Objects.requireNonNull(key.parseMethod());
    MethodSpec.Builder reader =
        reader(method, key.type())
            .addStatement("$T key", key.type())
            .beginControlFlow("try")
            .addStatement("key = $L", made(key.type(), parseMethod))
            .nextControlFlow("catch ($T failure)", IllegalArgumentException.class)
            .addStatement("throw in.refusedName(failure)")
            .endControlFlow();
    if (!parseMethod.equals("new")) {
      reader
          .beginControlFlow("if (key == null)")
          .addStatement("throw in.refused($S, null)", "the name is refused")
          .endControlFlow();
    }
    helpers.add(reader.addStatement("return key"));
  }

  private static CodeBlock made(TypeName type, String method) {
    return method.equals("new")
        ? CodeBlock.of("new $T(name)", type)
        : CodeBlock.of("$T.$L(name)", type, method);
  }

  private static MethodSpec.Builder reader(String method, TypeName type) {
    return HelperMembers.reader(method, type).addParameter(String.class, "name");
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
    CodeBlock given = MemberCode.get(present, accessor.access());
    KeyModel content = accessor.content();
    return content == null
        ? CodeBlock.of("$T.valueOf($L)", String.class, given)
        : write(content, given, hint);
  }
}
