package dev.aloft.processor.generate.value;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.generate.source.Hint;
import dev.aloft.processor.model.ValueModel.Coded;
import dev.aloft.processor.model.ValueModel.Empty;
import dev.aloft.processor.model.ValueModel.Passed;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** A value with a codec. */
record CodedKind(Coded coded, HelperMembers helpers) implements ValueKind {
  @Override
  public CodeBlock read(String hint) {
    return CodeBlock.of(coded.byHand() ? "in.read($L)" : "$L.read(in)", helpers.codec(coded));
  }

  @Override
  public CodeBlock write(CodeBlock expression, String hint) {
    CodeBlock narrowed =
        coded.codedType().equals(coded.type().box())
            ? expression
            : CodeBlock.of("$N($L)", narrowing(hint), expression);
    return ValueKind.statement("$L.write(out, $L)", helpers.codec(coded), narrowed);
  }

  /** A codec of {@code Page<Order>} may write a {@code Page<? extends Order>}. */
  private String narrowing(String hint) {
    String method = helpers.newName(Hint.methodName("narrow", hint));
    helpers.add(
        MethodSpec.methodBuilder(method)
            .addAnnotation(
                AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "$S", "unchecked")
                    .build())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(coded.codedType())
            .addParameter(coded.type(), "value")
            .addComment("Safe, because a codec only takes values out of what it writes.")
            .addStatement("return ($T) value", coded.codedType()));
    return method;
  }

  @Override
  public CodeBlock empty() {
    Empty empty = Objects.requireNonNull(coded.empty());
    if (!empty.constant().isEmpty()) {
      return CodeBlock.of("$T.$N", coded.codedType(), empty.constant());
    }
    return made(coded.codedType(), empty);
  }

  private static CodeBlock made(TypeName type, Empty empty) {
    CodeBlock passed =
        empty.arguments().stream().map(CodedKind::passed).collect(CodeBlock.joining(", "));
    return MemberCode.created(type, empty.factoryMethod(), passed);
  }

  private static CodeBlock passed(Passed argument) {
    if (argument.object() != null) {
      return made(argument.type(), argument.object());
    }
    return argument.scalar() == null
        ? CodeBlock.of("($T) null", argument.type())
        : new BasicKind(argument.scalar()).empty();
  }

  @Override
  public CodeBlock notEmpty(String variable, String hint) {
    return CodeBlock.of("!$L.isEmpty($N)", helpers.codec(coded), variable);
  }

  @Override
  public CodeBlock notDefault(String variable, String hint) {
    return CodeBlock.of("");
  }
}
