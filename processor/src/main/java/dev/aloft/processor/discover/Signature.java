package dev.aloft.processor.discover;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/**
 * What a function takes, returns and throws.
 *
 * @param element the method, whose annotations count for what it returns; the function's class if
 *     that inherits it
 * @param name the method's name
 * @param parameters in order
 * @param returned its type, without type variables of a superclass
 */
public record Signature(
    Element element,
    String name,
    List<Parameter> parameters,
    TypeMirror returned,
    List<? extends TypeMirror> thrown) {

  /** Copies the lists. */
  public Signature {
    parameters = List.copyOf(parameters);
    thrown = List.copyOf(thrown);
  }

  /** The parameters that are payloads; one at most in a valid function. */
  public List<Parameter> payloads() {
    return parameters.stream().filter(each -> each.kind() == ParameterKind.PAYLOAD).toList();
  }

  /** Whether it has a parameter of this kind. */
  public boolean takes(ParameterKind kind) {
    return parameters.stream().anyMatch(each -> each.kind() == kind);
  }
}
