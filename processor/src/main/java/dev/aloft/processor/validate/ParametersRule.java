package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.FunctionDeclaration;
import dev.aloft.processor.discover.KnownTypes;
import dev.aloft.processor.discover.ParameterKind;
import dev.aloft.processor.trigger.Triggers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * At most one payload and at most one context.
 *
 * @param known distinguishes contexts from payloads
 */
public record ParametersRule(KnownTypes known) implements FunctionRule {
  @Override
  public void check(FunctionDeclaration function, Diagnostics diagnostics) {
    List<VariableElement> contexts = new ArrayList<>();
    for (VariableElement parameter : function.method().getParameters()) {
      ParameterKind kind = known.kind(parameter);
      if (kind == ParameterKind.CONTINUATION) {
        diagnostics.report(Message.SUSPEND_FUNCTION, function.place(), function.label());
      } else if (kind != ParameterKind.PAYLOAD) {
        contexts.add(parameter);
        checkContext(parameter, kind, function, diagnostics);
      }
    }
    List<VariableElement> payloads = known.payloads(function.method());
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
          names,
          instead(function, payloads));
    }
  }

  private static void checkContext(
      VariableElement parameter,
      ParameterKind kind,
      FunctionDeclaration function,
      Diagnostics diagnostics) {
    TypeMirror type = parameter.asType();
    if (kind == ParameterKind.CLOUD_CONTEXT) {
      diagnostics.report(
          Message.CLOUD_CONTEXT_PARAMETER,
          Place.of(parameter),
          function.label(),
          KnownTypes.simpleName(type));
    } else if (kind == ParameterKind.FOREIGN_CONTEXT) {
      diagnostics.report(
          Message.FOREIGN_CONTEXT,
          Place.of(parameter),
          function.label(),
          ((TypeElement) ((DeclaredType) type).asElement()).getQualifiedName(),
          cloudContext(type));
    }
  }

  /** What to take instead, which must fit the trigger. */
  private String instead(FunctionDeclaration function, List<VariableElement> payloads) {
    String name =
        payloads.stream()
            .filter(parameter -> known.isSimple(parameter.asType()))
            .map(parameter -> parameter.getSimpleName().toString())
            .findFirst()
            .orElse("page");
    return Triggers.of(function.settings().trigger().kind()).insteadOfSeveral(name);
  }

  /** Which of our contexts has the facts of one cloud. */
  private static String cloudContext(TypeMirror foreign) {
    String name = foreign.toString();
    String ours =
        name.startsWith("com.amazonaws.")
            ? "AwsContext"
            : name.startsWith("com.aliyun.")
                ? "AliyunContext"
                : name.startsWith("com.qcloud.") ? "TencentContext" : "";
    return ours.isEmpty()
        ? ""
        : "; context.as(" + ours + ".class) has what is particular to that cloud";
  }
}
