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
    callHook("Runtime.BeforeCheckpointError");
    int status = to.getApart(runtime + "restore/next");
    if (status != 200) {
      throw new IOException("Lambda answered " + status + " to the request for a restore.");
    }
    resumed = true;
    callHook("Runtime.AfterRestoreError");
  }

  private void callHook(String failure) throws Exception {
    if (hooks == null) {
      return;
    }
    failing = failure;
    try {
      if (resumed) {
        hooks.afterRestore();
      } else {
        hooks.beforeCheckpoint();
      }
    } finally {
      // An interrupt that the hook left would close the connection.
      Thread.interrupted();
    }
    failing = null;
  }

  /** Where a failure is reported; before the restore, where other failures are. */
  String errorPath(String otherwise) {
    return resumed ? runtime + "restore/error" : otherwise;
  }

  /** The type of a failure that would otherwise be of this one. */
  String errorType(String otherwise) {
    return failing == null ? otherwise : failing;
  }
}
