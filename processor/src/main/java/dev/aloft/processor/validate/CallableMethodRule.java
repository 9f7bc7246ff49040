package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.discover.FunctionDeclaration;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** The generated code can call the method directly. */
public final class CallableMethodRule implements FunctionRule {
  @Override
  public void check(FunctionDeclaration function, Diagnostics diagnostics) {
    function.method().ifPresent(method -> check(function, method, diagnostics));
  }

  private static void check(
      FunctionDeclaration function, ExecutableElement method, Diagnostics diagnostics) {
    Set<Modifier> modifiers = method.getModifiers();
    if (modifiers.contains(Modifier.PRIVATE)) {
      diagnostics.report(Message.PRIVATE_METHOD, function.place(), function.label());
    }
    if (modifiers.contains(Modifier.ABSTRACT)) {
      diagnostics.report(Message.ABSTRACT_METHOD, function.place(), function.label());
    }
    if (!method.getTypeParameters().isEmpty()) {
      diagnostics.report(Message.GENERIC_METHOD, function.place(), function.label());
    }
    if (method.isVarArgs()) {
      diagnostics.report(Message.VARARGS_METHOD, function.place(), function.label());
    }
  }
}
