package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.discover.FunctionDeclaration;
import dev.aloft.processor.discover.KnownTypes;
import dev.aloft.processor.discover.TracingDeclaration;
import dev.aloft.processor.model.TracingModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * {@code @Traced} names what makes an OpenTelemetry, and a time.
 *
 * @param known the types of the class path
 * @param names what is generated so far
 */
public record TracingRule(KnownTypes known, GeneratedNames names) implements FunctionRule {
  @Override
  public void check(FunctionDeclaration function, Diagnostics diagnostics) {
    Optional<TracingDeclaration> declared = TracingDeclaration.of(function);
    if (declared.isEmpty()) {
      return;
    }
    TracingDeclaration tracing = declared.get();
    if (tracing.flushMillis() < 1) {
      diagnostics.report(
          Message.FLUSH_NOT_POSITIVE,
          tracing.place("flushMillis"),
          function.label(),
          tracing.flushMillis());
    }
    if (tracing.isAutoconfigured()) {
      if (known.elements().getTypeElement(TracingDeclaration.AUTOCONFIGURE) == null) {
        diagnostics.report(Message.TELEMETRY_MISSING, tracing.place("value"), function.label());
        return;
      }
      claimBridge(tracing, function, diagnostics);
      return;
    }
    List<ExecutableElement> methods = tracing.methods(known);
    if (methods.size() != 1) {
      diagnostics.report(
          Message.TELEMETRY_UNFIT,
          tracing.place("value"),
          tracing.owner().map(TypeElement::getSimpleName).map(Object::toString).orElse("The value"),
          function.label(),
          tracing.inPackage().isEmpty() ? "without a name" : tracing.inPackage(),
          methods.isEmpty() ? "none" : names(methods));
      return;
    }
    claimBridge(tracing, function, diagnostics);
  }

  private void claimBridge(
      TracingDeclaration tracing, FunctionDeclaration function, Diagnostics diagnostics) {
    TracingModel model = tracing.model(known);
    if (model.bridge() != null) {
      names.claimShared(model.bridge(), "the telemetry of functions", function, diagnostics);
    }
  }

  private static String names(List<ExecutableElement> methods) {
    return methods.stream()
        .map(method -> method.getSimpleName() + "()")
        .collect(Collectors.joining(" and "));
  }
}
