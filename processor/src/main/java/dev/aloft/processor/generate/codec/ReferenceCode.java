package dev.aloft.processor.generate.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.generate.source.Hint;
import dev.aloft.processor.model.PropertyModel;
import dev.aloft.processor.model.PropertyModel.Access;
import dev.aloft.processor.model.PropertyModel.BackReference;
import dev.aloft.processor.model.ValueModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Assignments of properties whose values refer back to the object that holds them. */
final class ReferenceCode {
  private final CodecClass codec;
  private final TypeName type;
  private final Map<String, String> methods = new HashMap<>();

  /**
   * @param codec gets a method for each such property
   * @param type the object that holds them
   */
  ReferenceCode(CodecClass codec, TypeName type) {
    this.codec = codec;
    this.type = type;
  }

  /** The value to assign to a property, after what it holds refers back. */
  CodeBlock linked(PropertyModel property, CodeBlock value) {
    BackReference back = property.back();
    if (back == null) {
      return value;
    }
    String method = methods.get(property.javaName());
    if (method == null) {
      method = add(property, back);
      methods.put(property.javaName(), method);
    }
    return CodeBlock.of("$N(value, $L)", method, value);
  }

  private String add(PropertyModel property, BackReference back) {
    String method = codec.names().newName(Hint.methodName("link", property.javaName()));
    TypeName held = property.slot().value().type();
    MethodSpec.Builder link =
        MethodSpec.methodBuilder(method)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(held)
            .addParameter(type, "value")
            .addParameter(held, "held")
            .beginControlFlow("if (held != null)");
    ValueModel value = property.slot().value();
    if (value instanceof ValueModel.Coded) {
      link.addStatement("$L", set(back, "held"));
    } else if (value instanceof ValueModel.SequenceOf sequence
        && sequence.implementation().simpleName().endsWith("Set")) {
      // Hash codes may change with the reference, so the set is filled again.
      link.addStatement(
              "$T elements = new $T<>(held)",
              ParameterizedTypeName.get(ClassName.get(List.class), back.holder()),
              ArrayList.class)
          .addStatement("held.clear()");
      each(link, back, "elements");
      link.addStatement("held.addAll(elements)");
    } else {
      each(link, back, value instanceof ValueModel.MapOf ? "held.values()" : "held");
    }
    codec.type().addMethod(link.endControlFlow().addStatement("return held").build());
    return method;
  }

  private static void each(MethodSpec.Builder link, BackReference back, String elements) {
    link.beginControlFlow("for ($T each : $L)", back.holder(), elements)
        .beginControlFlow("if (each != null)")
        .addStatement("$L", set(back, "each"))
        .endControlFlow()
        .endControlFlow();
  }

  private static CodeBlock set(BackReference back, String variable) {
    return back.access() instanceof Access.Method
        ? CodeBlock.of("$N.$N(value)", variable, back.access().name())
        : CodeBlock.of("$N.$N = value", variable, back.access().name());
  }
}
