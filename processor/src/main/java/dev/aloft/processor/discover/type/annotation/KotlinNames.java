package dev.aloft.processor.discover.type.annotation;

import java.util.Locale;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The properties of Kotlin classes, by their accessors: named as in Kotlin, which is the name of
 * the field, and not by the rules of beans; {@code isOpen} is a property of that name, not {@code
 * open}.
 */
public final class KotlinNames {
  private KotlinNames() {}

  /** The property whose getter the method is; null if no property with a field has it. */
  public static @Nullable String ofGetter(String method, TypeElement owner) {
    return property(withoutModule(method), owner, true);
  }

  /** The property whose setter the method is; null if no property with a field has it. */
  public static @Nullable String ofSetter(String method, TypeElement owner) {
    return property(withoutModule(method), owner, false);
  }

  /** The name without what Kotlin adds to those of internal members. */
  public static String withoutModule(String name) {
    int dollar = name.indexOf('$');
    return dollar <= 0 ? name : name.substring(0, dollar);
  }

  private static @Nullable String property(String accessor, TypeElement owner, boolean getter) {
    if (!KotlinMetadata.isKotlin(owner)) {
      return null;
    }
    for (Element member : owner.getEnclosedElements()) {
      String name = member.getSimpleName().toString();
      if (member.getKind() == ElementKind.FIELD
          && accessor.equals(getter ? getter(name) : setter(name))) {
        return name;
      }
    }
    return null;
  }

  private static String getter(String property) {
    return hasIs(property) ? property : "get" + capitalized(property);
  }

  private static String setter(String property) {
    return "set" + (hasIs(property) ? property.substring(2) : capitalized(property));
  }

  private static boolean hasIs(String property) {
    return property.length() > 2
        && property.startsWith("is")
        && !(property.charAt(2) >= 'a' && property.charAt(2) <= 'z');
  }

  private static String capitalized(String property) {
    char first = property.charAt(0);
    return first >= 'a' && first <= 'z'
        ? property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1)
        : property;
  }
}
