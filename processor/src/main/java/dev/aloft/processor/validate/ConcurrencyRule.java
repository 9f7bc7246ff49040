package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.discover.FunctionDeclaration;

/** The concurrency is a number of invocations, or 0. */
public final class ConcurrencyRule implements FunctionRule {
  @Override
  public void check(FunctionDeclaration function, Diagnostics diagnostics) {
    if (function.settings().concurrency() < 0) {
      diagnostics.report(
          Message.CONCURRENCY_NEGATIVE,
          function.concurrencyPlace(),
          function.label(),
          function.settings().concurrency());
    }
  }
}
