package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.discover.EventUse;
import dev.aloft.processor.discover.FunctionDeclaration;
import dev.aloft.processor.discover.KnownTypes;
import dev.aloft.processor.discover.type.vendor.AwsEvents;
import dev.aloft.processor.discover.type.vendor.VendorEvents;
import dev.aloft.processor.trigger.Triggers;
import javax.lang.model.element.TypeElement;

/**
 * A function takes and returns no event classes of a cloud's own library, but for those of AWS
 * whose JSON is known.
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
                      instead(event.type())));
    }
  }

  /** What to do, as a sentence. */
  private static String instead(TypeElement event) {
    return AwsEvents.has(event)
        ? "Depend on aws-lambda-java-events 3 or later: the class of this version is made of"
            + " classes of AWS's SDK."
        : Triggers.insteadOf(event.getQualifiedName().toString());
  }
}
