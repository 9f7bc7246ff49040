package dev.aloft.processor.generate.value;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

/** A date as seconds with decimals; AWS's own arithmetic, so that milliseconds are the same. */
record SecondsKind(TypeName type, HelperMembers helpers) implements ValueKind {
  @Override
  public CodeBlock read(String hint) {
    String method =
        helpers.reader(
            type,
            "readDate",
            CodeBlock.builder()
                .addStatement("double seconds = in.readDouble()")
                .addStatement(
                    "return seconds == 0 ? null : new $T((long) (seconds * 1000.0))", type)
                .build());
    return CodeBlock.of("$N(in)", method);
  }

  @Override
  public CodeBlock write(CodeBlock expression, String hint) {
    return ValueKind.statement("out.writeDouble($L.getTime() / 1000.0)", expression);
  }

  @Override
  public boolean mayReadNull() {
    return true;
  }

  @Override
  public String nullTest() {
    return "isNullNumber";
  }

  @Override
  public CodeBlock empty() {
    return CodeBlock.of("new $T(0)", type);
  }
}
