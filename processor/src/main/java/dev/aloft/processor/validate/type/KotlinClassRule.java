package dev.aloft.processor.validate.type;

import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.annotation.KotlinMetadata;
import dev.aloft.processor.discover.type.source.Annotations;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Refuses Kotlin classes that the Java view of them would get wrong. */
public final class KotlinClassRule {
  private KotlinClassRule() {}

  /** What is wrong; null if nothing, and for a class of another language. */
  public static @Nullable Problem check(TypeElement type) {
    if (!KotlinMetadata.isKotlin(type)) {
      return null;
    }
    if (Annotations.find(type, "kotlin.jvm.JvmInline").isPresent()) {
      return Problem.of(
          Message.KOTLIN_CLASS,
          type.getSimpleName(),
          "It is a value class: compiled code only has the value in it.",
          "Use the value itself, or a data class");
    }
    KotlinMetadata metadata = KotlinMetadata.of(type);
    boolean hidden =
        metadata != null
            && metadata.visible()
            && !metadata.defaults().isEmpty()
            && type.getKind() == ElementKind.CLASS
            && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .allMatch(each -> each.getModifiers().contains(Modifier.PRIVATE));
    return hidden
        ? Problem.of(
            Message.KOTLIN_CLASS,
            type.getSimpleName(),
            "A property of it is of a value class (or unsigned), which hides it from Java.",
            "Declare the property with the type that the value class wraps")
        : null;
  }
}
