package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.discover.FunctionReader;
import dev.aloft.processor.model.FunctionDeclaration;
import java.util.HashMap;
import java.util.Map;

/** No two functions of a module share a name or a generated class. */
public final class UniqueFunctionsRule implements FunctionRule {
  private final Map<String, FunctionDeclaration> byName = new HashMap<>();
  private final Map<String, FunctionDeclaration> byClass = new HashMap<>();

  @Override
  public void check(FunctionDeclaration function, Diagnostics diagnostics) {
    String generated = FunctionReader.portableName(function).canonicalName();
    FunctionDeclaration sameClass = byClass.putIfAbsent(generated, function);
    if (sameClass != null && !sameClass.key().equals(function.key())) {
      diagnostics.report(
          Message.NAME_CLASH,
          function.place(),
          signature(sameClass),
          signature(function),
          generated);
      return;
    }
    FunctionDeclaration sameName = byName.putIfAbsent(function.name(), function);
    if (sameName != null && !sameName.key().equals(function.key())) {
      diagnostics.report(
          Message.NAME_DUPLICATE,
          function.namePlace(),
          function.name(),
          sameName.label(),
          function.label(),
          function.name() + "-2");
    }
  }

  private static String signature(FunctionDeclaration function) {
    return function.owner().getSimpleName() + "." + function.method();
  }
}
