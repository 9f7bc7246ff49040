package dev.aloft.processor.diagnostic;

import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/** What messages call an element, independent of the compiler. */
public final class ElementText {
  private ElementText() {}

  /** A method with its parameters' types, for example {@code put(java.lang.String,int)}. */
  public static String of(Element element) {
    if (!(element instanceof ExecutableElement method)) {
      return element.toString();
    }
    Element named = method.getKind() == ElementKind.CONSTRUCTOR ? owner(method) : method;
    List<? extends VariableElement> parameters = method.getParameters();
    String types =
        parameters.stream().map(each -> each.asType().toString()).collect(Collectors.joining(","));
    if (method.isVarArgs() && types.endsWith("[]")) {
      types = types.substring(0, types.length() - 2) + "...";
    }
    return named.getSimpleName() + "(" + types + ")";
  }

  /** An element that annotations are on, for example {@code the constructor of Order}. */
  public static String described(Element element) {
    return switch (element.getKind()) {
      case PARAMETER -> "the parameter " + element.getSimpleName();
      case CONSTRUCTOR -> "the constructor of " + owner(element).getSimpleName();
      case METHOD, FIELD, ENUM_CONSTANT ->
          owner(element).getSimpleName() + "." + element.getSimpleName();
      default -> element.getSimpleName().toString();
    };
  }

  private static Element owner(Element member) {
    Element owner = member.getEnclosingElement();
    return owner == null ? member : owner;
  }

  /** The same for those of a message's arguments that are elements. */
  static Object[] texts(Object... arguments) {
    Object[] texts = arguments.clone();
    for (int i = 0; i < texts.length; i++) {
      if (texts[i] instanceof Element element) {
        texts[i] = of(element);
      }
    }
    return texts;
  }
}
