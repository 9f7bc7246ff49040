package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.KnownTypes;
import dev.aloft.processor.model.FunctionDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.VariableElement;

/** At most one payload and at most one context. */
public final class ParametersRule implements FunctionRule {
  private final KnownTypes known;

  /**
   * @param known tells a context from a payload
   */
  public ParametersRule(KnownTypes known) {
    this.known = known;
  }

  @Override
  public void check(FunctionDeclaration function, Diagnostics diagnostics) {
    List<VariableElement> contexts = new ArrayList<>();
    List<VariableElement> payloads = new ArrayList<>();
    for (VariableElement parameter : function.method().getParameters()) {
      if (known.isContext(parameter.asType())) {
        contexts.add(parameter);
      } else if (known.isCloudContext(parameter.asType())) {
        contexts.add(parameter);
        diagnostics.report(
            Message.CLOUD_CONTEXT_PARAMETER,
            Place.of(parameter),
            function.label(),
            KnownTypes.simpleName(parameter.asType()));
      } else {
        payloads.add(parameter);
      }
    }
    if (contexts.size() > 1) {
      diagnostics.report(Message.SEVERAL_CONTEXTS, Place.of(contexts.get(1)), function.label());
    }
    if (payloads.size() > 1) {
      String names =
          payloads.stream()
              .map(parameter -> parameter.getSimpleName().toString())
              .collect(Collectors.joining(", "));
      diagnostics.report(
          Message.SEVERAL_PAYLOADS,
          Place.of(payloads.get(1)),
          function.label(),
          payloads.size(),
          names);
    }
  }
}
