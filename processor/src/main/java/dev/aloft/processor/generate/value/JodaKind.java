package dev.aloft.processor.generate.value;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

/** Joda's date and time, by its own parser and printer. */
record JodaKind(TypeName type, HelperMembers helpers) implements ValueKind {
  private static final ClassName FORMATS =
      ClassName.get("org.joda.time.format", "ISODateTimeFormat");

  @Override
  public CodeBlock read(String hint) {
    String method =
        helpers.reader(
            type,
            "readDateTime",
            CodeBlock.builder()
                .addStatement("$T text = in.readString()", String.class)
                .beginControlFlow("try")
                .addStatement("return $T.parse(text)", type)
                .nextControlFlow("catch ($T failure)", IllegalArgumentException.class)
                .addStatement("throw in.refused(failure)")
                .endControlFlow()
                .build());
    return CodeBlock.of("$N(in)", method);
  }

  @Override
  public CodeBlock write(CodeBlock expression, String hint) {
    return ValueKind.statement("out.writeString($T.dateTime().print($L))", FORMATS, expression);
  }
}
