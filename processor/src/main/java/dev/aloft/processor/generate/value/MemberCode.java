package dev.aloft.processor.generate.value;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.generate.source.GeneratedTypes;
import dev.aloft.processor.model.PropertyModel.Access;
import org.jspecify.annotations.Nullable;

/** Uses of an object's own members. */
public final class MemberCode {
  private MemberCode() {}

  /** What a getter, accessor or field has. */
  public static CodeBlock get(CodeBlock object, Access access) {
    return CodeBlock.of(
        access instanceof Access.Method ? "$L.$N()" : "$L.$N", object, access.name());
  }

  /** An assignment of a property of the object in {@code value}. */
  public static CodeBlock set(Access access, CodeBlock value) {
    if (access instanceof Access.Fluent fluent) {
      return fluent.cast() == null
          ? CodeBlock.of("value = value.$N($L)", access.name(), value)
          : CodeBlock.of("value = ($T) value.$N($L)", fluent.cast(), access.name(), value);
    }
    return access instanceof Access.Method
        ? CodeBlock.of("value.$N($L)", access.name(), value)
        : CodeBlock.of("value.$N = $L", access.name(), value);
  }

  /**
   * A call of a constructor or static factory method.
   *
   * @param factoryMethod null for a constructor
   */
  public static CodeBlock created(
      TypeName type, @Nullable String factoryMethod, CodeBlock arguments) {
    return factoryMethod == null
        ? CodeBlock.of("new $T($L)", type, arguments)
        : CodeBlock.of("$T.$N($L)", GeneratedTypes.raw(type), factoryMethod, arguments);
  }

  /** A call of an inner class's constructor, with a new instance of the class around it. */
  public static CodeBlock createdInside(ClassName type, CodeBlock arguments) {
    return CodeBlock.of(
        "new $T().new $L($L)", type.enclosingClassName(), type.simpleName(), arguments);
  }
}
