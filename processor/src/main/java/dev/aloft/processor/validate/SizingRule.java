package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.discover.FunctionDeclaration;
import dev.aloft.processor.model.SizingModel.Setting;

/** Memory and time limits are amounts. What a cloud allows of them is checked by packaging. */
public final class SizingRule implements FunctionRule {
  @Override
  public void check(FunctionDeclaration function, Diagnostics diagnostics) {
    for (Setting setting : function.settings().sizing().settings()) {
      if (setting.value() < 0) {
        diagnostics.report(
            Message.SIZING_NEGATIVE,
            setting.place(),
            setting.name(),
            function.label(),
            setting.value());
      }
    }
  }
}
