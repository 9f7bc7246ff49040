package dev.aloft.emulator.internal.pull;

import dev.aloft.emulator.internal.PendingInvocation;
import java.lang.ref.WeakReference;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The last invocations that ended, so that a late or repeated answer can be distinguished from one
 * for an unknown id. Holds no event and no answer alive. Guarded by the lock of its owner.
 */
public final class EndedInvocations {
  private static final int KEPT = 1_024;

  /** What is left of an invocation. */
  public record Ended(
      WeakReference<PendingInvocation> invocation,
      PendingInvocation.@Nullable Listener listener,
      boolean expired,
      boolean answered) {}

  private final Map<String, Ended> ended =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Ended> eldest) {
          return size() > KEPT;
        }
      };

  void add(PendingInvocation invocation, boolean expired, boolean answered) {
    ended.put(
        invocation.requestId(),
        new Ended(new WeakReference<>(invocation), invocation.listener(), expired, answered));
  }

  @Nullable Ended find(String requestId) {
    return ended.get(requestId);
  }
}
