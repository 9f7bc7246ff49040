package dev.aloft.aws;

import dev.aloft.function.SnapshotHooks;
import dev.aloft.provider.poll.PollConnection;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * SnapStart, as a runtime sees it ("Implement code before or after Lambda function snapshots" and
 * "Using the Lambda runtime API" in the Lambda developer guide): Lambda takes the snapshot while
 * the call of {@code restore/next} waits, and answers it in each process that it resumes.
 */
final class Snapshot {
  /** The variable that tells how this process came to be initialised. */
  static final String INITIALIZATION = "AWS_LAMBDA_INITIALIZATION_TYPE";

  /** Its value if a snapshot is wanted. Constants, as this class is not loaded otherwise. */
  static final String SNAP_START = "snap-start";

  private final String runtime;
  private final @Nullable SnapshotHooks hooks;
  private @Nullable String failing;
  private boolean resumed;

  /**
   * @param runtime the path of the runtime API
   * @param hooks the function's
   */
  Snapshot(String runtime, @Nullable SnapshotHooks hooks) {
    this.runtime = runtime;
    this.hooks = hooks;
  }

  /** Returns in each resumed process, once that can serve. */
  void take(PollConnection to) throws Exception {
    if (hooks != null) {
      failing = "Runtime.BeforeCheckpointError";
      try {
        hooks.beforeCheckpoint();
      } finally {
        forgetInterrupt();
      }
      failing = null;
    }
    int status = to.getApart(runtime + "restore/next");
    if (status != 200) {
      throw new IOException("Lambda answered " + status + " to the request for a restore.");
    }
    resumed = true;
    if (hooks != null) {
      failing = "Runtime.AfterRestoreError";
      try {
        hooks.afterRestore();
      } finally {
        forgetInterrupt();
      }
    }
  }

  /** One that a hook left would close the connection. */
  private static void forgetInterrupt() {
    Thread.interrupted();
  }

  /** Where a failure is reported. */
  String errorPath() {
    return runtime + (resumed ? "restore/error" : "init/error");
  }

  /** The type of a failure that would otherwise be of this one. */
  String errorType(String otherwise) {
    return failing == null ? otherwise : failing;
  }
}
