package dev.aloft.processor.generate.value;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.generate.source.Hint;
import dev.aloft.processor.model.Slot;
import dev.aloft.processor.model.ValueModel.ArrayOf;
import dev.aloft.processor.model.ValueModel.SequenceOf;
import dev.aloft.processor.model.ValueModel.Single;

/** A collection or array whose only element may appear in JSON without brackets. */
record SingleKind(Single single, ValueKind like, ValueCode values) implements LikeKind {
  private Slot element() {
    return single.container() instanceof SequenceOf sequence
        ? sequence.element()
        : ((ArrayOf) single.container()).element();
  }

  @Override
  public CodeBlock read(String hint) {
    CodeBlock all = like.read(hint);
    if (!single.accepts()) {
      return all;
    }
    HelperMembers helpers = values.helpers();
    String method = helpers.newName(Hint.methodName("read", hint) + "OrOne");
    TypeName element = element().value().type();
    CodeBlock read = values.read(element(), hint + "[]");
    MethodSpec.Builder builder =
        HelperMembers.reader(method, single.type())
            .beginControlFlow("if (in.isArray())")
            .addStatement("return $L", all)
            .endControlFlow();
    if (single.container() instanceof ArrayOf) {
      builder.addStatement("return new $T[] {$L}", element, read);
    } else {
      builder
          .addStatement(
              "$T elements = $L",
              ParameterizedTypeName.get(GeneratedTypes.raw(single.type()), element),
              empty())
          .addStatement("elements.add($L)", read)
          .addStatement("return elements");
    }
    helpers.add(builder);
    return CodeBlock.of("$N(in)", method);
  }

  @Override
  public CodeBlock write(CodeBlock expression, String hint) {
    if (!single.unwraps()) {
      return like.write(expression, hint);
    }
    HelperMembers helpers = values.helpers();
    CodeBlock all = like.write(CodeBlock.of("elements"), hint);
    String method = helpers.newName(Hint.methodName("write", hint) + "OrOne");
    CodeBlock one = values.inHelper().write(element(), CodeBlock.of("element"), hint + "[]");
    boolean isArray = single.container() instanceof ArrayOf;
    helpers.add(
        HelperMembers.writer(method, single.type(), "elements")
            .beginControlFlow(isArray ? "if (elements.length != 1)" : "if (elements.size() != 1)")
            .addCode(all)
            .addStatement("return")
            .endControlFlow()
            .beginControlFlow("for ($T element : elements)", element().value().type())
            .addCode(one)
            .endControlFlow());
    return ValueKind.statement("$N(out, $L)", method, expression);
  }
}
