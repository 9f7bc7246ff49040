package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.discover.EventUse;
import dev.aloft.processor.discover.FunctionDeclaration;
import dev.aloft.processor.discover.KnownTypes;
import dev.aloft.processor.discover.type.source.VendorEvents;
import dev.aloft.processor.trigger.Triggers;

/**
 * A function takes and returns no event classes of a cloud's own library.
 *
 * @param known distinguishes payloads from contexts
 */
public record VendorEventRule(KnownTypes known) implements FunctionRule {
  @Override
  public void check(FunctionDeclaration function, Diagnostics diagnostics) {
    for (EventUse use : EventUse.of(function, known)) {
      VendorEvents.in(use.type())
          .ifPresent(
              event ->
                  diagnostics.report(
                      Message.VENDOR_EVENT,
                      use.place(),
                      function.label(),
                      use.verb(),
                      event.type().getSimpleName(),
                      event.cloud(),
                      Triggers.insteadOf(event.type().getQualifiedName().toString())));
    }
  }
}
