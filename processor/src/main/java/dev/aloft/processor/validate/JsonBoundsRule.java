package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.discover.FunctionDeclaration;
import dev.aloft.processor.model.BoundsModel;
import dev.aloft.processor.model.BoundsModel.Bound;

/** Bounds of JSON leave room for something. */
public final class JsonBoundsRule implements FunctionRule {
  @Override
  public void check(FunctionDeclaration function, Diagnostics diagnostics) {
    BoundsModel bounds = function.settings().jsonBounds();
    if (bounds == null) {
      return;
    }
    for (Bound bound : bounds.bounds()) {
      if (bound.value() < 1) {
        diagnostics.report(
            Message.JSON_BOUND_NOT_POSITIVE, bound.place(), bound.name(), bound.value());
      }
    }
  }
}
