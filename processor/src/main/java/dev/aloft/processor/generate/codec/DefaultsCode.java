package dev.aloft.processor.generate.codec;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.generate.source.Hint;
import dev.aloft.processor.model.PropertyModel;
import java.util.Arrays;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * A nested class with the values of a new object's properties. It is loaded when the first object
 * is written, and nobody else sees the object it makes.
 */
final class DefaultsCode {
  private final NameAllocator outer;
  private final NameAllocator names = new NameAllocator();
  private final String name;
  private final TypeSpec.Builder defaults;
  private @Nullable String comparison;

  /**
   * @param type what is made
   * @param outer the names of the members of the codec
   */
  DefaultsCode(TypeName type, NameAllocator outer) {
    this.outer = outer;
    this.name = outer.newName(GeneratedTypes.raw(type).simpleName() + "Defaults");
    names.newName("OBJECT", "OBJECT");
    this.defaults =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addField(
                FieldSpec.builder(type, "OBJECT", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer("new $T()", type)
                    .build());
  }

  /**
   * Whether a local variable is neither null nor what a new object has.
   *
   * @param accessor what follows the object, for example {@code getName()}
   */
  CodeBlock condition(PropertyModel property, CodeBlock accessor, String variable) {
    TypeName of = property.slot().value().type();
    String constant = names.newName(Hint.constantName(property.javaName()));
    defaults.addField(
        FieldSpec.builder(of, constant, Modifier.STATIC, Modifier.FINAL)
            .initializer("OBJECT.$L", accessor)
            .build());
    CodeBlock usual = CodeBlock.of("$N.$N", name, constant);
    if (of.equals(TypeName.DOUBLE) || of.equals(TypeName.FLOAT)) {
      return CodeBlock.of("$T.compare($N, $L) != 0", of.box(), variable, usual);
    }
    if (of.isPrimitive()) {
      return CodeBlock.of("$N != $L", variable, usual);
    }
    CodeBlock same =
        !(of instanceof ArrayTypeName array)
            ? CodeBlock.of("$T.equals($L, $N)", Objects.class, usual, variable)
            : array.componentType().isPrimitive()
                ? CodeBlock.of("$T.equals($L, $N)", Arrays.class, usual, variable)
                : CodeBlock.of("$N($L, $N)", comparison(), usual, variable);
    return CodeBlock.of("$N != null && !$L", variable, same);
  }

  private String comparison() {
    if (comparison == null) {
      comparison = outer.newName("isUsual");
    }
    return comparison;
  }

  void addTo(TypeSpec.Builder codec) {
    codec.addType(defaults.build());
    if (comparison != null) {
      codec.addMethod(
          MethodSpec.methodBuilder(comparison)
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .returns(TypeName.BOOLEAN)
              .addParameter(Object[].class, "usual")
              .addParameter(Object[].class, "value")
              .beginControlFlow(
                  "if (usual == null || usual.getClass() != value.getClass()"
                      + " || usual.length != value.length)")
              .addStatement("return false")
              .endControlFlow()
              .beginControlFlow("for (int i = 0; i < usual.length; i++)")
              .addComment("As in databind, where the new object has null, anything is like it.")
              .beginControlFlow("if (usual[i] != null && !usual[i].equals(value[i]))")
              .addStatement("return false")
              .endControlFlow()
              .endControlFlow()
              .addStatement("return true")
              .build());
    }
  }
}
