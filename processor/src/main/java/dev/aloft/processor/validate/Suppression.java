package dev.aloft.processor.validate;

import java.util.List;
import javax.lang.model.element.Element;

/** {@code @SuppressWarnings("aloft")}, on an element or on what it is declared in. */
final class Suppression {
  private Suppression() {}

  /** Whether warnings about the element are not wanted. */
  static boolean covers(Element element) {
    for (Element at = element; at != null; at = at.getEnclosingElement()) {
      SuppressWarnings suppressed = at.getAnnotation(SuppressWarnings.class);
      if (suppressed != null && List.of(suppressed.value()).contains("aloft")) {
        return true;
      }
    }
    return false;
  }
}
