package dev.aloft.processor.validate.type;

import com.palantir.javapoet.TypeName;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.source.TypeElements;
import dev.aloft.processor.discover.type.standard.CodecAnnotation;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** What {@code @Codec} names is a codec of the type, which generated code can use. */
public final class CodecAnnotationRule {
  private CodecAnnotationRule() {}

  /**
   * What is wrong, with complete arguments; null if nothing.
   *
   * @param element what has the annotation
   * @param type what the codec is for
   * @param fromPackage the package of the code that uses it
   */
  public static @Nullable Problem check(
      CodecAnnotation annotation, Element element, TypeMirror type, String fromPackage) {
    TypeName boxed = TypeName.get(type).box();
    TypeElement codec = annotation.codec();
    TypeName coded = annotation.coded();
    if (codec == null || coded == null) {
      return Problem.of(Message.CODEC_NOT_A_CODEC, element, annotation.named(), simple(boxed));
    }
    if (!coded.equals(boxed)) {
      return Problem.of(
          Message.CODEC_OF_OTHER_TYPE,
          element,
          codec.getSimpleName(),
          simple(coded),
          simple(boxed));
    }
    if (!TypeElements.isAccessible(codec, fromPackage)) {
      return Problem.of(Message.CODEC_INACCESSIBLE, element, codec.getSimpleName(), fromPackage);
    }
    boolean isBuildable =
        codec.getTypeParameters().isEmpty()
            && (annotation.shared() || hasConstructor(codec, fromPackage));
    return isBuildable
        ? null
        : Problem.of(Message.CODEC_NOT_BUILDABLE, element, codec.getSimpleName(), fromPackage);
  }

  private static boolean hasConstructor(TypeElement codec, String fromPackage) {
    if (codec.getKind() == ElementKind.ENUM
        || codec.getModifiers().contains(Modifier.ABSTRACT)
        || TypeElements.isInner(codec)) {
      return false;
    }
    for (ExecutableElement constructor :
        ElementFilter.constructorsIn(codec.getEnclosedElements())) {
      if (constructor.getParameters().isEmpty()
          && TypeElements.isMemberAccessible(constructor, fromPackage)) {
        return !TypeElements.throwsChecked(constructor);
      }
    }
    return false;
  }

  private static String simple(TypeName type) {
    return type.toString().replaceAll("\\b(?:[a-z_][\\w$]*\\.)+", "");
  }
}
