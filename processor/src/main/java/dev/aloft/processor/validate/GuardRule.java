package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.discover.FunctionDeclaration;
import dev.aloft.processor.discover.GuardDeclaration;
import dev.aloft.processor.model.SizingModel.Setting;
import java.util.Optional;

/** The reserve of {@code @DeadlineGuard} leaves the function some of its time. */
public record GuardRule() implements FunctionRule {
  @Override
  public void check(FunctionDeclaration function, Diagnostics diagnostics) {
    Optional<GuardDeclaration> declared = GuardDeclaration.of(function);
    if (declared.isEmpty()) {
      return;
    }
    GuardDeclaration guard = declared.get();
    Setting timeout = function.settings().sizing().timeoutSeconds();
    if (guard.reserveMillis() < 0) {
      diagnostics.report(
          Message.RESERVE_NEGATIVE, guard.place(), function.label(), guard.reserveMillis());
    } else if (timeout != null
        && timeout.value() > 0
        && guard.reserveMillis() >= timeout.value() * 1_000L) {
      diagnostics.report(
          Message.RESERVE_TOO_LONG,
          guard.place(),
          function.label(),
          guard.reserveMillis(),
          timeout.value());
    }
  }
}
