package dev.aloft.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.discover.FunctionDeclaration;
import dev.aloft.processor.discover.FunctionReader;
import dev.aloft.provider.descriptor.ProviderDescriptor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Functions of a module share no name or generated class, nor does the user have that class. */
public final class UniqueFunctionsRule implements FunctionRule {
  private final List<ProviderDescriptor> providers;
  private final GeneratedNames names;
  private final Map<String, FunctionDeclaration> byName = new HashMap<>();

  /**
   * @param providers those on the processor's path
   * @param names what is generated so far
   */
  public UniqueFunctionsRule(List<ProviderDescriptor> providers, GeneratedNames names) {
    this.providers = List.copyOf(providers);
    this.names = names;
  }

  @Override
  public void check(FunctionDeclaration function, Diagnostics diagnostics) {
    FunctionDeclaration sameName = byName.putIfAbsent(function.name(), function);
    if (sameName != null && !sameName.key().equals(function.key())) {
      diagnostics.report(
          Message.NAME_DUPLICATE,
          function.namePlace(),
          function.name(),
          sameName.label(),
          function.label(),
          function.name() + "-2");
      return;
    }
    checkClasses(function, diagnostics);
  }

  private void checkClasses(FunctionDeclaration function, Diagnostics diagnostics) {
    ClassName portable = FunctionReader.portableName(function);
    if (!names.claim(portable, function, function.place(), diagnostics)) {
      return;
    }
    for (ProviderDescriptor provider : providers) {
      ClassName main = portable.peerClass(portable.simpleName() + "_" + provider.suffix());
      if (names.claim(main, function, function.place(), diagnostics)
          && provider.primingClass().isPresent()) {
        ClassName priming = main.peerClass(main.simpleName() + "_Priming");
        names.claim(priming, function, function.place(), diagnostics);
      }
    }
    for (ClassName context : FunctionReader.contextNames(function)) {
      names.claimShared(context, "the context of handlers", function, diagnostics);
    }
    FunctionReader.componentName(function)
        .ifPresent(component -> names.claimComponent(component, function, diagnostics));
  }
}
