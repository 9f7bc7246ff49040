package dev.aloft.emulator.internal.lambda;

import dev.aloft.emulator.internal.HttpExchange;
import dev.aloft.emulator.internal.HttpReply;
import dev.aloft.emulator.internal.PendingInvocation;
import dev.aloft.emulator.internal.Waiting;
import dev.aloft.emulator.internal.json.JsonWriter;
import dev.aloft.emulator.internal.lambda.telemetry.Telemetry;
import dev.aloft.emulator.invocation.Extension;
import dev.aloft.emulator.invocation.Failure;
import dev.aloft.emulator.invocation.Header;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The Extensions API. An extension is internal unless it was declared external, since no executable
 * is started here. Refusals carry status 403, as those of the Runtime Interface Emulator do.
 */
public final class ExtensionsApi {
  private static final String NAME = "Lambda-Extension-Name";
  private static final String IDENTIFIER = "Lambda-Extension-Identifier";
  private static final int BODY_LIMIT = 1 << 20;
  private static final int LIMIT = 10;
  private static final Duration SHUTDOWN_TIME = Duration.ofSeconds(2);
  private static final Pattern BODY =
      Pattern.compile("(?s)\\{.*\"events\"\\s*:\\s*\\[([^\\]]*)\\].*\\}");
  private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");

  /** One registered extension. */
  private static final class Registered {
    final String name;
    final List<String> events;
    final boolean external;
    final Deque<String> queue = new ArrayDeque<>();
    @Nullable HttpExchange waiter;
    @Nullable Failure failure;
    String state = "Registered";

    Registered(String name, List<String> events, boolean external) {
      this.name = name;
      this.events = events;
      this.external = external;
    }
  }

  private final Map<String, Registered> byIdentifier = new LinkedHashMap<>();
  private final Set<String> externalNames;
  private final String registration;
  private final InitPhase init;
  private final NextReply next;
  private final Telemetry telemetry;
  private final Settling settling;

  /** {@code registration} is the response body of a successful registration. */
  public ExtensionsApi(
      Set<String> externalNames,
      String registration,
      InitPhase init,
      NextReply next,
      Telemetry telemetry,
      Settling settling) {
    this.externalNames = externalNames;
    this.registration = registration;
    this.init = init;
    this.next = next;
    this.telemetry = telemetry;
    this.settling = settling;
  }

  void register(HttpExchange exchange) throws IOException {
    exchange.readBody(BODY_LIMIT);
    exchange.reply(registered(exchange));
  }

  private synchronized HttpReply registered(HttpExchange exchange) {
    String name = exchange.header(NAME).orElse("");
    if (name.isEmpty()) {
      return refused("InvalidExtensionName", "header " + NAME + " is missing");
    }
    if (init.isDone()) {
      return refused("RegistrationClosed", "the init phase is over");
    }
    Matcher body = BODY.matcher(new String(exchange.body(), StandardCharsets.UTF_8));
    if (!body.find()) {
      return refused("InvalidRequestFormat", "expected {\"events\":[...]}");
    }
    boolean external = externalNames.contains(name);
    List<String> events = new ArrayList<>();
    for (Matcher event = STRING.matcher(body.group(1)); event.find(); ) {
      events.add(event.group(1));
    }
    for (String event : events) {
      if (!event.equals("INVOKE") && !(external && event.equals("SHUTDOWN"))) {
        return refused("InvalidEventType", event + " is not offered to this extension");
      }
    }
    if (byIdentifier.values().stream().anyMatch(other -> other.name.equals(name))) {
      return refused("InvalidExtensionState", name + " is registered already");
    }
    if (byIdentifier.size() >= LIMIT) {
      return refused("TooManyExtensions", "at most " + LIMIT);
    }
    String identifier = UUID.randomUUID().toString();
    byIdentifier.put(identifier, new Registered(name, List.copyOf(events), external));
    changed();
    HttpReply reply = HttpReply.json(200, registration);
    return reply.with(new Header(IDENTIFIER, identifier));
  }

  void next(HttpExchange exchange) throws IOException {
    exchange.readBody(0);
    String event;
    synchronized (this) {
      Registered extension = find(exchange);
      if (extension == null) {
        event = null;
      } else {
        event = extension.queue.poll();
        if (event == null) {
          exchange.hold();
          extension.waiter = exchange;
          tell(extension, "Ready");
          changed();
          return;
        }
      }
    }
    exchange.reply(event == null ? unknown(exchange) : eventReply(event));
  }

  void failed(HttpExchange exchange) throws IOException {
    exchange.readBody(BODY_LIMIT);
    HttpReply reply;
    synchronized (this) {
      Registered extension = find(exchange);
      if (extension == null) {
        reply = unknown(exchange);
      } else if (exchange.header("Lambda-Extension-Function-Error-Type").isEmpty()) {
        reply = refused("MissingHeader", "header Lambda-Extension-Function-Error-Type is missing");
      } else {
        extension.failure =
            new Failure(
                exchange.header("Lambda-Extension-Function-Error-Type"),
                exchange.headers(),
                exchange.body());
        tell(extension, exchange.path().endsWith("/init/error") ? "InitError" : "ExitError");
        changed();
        reply = LambdaReply.accepted();
      }
    }
    exchange.reply(reply);
  }

  /** Notifies the extensions that asked for INVOKE. */
  public void invoked(PendingInvocation invocation) {
    String requestId = invocation.requestId();
    send(
        "INVOKE",
        () ->
            "{\"eventType\":\"INVOKE\",\"deadlineMs\":"
                + next.deadlineMillis(invocation.event())
                + ",\"requestId\":"
                + JsonWriter.quote(requestId)
                + ",\"invokedFunctionArn\":"
                + JsonWriter.quote(next.functionArn())
                + ",\"tracing\":{\"type\":\"X-Amzn-Trace-Id\",\"value\":"
                + JsonWriter.quote(NextReply.traceId(requestId))
                + "}}");
  }

  public void shutdown(String reason) {
    long deadline = System.currentTimeMillis() + SHUTDOWN_TIME.toMillis();
    send(
        "SHUTDOWN",
        () ->
            "{\"eventType\":\"SHUTDOWN\",\"shutdownReason\":"
                + JsonWriter.quote(reason)
                + ",\"deadlineMs\":"
                + deadline
                + "}");
  }

  private void send(String type, Supplier<String> text) {
    List<HttpExchange> waiting = new ArrayList<>();
    String event;
    synchronized (this) {
      if (byIdentifier.values().stream().noneMatch(one -> one.events.contains(type))) {
        return;
      }
      event = text.get();
      for (Registered extension : byIdentifier.values()) {
        if (!extension.events.contains(type)) {
          continue;
        }
        if (extension.waiter == null) {
          extension.queue.add(event);
        } else {
          waiting.add(extension.waiter);
          extension.waiter = null;
        }
      }
      changed();
    }
    for (HttpExchange exchange : waiting) {
      exchange.reply(eventReply(event));
    }
  }

  synchronized void gone(int connectionNumber) {
    for (Registered extension : byIdentifier.values()) {
      if (extension.waiter != null && extension.waiter.connectionNumber() == connectionNumber) {
        extension.waiter = null;
      }
    }
    changed();
  }

  private void changed() {
    settling.settled(
        byIdentifier.values().stream().allMatch(one -> one.waiter != null || one.failure != null));
    notifyAll();
  }

  /** Tells subscribers of a state that an extension has not been in before. */
  private void tell(Registered extension, String state) {
    if (state.equals(extension.state)) {
      return;
    }
    extension.state = state;
    Map<String, @Nullable Object> record =
        JsonWriter.object("name", extension.name, "state", state, "events", extension.events);
    if (extension.failure != null) {
      record.put("errorType", extension.failure.errorType().orElse(""));
    }
    telemetry.publish("platform.extension", JsonWriter.write(record));
  }

  /** Forgets them all, for a new execution environment. */
  public synchronized void restart() {
    byIdentifier.clear();
  }

  public synchronized List<Extension> all() {
    List<Extension> all = new ArrayList<>();
    byIdentifier.forEach(
        (identifier, one) ->
            all.add(
                new Extension(
                    one.name,
                    identifier,
                    one.events,
                    one.external,
                    one.waiter != null,
                    Optional.ofNullable(one.failure),
                    telemetry.subscriptions(one.name))));
    return List.copyOf(all);
  }

  /** Waits until all that are registered, and have not failed, wait for an event. */
  public void awaitAll(Duration limit) {
    Waiting.until(
        this,
        () ->
            byIdentifier.values().stream()
                .allMatch(one -> one.waiter != null || one.failure != null),
        limit,
        () -> "an extension does not wait for an event: " + all());
  }

  public void await(String name, Duration limit) {
    Waiting.until(
        this,
        () ->
            byIdentifier.values().stream()
                .anyMatch(one -> one.name.equals(name) && one.waiter != null),
        limit,
        () -> "extension " + name + " does not wait for an event; registered: " + all());
  }

  /** The name of the extension that makes this request; null when it is not registered. */
  synchronized @Nullable String caller(HttpExchange exchange) {
    Registered found = find(exchange);
    return found == null ? null : found.name;
  }

  private @Nullable Registered find(HttpExchange exchange) {
    return byIdentifier.get(exchange.header(IDENTIFIER).orElse(""));
  }

  private static HttpReply eventReply(String event) {
    return HttpReply.json(200, event)
        .with(new Header("Lambda-Extension-Event-Identifier", UUID.randomUUID().toString()));
  }

  /** The refusal of a request whose extension is not known. */
  static HttpReply unknown(HttpExchange exchange) {
    return exchange.header(IDENTIFIER).isEmpty()
        ? refused("MissingExtensionIdentifier", "header " + IDENTIFIER + " is missing")
        : refused("UnknownExtensionIdentifier", "no extension has this identifier");
  }

  private static HttpReply refused(String type, String message) {
    return LambdaReply.refused(403, "Extension." + type, message);
  }
}
