package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.FunctionDeclaration;
import dev.aloft.processor.discover.KnownTypes;
import dev.aloft.processor.discover.Parameter;
import dev.aloft.processor.discover.ParameterKind;
import dev.aloft.processor.trigger.Triggers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
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
    List<Parameter> contexts = new ArrayList<>();
    if (function.handler() != null) {
      // Its interface says what it takes.
      return;
    }
    for (Parameter parameter : function.signature().parameters()) {
      ParameterKind kind = parameter.kind();
      if (kind == ParameterKind.CONTINUATION) {
        diagnostics.report(Message.SUSPEND_FUNCTION, function.place(), function.label());
      } else if (kind != ParameterKind.PAYLOAD) {
        contexts.add(parameter);
        checkContext(parameter, kind, function, diagnostics);
      }
    }
    List<Parameter> payloads = function.signature().payloads();
    if (contexts.size() > 1) {
      diagnostics.report(
          Message.SEVERAL_CONTEXTS, Place.of(contexts.get(1).element()), function.label());
    }
    if (payloads.size() > 1) {
      String names = payloads.stream().map(Parameter::name).collect(Collectors.joining(", "));
      diagnostics.report(
          Message.SEVERAL_PAYLOADS,
          Place.of(payloads.get(1).element()),
          function.label(),
          payloads.size(),
          names,
          instead(function, payloads));
    }
  }

  private static void checkContext(
      Parameter parameter,
      ParameterKind kind,
      FunctionDeclaration function,
      Diagnostics diagnostics) {
    TypeMirror type = parameter.type();
    if (kind == ParameterKind.CLOUD_CONTEXT) {
      diagnostics.report(
          Message.CLOUD_CONTEXT_PARAMETER,
          Place.of(parameter.element()),
          function.label(),
          KnownTypes.simpleName(type));
    } else if (kind == ParameterKind.FOREIGN_CONTEXT) {
      diagnostics.report(
          Message.FOREIGN_CONTEXT,
          Place.of(parameter.element()),
          function.label(),
          ((TypeElement) ((DeclaredType) type).asElement()).getQualifiedName(),
          cloudContext(type));
    }
  }

  /** What to take instead, which must fit the trigger. */
  private String instead(FunctionDeclaration function, List<Parameter> payloads) {
    String name =
        payloads.stream()
            .filter(parameter -> known.isSimple(parameter.type()))
            .map(Parameter::name)
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
