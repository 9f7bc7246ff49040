package dev.aloft.emulator.internal.lambda;

import dev.aloft.emulator.internal.PendingInvocation;
import dev.aloft.emulator.internal.json.JsonWriter;
import dev.aloft.emulator.internal.lambda.telemetry.Telemetry;
import dev.aloft.emulator.internal.pull.PullObserver;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Answer.Kind;
import dev.aloft.emulator.invocation.Subscription.Api;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells extensions of invocations: by INVOKE events, and subscribers by {@code platform.start},
 * {@code platform.runtimeDone} (when the runtime asks for another event or reports an error, and
 * not on managed instances) and {@code platform.report} (when the extensions are done, too).
 * Subscribers to logs get {@code platform.end} and {@code platform.fault} besides.
 */
public final class InvocationEvents implements PullObserver {
  private final FunctionSettings function;
  private final Telemetry telemetry;
  private final Settling settling;
  private final InitEvents init;
  private final ExtensionsApi extensions;
  private final Map<String, Started> started = new HashMap<>();
  private @Nullable Ended unfinished;
  private boolean asked;

  /** When and where an invocation was handed out. */
  private record Started(long nanos, String instanceId) {}

  /** An invocation that has its answer. */
  private record Ended(String requestId, Started started, Answer answer) {}

  public InvocationEvents(
      FunctionSettings function,
      Telemetry telemetry,
      Settling settling,
      InitEvents init,
      ExtensionsApi extensions) {
    this.function = function;
    this.telemetry = telemetry;
    this.settling = settling;
    this.init = init;
    this.extensions = extensions;
  }

  @Override
  public void delivered(PendingInvocation invocation) {
    if (telemetry.isWanted()) {
      settling.now();
      start(invocation.requestId());
    }
    extensions.invoked(invocation);
  }

  private synchronized void start(String id) {
    started.put(id, new Started(System.nanoTime(), init.instanceId()));
    asked = false;
    Map<String, @Nullable Object> record = JsonWriter.object("requestId", id);
    record.put("version", function.version());
    telemetry.publish(Api.LOGS, "platform.start", JsonWriter.write(record));
    record.put("tracing", tracing(id));
    telemetry.publish(Api.TELEMETRY, "platform.start", JsonWriter.write(record));
  }

  private static Map<String, @Nullable Object> tracing(String requestId) {
    String hex = "0".repeat(16) + requestId.replace("-", "");
    return JsonWriter.object(
        "spanId", hex.substring(hex.length() - 16),
        "type", "X-Amzn-Trace-Id",
        "value", NextReply.traceId(requestId));
  }

  @Override
  public synchronized void asked() {
    asked = true;
    Ended ended = unfinished;
    unfinished = null;
    if (ended != null) {
      done(ended);
    }
  }

  @Override
  public synchronized void ended(PendingInvocation invocation, Answer answer) {
    Started start = started.remove(invocation.requestId());
    if (start == null) {
      return;
    }
    Ended ended = new Ended(invocation.requestId(), start, answer);
    if (function.concurrency() == 1 && answer.kind() == Kind.RESPONSE && !asked) {
      unfinished = ended;
    } else {
      done(ended);
    }
  }

  private void done(Ended ended) {
    if (!ended.started().instanceId().equals(init.instanceId())) {
      return; // Those who knew of it are gone.
    }
    Map<String, @Nullable Object> record = JsonWriter.object("requestId", ended.requestId());
    String status = status(ended.answer());
    PlatformRecord.status(record, status, errorType(ended.answer()));
    if (function.concurrency() == 1) {
      telemetry.publish(Api.LOGS, "platform.runtimeDone", JsonWriter.write(record));
      Map<String, @Nullable Object> more = new LinkedHashMap<>(record);
      more.put("tracing", tracing(ended.requestId()));
      more.put(
          "metrics",
          JsonWriter.object(
              "durationMs", PlatformRecord.millisSince(ended.started().nanos()),
              "producedBytes", ended.answer().length()));
      telemetry.publish(Api.TELEMETRY, "platform.runtimeDone", JsonWriter.write(more));
    }
    if (ended.answer().kind() == Kind.LOST) {
      String fault = "RequestId: " + ended.requestId() + " Status: " + status + "\tErrorType: ";
      telemetry.publish(
          Api.LOGS, "platform.fault", JsonWriter.quote(fault + errorType(ended.answer())));
    }
    settling.whenSettled(() -> report(ended, record));
  }

  private void report(Ended ended, Map<String, @Nullable Object> record) {
    String id = ended.requestId();
    telemetry.publish(
        Api.LOGS, "platform.end", JsonWriter.write(JsonWriter.object("requestId", id)));
    Map<String, @Nullable Object> metrics = metrics(ended.started().nanos());
    telemetry.publish(
        Api.LOGS,
        "platform.report",
        JsonWriter.write(JsonWriter.object("requestId", id, "metrics", metrics)));
    record.put("metrics", metrics);
    record.put("tracing", tracing(id));
    telemetry.publish(Api.TELEMETRY, "platform.report", JsonWriter.write(record));
  }

  /** The memory is what the function may use: how much it does use is not known here. */
  private Map<String, @Nullable Object> metrics(long startNanos) {
    double millis = PlatformRecord.millisSince(startNanos);
    Map<String, @Nullable Object> metrics = JsonWriter.object("durationMs", millis);
    if (function.concurrency() == 1) {
      metrics.put("billedDurationMs", (long) Math.ceil(millis));
      metrics.put("memorySizeMB", function.memoryMb());
      metrics.put("maxMemoryUsedMB", function.memoryMb());
      metrics.putAll(init.takeMetrics());
    }
    return metrics;
  }

  private static String status(Answer answer) {
    return switch (answer.kind()) {
      case RESPONSE -> "success";
      case ERROR -> "error";
      case LOST -> "Sandbox.Timedout".equals(errorType(answer)) ? "timeout" : "failure";
    };
  }

  private static @Nullable String errorType(Answer answer) {
    return switch (answer.kind()) {
      case RESPONSE -> null;
      case ERROR -> PlatformRecord.reported(answer.errorType().orElse(""));
      case LOST -> answer.errorType().orElse("Runtime.Unknown");
    };
  }
}
