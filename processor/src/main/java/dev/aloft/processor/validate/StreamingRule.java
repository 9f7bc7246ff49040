package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.discover.FunctionDeclaration;
import dev.aloft.processor.discover.KnownTypes;
import dev.aloft.processor.trigger.TriggerType;
import dev.aloft.processor.trigger.Triggers;
import dev.aloft.provider.descriptor.ProviderDescriptor;
import dev.aloft.provider.descriptor.Trigger;
import java.util.List;

/**
 * A streamed answer is sent as it is written, on every chosen provider.
 *
 * @param known recognises a streamed answer
 * @param providers those on the processor's path
 */
public record StreamingRule(KnownTypes known, List<ProviderDescriptor> providers)
    implements FunctionRule {
  @Override
  public void check(FunctionDeclaration function, Diagnostics diagnostics) {
    if (function.hasSeveralTriggers() || !known.isStreamed(function.signature().returned())) {
      return;
    }
    Trigger trigger = function.settings().trigger().kind();
    TriggerType type = Triggers.of(trigger);
    if (!type.isOpen()) {
      // It takes no such answer at all, which another rule reports.
      return;
    }
    List<String> whole =
        providers.stream()
            .filter(each -> each.triggers().has(trigger) && !each.streams(trigger))
            .map(ProviderDescriptor::displayName)
            .toList();
    if (!whole.isEmpty()) {
      diagnostics.report(
          Message.STREAM_NOT_ON_PROVIDER,
          function.place(),
          function.label(),
          String.join(", ", whole),
          type.facility());
    }
  }
}
