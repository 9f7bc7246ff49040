package dev.aloft.aliyun;

import dev.aloft.function.SnapshotHooks;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Handler;
import dev.aloft.provider.HttpHandler;
import org.jspecify.annotations.Nullable;

/**
 * Calls a function's hooks around the freezing of its instance. Function Compute 2.0 says when it
 * freezes, and not when it thaws: the next invocation shows that. Thread-safe.
 */
final class Freezer {
  private final SnapshotHooks hooks;
  private volatile boolean frozen;

  Freezer(SnapshotHooks hooks) {
    this.hooks = hooks;
  }

  /** Prepares for being frozen, unless it is so already; returns what the hook failed with. */
  synchronized @Nullable Throwable freeze() {
    if (frozen) {
      return null;
    }
    frozen = true;
    try {
      hooks.beforeCheckpoint();
      return null;
    } catch (Throwable e) {
      return e;
    } finally {
      // An interrupt that the hook left would close the connection.
      Thread.interrupted();
    }
  }

  /** What to call for an invocation: the function, if need be after its hook. */
  Handler callee(Handler function) {
    if (!frozen) {
      return function;
    }
    if (function instanceof HttpHandler answers) {
      HttpHandler thawing =
          (request, context, response) -> {
            thaw();
            answers.handle(request, context, response);
          };
      return thawing;
    }
    EventHandler takes = (EventHandler) function;
    EventHandler thawing =
        (input, context, output) -> {
          thaw();
          takes.handle(input, context, output);
        };
    return thawing;
  }

  /** If the hook fails, the next invocation tries again. */
  private synchronized void thaw() throws Exception {
    if (frozen) {
      hooks.afterRestore();
      frozen = false;
    }
  }
}
