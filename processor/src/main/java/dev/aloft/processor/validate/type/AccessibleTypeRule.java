package dev.aloft.processor.validate.type;

import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.source.TypeElements;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The package of a codec can name the codec's type. */
public final class AccessibleTypeRule {
  private AccessibleTypeRule() {}

  /** What is wrong; null if code in that package can name the type. */
  public static @Nullable Problem check(TypeElement type, String fromPackage) {
    return TypeElements.isAccessible(type, fromPackage) ? null : unfit(type, fromPackage);
  }

  /** The problem of a type that the package cannot name, or not with its type arguments. */
  public static Problem unfit(TypeElement type, String fromPackage) {
    String how = "not public";
    for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
      if (at.getModifiers().contains(Modifier.PRIVATE)) {
        how = at.equals(type) ? "private" : "nested in a private type";
      }
    }
    return Problem.of(
        Message.TYPE_INACCESSIBLE,
        type.getSimpleName(),
        fromPackage.isEmpty() ? "without a name" : fromPackage,
        how);
  }
}
