package dev.aloft.function;

import java.util.List;

/**
 * What a function does around a snapshot of its process. Implement it in the function's class, and
 * call what the class consists of there; {@link #inOrder} does that for several parts:
 *
 * <pre>{@code
 * public final class Orders implements SnapshotHooks {
 *   private final Database database = new Database();
 *
 *   @Override
 *   public void beforeCheckpoint() {
 *     database.disconnect();
 *   }
 * }
 * }</pre>
 *
 * <p>On AWS Lambda these are the hooks of SnapStart. Each process that is resumed has the memory of
 * the one that was snapshotted: what has to differ between processes, such as ids, seeds of random
 * numbers and connections, is to be made in {@link #afterRestore}, or later. On Function Compute
 * 2.0, {@link #beforeCheckpoint} is called by the hook PreFreeze, and {@link #afterRestore} before
 * the first invocation after it. Elsewhere nobody calls them.
 *
 * <p>On Lambda they are not called while an invocation is served; Function Compute should not
 * freeze an instance that serves one. A class whose functions are all static is never built, so its
 * hooks are not called.
 */
public interface SnapshotHooks {
  /**
   * Called when the function is initialised, before the snapshot is taken. Does nothing by default.
   *
   * @throws Exception why there must be no snapshot: on Lambda the initialisation has failed then,
   *     on Function Compute the instance is frozen all the same, and the log has the failure
   */
  default void beforeCheckpoint() throws Exception {}

  /**
   * Called in each resumed process before its first invocation. Does nothing by default. Lambda
   * gives it, with the loading of the snapshot, 10 seconds.
   *
   * @throws Exception why the process cannot serve: on Lambda it ends then, on Function Compute the
   *     invocation fails, and the next one tries again
   */
  default void afterRestore() throws Exception {}

  /**
   * The hooks of several parts as one: {@link #beforeCheckpoint} in reverse order, {@link
   * #afterRestore} in this order. The first failure ends the round.
   */
  static SnapshotHooks inOrder(List<? extends SnapshotHooks> parts) {
    return new SnapshotParts(List.copyOf(parts));
  }
}
