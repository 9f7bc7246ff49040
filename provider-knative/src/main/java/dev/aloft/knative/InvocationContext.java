package dev.aloft.knative;

import dev.aloft.function.Context;
import dev.aloft.knative.internal.CloudTrace;
import dev.aloft.knative.internal.Settings;
import dev.aloft.knative.internal.event.ReceivedEvent;
import dev.aloft.provider.lifecycle.InvocationLimits;
import dev.aloft.provider.lifecycle.RequestId;
import dev.aloft.provider.lifecycle.TraceParents;
import dev.aloft.wire.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One invocation, with a copy of its request's headers. Thread-safe. */
final class InvocationContext implements KnativeContext {
  private final Settings settings;
  private final Fields fields;
  private final List<ReceivedEvent> events;
  private final long arrivalMillis;
  private final String requestId;

  /** The attempt that a message names; 0 if none does. */
  private volatile int attempt;

  private volatile @Nullable ReplyEvent reply;

  private InvocationContext(
      Settings settings, Fields fields, List<ReceivedEvent> events, long arrivalMillis) {
    this.settings = settings;
    this.fields = fields;
    this.events = events;
    this.arrivalMillis = arrivalMillis;
    String sent = fields.value("X-Request-Id");
    requestId = RequestId.orRandom(sent == null && !events.isEmpty() ? events.get(0).id() : sent);
  }

  /**
   * A context that begins now. Copies the headers, which the connection only lends.
   *
   * @param events the request's events; empty if it is plain HTTP
   */
  static InvocationContext of(Settings settings, Fields fields, List<ReceivedEvent> events) {
    return new InvocationContext(settings, fields.copy(), events, System.currentTimeMillis());
  }

  /** The context of one event of the request's batch. */
  InvocationContext of(ReceivedEvent event) {
    return new InvocationContext(settings, fields, List.of(event), arrivalMillis);
  }

  /** The events of an invocation; empty if it is plain HTTP, or not one of this provider's. */
  static List<ReceivedEvent> events(Context context) {
    return context instanceof InvocationContext ours ? ours.events : List.of();
  }

  /** Notes the attempt that a message names; 0 if it names none. */
  static void noteAttempt(Context context, int attempt) {
    if (attempt > 0 && context instanceof InvocationContext ours) {
      ours.attempt = attempt;
    }
  }

  /** The event to answer with; null if there is none. */
  @Nullable ReplyEvent reply() {
    return reply;
  }

  @Override
  public void reply(ReplyEvent event) {
    reply = event;
  }

  @Override
  public String requestId() {
    return requestId;
  }

  @Override
  public String functionName() {
    return settings.functionName();
  }

  @Override
  public String functionVersion() {
    return settings.functionVersion();
  }

  @Override
  public int memoryLimitMb() {
    return 0;
  }

  /** Epoch milliseconds; negative if there is no deadline. */
  private long deadlineMillis() {
    int seconds = settings.timeoutSeconds();
    return seconds < 1 ? -1 : arrivalMillis + seconds * 1000L;
  }

  @Override
  public Instant deadline() {
    return InvocationLimits.deadline(deadlineMillis());
  }

  @Override
  public Duration remaining() {
    return InvocationLimits.remaining(deadlineMillis());
  }

  @Override
  public @Nullable String traceParent() {
    String valid = TraceParents.valid(fields.value("traceparent"));
    String ofCloud = valid == null ? fields.value("X-Cloud-Trace-Context") : null;
    return ofCloud == null ? valid : CloudTrace.parent(ofCloud);
  }

  @Override
  public String cloud() {
    return "knative";
  }

  @Override
  public @Nullable String header(String name) {
    return fields.value(name);
  }

  @Override
  public boolean isEvent() {
    return !events.isEmpty();
  }

  private @Nullable String attribute(String name) {
    return events.isEmpty() ? null : events.get(0).attribute(name);
  }

  @Override
  public @Nullable String eventId() {
    return attribute("id");
  }

  @Override
  public @Nullable String source() {
    return attribute("source");
  }

  @Override
  public @Nullable String type() {
    return attribute("type");
  }

  @Override
  public @Nullable String subject() {
    return attribute("subject");
  }

  @Override
  public @Nullable Instant time() {
    return events.isEmpty() ? null : events.get(0).time();
  }

  @Override
  public @Nullable String dataContentType() {
    return attribute("datacontenttype");
  }

  @Override
  public @Nullable String dataSchema() {
    return attribute("dataschema");
  }

  @Override
  public @Nullable String extension(String name) {
    return events.isEmpty() ? null : events.get(0).extension(name);
  }

  @Override
  public Map<String, String> extensions() {
    return events.isEmpty() ? Map.of() : Collections.unmodifiableMap(events.get(0).extensions());
  }

  @Override
  public @Nullable String serviceName() {
    return settings.present("K_SERVICE", "CONTAINER_APP_NAME");
  }

  @Override
  public @Nullable String revisionName() {
    return settings.present("K_REVISION", "CONTAINER_APP_REVISION");
  }

  @Override
  public int deliveryAttempt() {
    int named = attempt;
    return named > 0
        ? named
        : 1 + InvocationLimits.number(fields.value("X-CloudTasks-TaskRetryCount"));
  }
}
