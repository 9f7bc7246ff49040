package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.discover.FunctionDeclaration;
import dev.aloft.processor.discover.KnownTypes;
import dev.aloft.provider.descriptor.ProviderDescriptor;
import java.util.List;
import javax.lang.model.util.Elements;

/** The rules about single functions, in the order of their messages. */
public final class FunctionRules {
  private final List<FunctionRule> rules;

  /**
   * @param elements the compiler's
   * @param known the types that mean something in a signature
   * @param providers those on the processor's path
   * @param names what is generated so far
   */
  public FunctionRules(
      Elements elements,
      KnownTypes known,
      List<ProviderDescriptor> providers,
      GeneratedNames names) {
    this.rules =
        List.of(
            new HandlerRule(),
            new HandlerModuleRule(elements),
            new CallableMethodRule(),
            new ThrowsRule(known),
            new BuildableOwnerRule(),
            new ConstructorRule(elements),
            new ParametersRule(known),
            new SignatureTypesRule(known),
            new SingleTriggerRule(),
            new TriggerProviderRule(providers),
            new TriggerModuleRule(elements, providers),
            new VendorEventRule(known),
            new TriggerParameterRule(known),
            new RouteBodyRule(known),
            new TriggerResultRule(known),
            new StreamingRule(known, providers),
            new StreamLimitRule(known),
            new EventBodyRule(known),
            new TriggerValueRule(providers),
            new ConcurrencyRule(),
            new SharedStateRule(providers),
            new SizingRule(),
            new JsonBoundsRule(),
            new DaggerModulesRule(),
            new TracingRule(known, names),
            new GuardRule(),
            new NameRule(providers),
            new UniqueFunctionsRule(providers, names));
  }

  /** Reports what breaks a rule; whether nothing did. */
  public boolean accept(FunctionDeclaration function, Diagnostics diagnostics) {
    int before = diagnostics.errors();
    rules.forEach(rule -> rule.check(function, diagnostics));
    return diagnostics.errors() == before;
  }
}
