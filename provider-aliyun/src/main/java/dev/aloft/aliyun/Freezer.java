package dev.aloft.aliyun;

import dev.aloft.function.SnapshotHooks;
import org.jspecify.annotations.Nullable;

/**
 * Calls a function's hooks around the freezing of its instance. Function Compute 2.0 says when it
 * freezes, and not when it thaws: the next invocation shows that. Thread-safe.
 */
final class Freezer {
  private final SnapshotHooks hooks;
  private boolean frozen;

  Freezer(SnapshotHooks hooks) {
    this.hooks = hooks;
  }

  /** Prepares for being frozen; returns what the hook failed with. */
  synchronized @Nullable Throwable freeze() {
    frozen = true;
    try {
      hooks.beforeCheckpoint();
      return null;
    } catch (Throwable e) {
      return e;
    }
  }

  /** Prepares for an invocation; returns why it cannot be served. The next one tries again then. */
  synchronized @Nullable Throwable thaw() {
    if (frozen) {
      try {
        hooks.afterRestore();
        frozen = false;
      } catch (Throwable e) {
        return e;
      }
    }
    return null;
  }
}
