package dev.aloft.processor.generate.value;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.model.ValueModel.Basic.Kind;
import dev.aloft.processor.model.ValueModel.Spelled;
import java.math.BigInteger;

/** A number or boolean that is written as a string, the number in some radix. */
record SpelledKind(Spelled spelled, ValueKind like) implements LikeKind {
  @Override
  public CodeBlock read(String hint) {
    Kind kind = spelled.basic().kind();
    if (spelled.radix() < 0) {
      return like.read(hint);
    }
    if (kind == Kind.BIG_INTEGER) {
      return CodeBlock.of("$T.readBigInteger(in, $L)", GeneratedTypes.RADIX_JSON, spelled.radix());
    }
    ClassName box = (ClassName) spelled.type().box();
    CodeBlock read =
        CodeBlock.of(
            "$T.read(in, $L, $T.MIN_VALUE, $T.MAX_VALUE)",
            GeneratedTypes.RADIX_JSON,
            spelled.radix(),
            box,
            box);
    return kind == Kind.LONG ? read : CodeBlock.of("($T) $L", box.unbox(), read);
  }

  @Override
  public CodeBlock write(CodeBlock expression, String hint) {
    CodeBlock text;
    if (spelled.radix() < 0) {
      text = CodeBlock.of("$T.valueOf($L)", String.class, expression);
    } else if (spelled.type().equals(ClassName.get(BigInteger.class))) {
      text = CodeBlock.of("$L.toString($L)", expression, spelled.radix());
    } else {
      text = CodeBlock.of("$T.toString($L, $L)", Long.class, expression, spelled.radix());
    }
    return ValueKind.statement("out.writeString($L)", text);
  }

  @Override
  public String nullTest() {
    return spelled.radix() < 0 ? like.nullTest() : "isNull";
  }
}
