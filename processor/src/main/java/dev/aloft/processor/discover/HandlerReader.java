package dev.aloft.processor.discover;

import dev.aloft.processor.model.HandlerInterface;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Finds the method that a handler class has for its interface.
 *
 * @param elements the compiler's
 * @param types the compiler's
 * @param known recognises an event that is none
 */
record HandlerReader(Elements elements, Types types, KnownTypes known) {
  /**
   * The method with its types filled in; without parameters if the class is not a valid handler.
   */
  Signature signature(HandlerClass handler) {
    TypeElement type = handler.type();
    Optional<HandlerInterface> only = handler.only().filter(each -> !handler.isRaw());
    if (only.isEmpty()) {
      return new Signature(type, "handler", List.of(), types.getNullType(), List.of());
    }
    ExecutableElement method = implementation(type, only.get());
    Element element = type.equals(method.getEnclosingElement()) ? method : type;
    ExecutableType seen = (ExecutableType) types.asMemberOf((DeclaredType) type.asType(), method);
    return new Signature(
        element,
        only.get().method(),
        parameters(only.get(), method, seen, element),
        seen.getReturnType(),
        seen.getThrownTypes());
  }

  /** The interface's own method if the class, which is then abstract or broken, has none. */
  private ExecutableElement implementation(TypeElement type, HandlerInterface handler) {
    TypeElement contract = elements.getTypeElement(handler.qualifiedName());
    ExecutableElement declared =
        ElementFilter.methodsIn(contract.getEnclosedElements()).stream()
            .filter(each -> each.getModifiers().contains(Modifier.ABSTRACT))
            .findFirst()
            .orElseThrow();
    return ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
        .filter(each -> each.getSimpleName().contentEquals(handler.method()))
        .filter(each -> !each.getModifiers().contains(Modifier.ABSTRACT))
        .filter(each -> elements.overrides(each, declared, type))
        .findFirst()
        .orElse(declared);
  }

  private List<Parameter> parameters(
      HandlerInterface handler, ExecutableElement method, ExecutableType seen, Element element) {
    List<Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < method.getParameters().size(); i++) {
      VariableElement parameter = method.getParameters().get(i);
      TypeMirror type = seen.getParameterTypes().get(i);
      parameters.add(
          new Parameter(
              element.equals(method) ? parameter : element,
              element.equals(method) ? name(parameter) : "event",
              type,
              kind(handler, i, type)));
    }
    return parameters;
  }

  /** Most handlers call their event what generated code calls where it comes from. */
  private static String name(VariableElement parameter) {
    String name = parameter.getSimpleName().toString();
    return name.equals("input") || name.equals("in") ? "event" : name;
  }

  private ParameterKind kind(HandlerInterface handler, int position, TypeMirror type) {
    if (handler.isServlet() && position < 2) {
      return position == 0 ? ParameterKind.HANDLER_REQUEST : ParameterKind.HANDLER_RESPONSE;
    }
    if (position == 0) {
      return known.isNothing(type) ? ParameterKind.NOTHING : ParameterKind.PAYLOAD;
    }
    return position == 1 && !handler.isTyped()
        ? ParameterKind.HANDLER_OUTPUT
        : ParameterKind.HANDLER_CONTEXT;
  }

  /** A function's name: the class's as a method would be named, {@code SQSHandler} too. */
  static String functionName(TypeElement type) {
    String name = type.getSimpleName().toString();
    int capitals = 0;
    while (capitals < name.length() && Character.isUpperCase(name.charAt(capitals))) {
      capitals++;
    }
    int lowered = capitals > 1 && capitals < name.length() ? capitals - 1 : capitals;
    return name.substring(0, lowered).toLowerCase(Locale.ROOT) + name.substring(lowered);
  }
}
