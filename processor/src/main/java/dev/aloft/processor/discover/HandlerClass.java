package dev.aloft.processor.discover;

import dev.aloft.processor.model.HandlerInterface;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * A class with {@code @Function}: an existing handler.
 *
 * @param interfaces the handler interfaces that it implements, also through its superclasses; one
 *     in a valid handler
 */
public record HandlerClass(TypeElement type, Map<HandlerInterface, DeclaredType> interfaces) {

  /** Reads the supertypes of a class. */
  static HandlerClass of(TypeElement type, Types types) {
    Map<HandlerInterface, DeclaredType> interfaces = new LinkedHashMap<>();
    collect(type.asType(), types, interfaces);
    return new HandlerClass(type, interfaces);
  }

  private static void collect(
      TypeMirror type, Types types, Map<HandlerInterface, DeclaredType> interfaces) {
    if (type.getKind() != TypeKind.ERROR && type instanceof DeclaredType declared) {
      String name = ((TypeElement) declared.asElement()).getQualifiedName().toString();
      HandlerInterface.named(name).ifPresent(each -> interfaces.putIfAbsent(each, declared));
      types.directSupertypes(type).forEach(each -> collect(each, types, interfaces));
    }
  }

  /** The only handler interface; empty if there is none or several. */
  public Optional<HandlerInterface> only() {
    return interfaces.size() == 1
        ? Optional.of(List.copyOf(interfaces.keySet()).get(0))
        : Optional.empty();
  }

  /** Whether an interface that has type arguments is implemented without them. */
  public boolean isRaw() {
    return only()
        .filter(HandlerInterface::isTyped)
        .map(interfaces::get)
        .filter(as -> as.getTypeArguments().isEmpty())
        .isPresent();
  }
}
