package dev.aloft.aws;

import dev.aloft.function.Context;
import dev.aloft.function.SnapshotHooks;
import dev.aloft.provider.EventHandler;
import dev.aloft.provider.Output;
import dev.aloft.provider.poll.PollConnection;
import dev.aloft.wire.Fields;
import java.io.IOException;
import java.util.List;
import java.util.Map;
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
  private final LambdaBootstrap bootstrap;
  private final @Nullable SnapshotHooks resources;
  private @Nullable SnapshotHooks hooks;
  private @Nullable String failing;
  private boolean resumed;

  /**
   * Made before the function, whose libraries may register what has hooks.
   *
   * @param runtime the path of the runtime API
   */
  Snapshot(String runtime, LambdaBootstrap bootstrap) {
    this.runtime = runtime;
    this.bootstrap = bootstrap;
    resources = bootstrap.resources();
  }

  /** Returns why a sample was refused; null if none was. Leaves the connection without an event. */
  @Nullable Throwable prime(PollConnection to, Map<String, String> environment) {
    Output output = to.output();
    try {
      EventHandler priming = bootstrap.priming();
      if (priming != null) {
        Context context = new InvocationContext("snapshot", new Fields(), environment);
        priming.handle(to.input(), context, output);
      }
      List<Output.Report> reports = output.reports();
      return reports == null ? null : reports.get(0).failure();
    } catch (Throwable e) {
      // An initialiser of the user's, which fails again when it is needed.
      return e;
    } finally {
      to.input().clear();
      output.reset();
      Thread.interrupted();
    }
  }

  /**
   * Returns in each resumed process, once that can serve.
   *
   * @param own the function's hooks, which may use what the resources are for
   */
  void take(PollConnection to, @Nullable SnapshotHooks own) throws Exception {
    hooks =
        resources == null || own == null
            ? own == null ? resources : own
            : SnapshotHooks.inOrder(List.of(resources, own));
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
