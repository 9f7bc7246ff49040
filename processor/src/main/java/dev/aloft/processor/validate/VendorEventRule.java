package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.KnownTypes;
import dev.aloft.processor.discover.type.source.VendorEvents;
import dev.aloft.processor.model.FunctionDeclaration;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** A function takes and returns no event classes of a cloud's own library. */
public final class VendorEventRule implements FunctionRule {
  private final KnownTypes known;

  /**
   * @param known tells payloads from contexts
   */
  public VendorEventRule(KnownTypes known) {
    this.known = known;
  }

  @Override
  public void check(FunctionDeclaration function, Diagnostics diagnostics) {
    for (VariableElement payload : known.payloads(function.method())) {
      check(payload.asType(), "takes", Place.of(payload), function, diagnostics);
    }
    TypeMirror answer = known.answered(function.method().getReturnType());
    check(answer, "returns", function.place(), function, diagnostics);
  }

  private static void check(
      TypeMirror type,
      String verb,
      Place place,
      FunctionDeclaration function,
      Diagnostics diagnostics) {
    VendorEvents.in(type)
        .ifPresent(
            event ->
                diagnostics.report(
                    Message.VENDOR_EVENT,
                    place,
                    function.label(),
                    verb,
                    event.name(),
                    event.cloud(),
                    event.instead()));
  }
}
