package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.FunctionDeclaration;
import dev.aloft.processor.discover.HandlerClass;
import dev.aloft.processor.discover.type.source.TypeElements;
import java.util.Map;
import javax.lang.model.element.TypeElement;

/** An existing handler has no hooks of its vendor's that nobody would call. */
public final class HandlerHookRule implements FunctionRule {
  private static final String ALIYUN = "com.aliyun.fc.runtime.";
  private static final String HOOKS =
      "Implement dev.aloft.function.SnapshotHooks, whose beforeCheckpoint() is called for it";

  /** What to do instead of implementing an interface. */
  private static final Map<String, String> INSTEAD =
      Map.of(
          ALIYUN + "FunctionInitializer", "Do its work in the constructor",
          ALIYUN + "PreFreezeHandler", HOOKS,
          ALIYUN + "PreStopHandler", "Implement AutoCloseable, whose close() is called for it");

  @Override
  public void check(FunctionDeclaration function, Diagnostics diagnostics) {
    HandlerClass handler = function.handler();
    if (handler == null) {
      return;
    }
    for (TypeElement supertype : TypeElements.hierarchy(handler.type())) {
      String instead = INSTEAD.get(supertype.getQualifiedName().toString());
      if (instead != null) {
        diagnostics.report(
            Message.HANDLER_HOOK,
            Place.of(handler.type()),
            handler.type().getSimpleName(),
            supertype.getSimpleName(),
            instead);
      }
    }
  }
}
