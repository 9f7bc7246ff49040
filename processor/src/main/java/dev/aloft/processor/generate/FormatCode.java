package dev.aloft.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.aloft.processor.model.ValueModel.Basic.Kind;
import dev.aloft.processor.model.ValueModel.Formatted;
import dev.aloft.processor.model.ValueModel.Formatted.Call;
import dev.aloft.processor.model.ValueModel.Formatted.Form;
import dev.aloft.processor.model.ValueModel.Spelled;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Code that reads and writes values in the forms that {@code @JsonFormat} asks for. */
final class FormatCode {
  private final TypeSpec.Builder owner;
  private final NameAllocator names;
  private final Map<Form, String> constants = new HashMap<>();

  /**
   * @param owner gets a constant for each form
   * @param names of the owner's members
   */
  FormatCode(TypeSpec.Builder owner, NameAllocator names) {
    this.owner = owner;
    this.names = names;
  }

  CodeBlock read(Formatted formatted, String reader) {
    Call call = formatted.read();
    return CodeBlock.of("$T.$L($N$L)", call.holder(), call.method(), reader, arguments(call));
  }

  CodeBlock write(Formatted formatted, CodeBlock expression, String writer) {
    Call call = formatted.write();
    return CodeBlock.builder()
        .addStatement(
            "$T.$L($N, $L$L)", call.holder(), call.method(), writer, expression, arguments(call))
        .build();
  }

  private CodeBlock arguments(Call call) {
    CodeBlock.Builder arguments = CodeBlock.builder();
    for (Object argument : call.arguments()) {
      if (argument instanceof Form form) {
        arguments.add(", $N", constant(form));
      } else {
        arguments.add(argument instanceof String ? ", $S" : ", $L", argument);
      }
    }
    return arguments.build();
  }

  /** The constant with the form; reading and writing share it. */
  private String constant(Form form) {
    String known = constants.get(form);
    if (known != null) {
      return known;
    }
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
    String name = names.newName(Hint.constantName(form.name()) + "_FORM");
    owner.addField(
        FieldSpec.builder(
                GeneratedTypes.TIME_FORM, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer(made)
            .build());
    constants.put(form, name);
    return name;
  }

  /** Reads an integer of a radix. */
  static CodeBlock read(Spelled spelled, String reader) {
    Kind kind = spelled.basic().kind();
    if (kind == Kind.BIG_INTEGER) {
      return CodeBlock.of(
          "$T.readBigInteger($N, $L)", GeneratedTypes.RADIX_JSON, reader, spelled.radix());
    }
    ClassName box = (ClassName) spelled.type().box();
    CodeBlock read =
        CodeBlock.of(
            "$T.read($N, $L, $T.MIN_VALUE, $T.MAX_VALUE)",
            GeneratedTypes.RADIX_JSON,
            reader,
            spelled.radix(),
            box,
            box);
    return kind == Kind.LONG ? read : CodeBlock.of("($T) $L", box.unbox(), read);
  }

  static CodeBlock write(Spelled spelled, CodeBlock expression, String writer) {
    CodeBlock text;
    if (spelled.radix() < 0) {
      text = CodeBlock.of("$T.valueOf($L)", String.class, expression);
    } else if (spelled.type().equals(ClassName.get(BigInteger.class))) {
      text = CodeBlock.of("$L.toString($L)", expression, spelled.radix());
    } else {
      text = CodeBlock.of("$T.toString($L, $L)", Long.class, expression, spelled.radix());
    }
    return CodeBlock.builder().addStatement("$N.writeString($L)", writer, text).build();
  }
}
