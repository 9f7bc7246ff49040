package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.discover.FunctionDeclaration;
import dev.aloft.provider.descriptor.ProviderDescriptor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Every chosen provider accepts the function's name.
 *
 * @param providers those on the processor's path
 */
public record NameRule(List<ProviderDescriptor> providers) implements FunctionRule {
  @Override
  public void check(FunctionDeclaration function, Diagnostics diagnostics) {
    for (ProviderDescriptor provider : providers) {
      Optional<String> problem = provider.problemWithName(function.name());
      if (problem.isPresent()) {
        diagnostics.report(
            Message.NAME_ILLEGAL,
            function.namePlace(),
            function.name(),
            provider.displayName(),
            problem.get(),
            legal(provider, function));
      }
    }
  }

  private static String legal(ProviderDescriptor provider, FunctionDeclaration function) {
    String kebab =
        function
            .name()
            .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
            .replaceAll("[^A-Za-z0-9]+", "-")
            .replaceAll("^[^A-Za-z]+|-+$", "")
            .toLowerCase(Locale.ROOT);
    String shortened = kebab.substring(0, Math.min(kebab.length(), 40));
    return !shortened.isEmpty() && provider.problemWithName(shortened).isEmpty()
        ? shortened
        : "my-function";
  }
}
