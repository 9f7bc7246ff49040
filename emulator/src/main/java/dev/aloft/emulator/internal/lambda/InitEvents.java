package dev.aloft.emulator.internal.lambda;

import dev.aloft.emulator.internal.json.JsonWriter;
import dev.aloft.emulator.internal.lambda.telemetry.Telemetry;
import dev.aloft.emulator.invocation.Subscription.Api;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells subscribers of the init and restore phases. The records are those of the Telemetry API's
 * event schema {@code 2025-01-29}; earlier versions and the Logs API know some of their members.
 * The Logs API does not know {@code platform.initStart}.
 */
public final class InitEvents {
  private final FunctionSettings function;
  private final Telemetry telemetry;
  private final Settling settling;
  private volatile String instanceId = "";
  private long startNanos;
  private long restoreNanos;
  private boolean runtimeDone;
  private boolean restoring;
  private final Map<String, @Nullable Object> metrics = new LinkedHashMap<>();

  public InitEvents(FunctionSettings function, Telemetry telemetry, Settling settling) {
    this.function = function;
    this.telemetry = telemetry;
    this.settling = settling;
  }

  /** An execution environment has begun. */
  public synchronized void started() {
    settling.restart();
    instanceId = UUID.randomUUID().toString();
    startNanos = System.nanoTime();
    runtimeDone = false;
    restoring = false;
    takeMetrics();
    Map<String, @Nullable Object> record = phase();
    record.putAll(instance());
    telemetry.publish(Api.TELEMETRY, "platform.initStart", JsonWriter.write(record));
  }

  /** Tells execution environments apart. */
  String instanceId() {
    return instanceId;
  }

  private Map<String, @Nullable Object> phase() {
    return JsonWriter.object("initializationType", function.initializationType(), "phase", "init");
  }

  private Map<String, @Nullable Object> instance() {
    return JsonWriter.object(
        "functionName", function.name(),
        "functionVersion", function.version(),
        "instanceId", instanceId,
        "instanceMaxMemory", function.memoryMb());
  }

  /** The runtime has asked for its first event. */
  synchronized void asked() {
    if (restoring) {
      restored(null);
    } else {
      initialised(null);
    }
    telemetry.endSubscribing();
  }

  /** The runtime has failed before that, with this type of error. */
  synchronized void failed(String errorType) {
    if (restoring) {
      restored(errorType);
    } else {
      initialised(errorType);
    }
  }

  /** The runtime is ready to be snapshotted. */
  synchronized void snapshotted() {
    initialised(null);
  }

  /** The snapshot is being resumed. */
  synchronized void resumed() {
    settling.now();
    restoring = true;
    restoreNanos = System.nanoTime();
    publish("platform.restoreStart", instance());
  }

  private void initialised(@Nullable String errorType) {
    if (runtimeDone) {
      return;
    }
    runtimeDone = true;
    Map<String, @Nullable Object> record = phase();
    PlatformRecord.status(record, errorType == null ? "success" : "error", errorType);
    publish("platform.initRuntimeDone", record);
    settling.whenSettled(
        () -> {
          double millis = PlatformRecord.millisSince(startNanos);
          if (!function.snapStart() && errorType == null) {
            initMetric("initDurationMs", millis);
          }
          record.put("metrics", JsonWriter.object("durationMs", millis));
          publish("platform.initReport", record);
        });
  }

  private void restored(@Nullable String errorType) {
    restoring = false;
    Map<String, @Nullable Object> record = new LinkedHashMap<>();
    PlatformRecord.status(record, errorType == null ? "success" : "error", errorType);
    publish("platform.restoreRuntimeDone", record);
    settling.whenSettled(
        () -> {
          double millis = PlatformRecord.millisSince(restoreNanos);
          initMetric("restoreDurationMs", millis);
          record.put("metrics", JsonWriter.object("durationMs", millis));
          publish("platform.restoreReport", record);
        });
  }

  private void initMetric(String name, double millis) {
    synchronized (metrics) {
      metrics.put(name, millis);
    }
  }

  /** What the report of the first invocation says of the phases before it; empty afterwards. */
  Map<String, @Nullable Object> takeMetrics() {
    synchronized (metrics) {
      Map<String, @Nullable Object> taken = new LinkedHashMap<>(metrics);
      metrics.clear();
      return taken;
    }
  }

  private void publish(String type, Map<String, @Nullable Object> record) {
    telemetry.publish(type, JsonWriter.write(record));
  }
}
