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
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The Extensions API. An extension is internal unless it was declared external. Refusals carry
 * status 403, as those of the Runtime Interface Emulator do.
 */
public final class ExtensionsApi {
  private static final String NAME = "Lambda-Extension-Name";
  private static final String IDENTIFIER = "Lambda-Extension-Identifier";
  private static final String ACCEPT = "Lambda-Extension-Accept-Feature";
  private static final int BODY_LIMIT = 1 << 20;
  private static final int LIMIT = 10;
  private static final Duration SHUTDOWN_TIME = Duration.ofSeconds(2);
  private final Map<String, RegisteredExtension> byIdentifier = new LinkedHashMap<>();
  private final Set<String> externalNames;
  private final FunctionSettings function;
  private final InitPhase init;
  private final NextReply next;
  private final Telemetry telemetry;
  private final Settling settling;

  /** {@code externalNames} are those of external extensions. */
  public ExtensionsApi(
      Set<String> externalNames,
      FunctionSettings function,
      InitPhase init,
      NextReply next,
      Telemetry telemetry,
      Settling settling) {
    this.externalNames = new HashSet<>(externalNames);
    this.function = function;
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
    List<String> events = RegisteredExtension.events(exchange.body());
    if (events == null) {
      return refused("InvalidRequestFormat", "expected {\"events\":[...]}");
    }
    boolean external = externalNames.contains(name);
    for (String event : events) {
      boolean offered =
          event.equals("SHUTDOWN")
              ? external
              : event.equals("INVOKE") && function.concurrency() == 1;
      if (!offered) {
        return refused("InvalidEventType", event + " is not offered to this extension");
      }
    }
    if (isAny(name, one -> true)) {
      return refused("InvalidExtensionState", name + " is registered already");
    }
    if (byIdentifier.size() >= LIMIT) {
      return refused("TooManyExtensions", "at most " + LIMIT);
    }
    String identifier = UUID.randomUUID().toString();
    byIdentifier.put(identifier, new RegisteredExtension(name, events, external));
    changed();
    boolean account = exchange.header(ACCEPT).orElse("").contains("accountId");
    HttpReply reply = HttpReply.json(200, account ? withAccount() : function.registration());
    return reply.with(new Header(IDENTIFIER, identifier));
  }

  private String withAccount() {
    String account = next.functionArn().split(":", -1)[4];
    String registration = function.registration();
    return registration.substring(0, registration.length() - 1)
        + ",\"accountId\":"
        + JsonWriter.quote(account)
        + "}";
  }

  void next(HttpExchange exchange) throws IOException {
    exchange.readBody(0);
    String event;
    synchronized (this) {
      RegisteredExtension extension = find(exchange);
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
      RegisteredExtension extension = find(exchange);
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
      for (RegisteredExtension extension : byIdentifier.values()) {
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
    for (RegisteredExtension extension : byIdentifier.values()) {
      if (extension.waiter != null && extension.waiter.connectionNumber() == connectionNumber) {
        extension.waiter = null;
      }
    }
    changed();
  }

  private void changed() {
    settling.settled(byIdentifier.values().stream().allMatch(RegisteredExtension::isIdle));
    notifyAll();
  }

  /** Tells subscribers of a state that an extension has not been in before. */
  private void tell(RegisteredExtension extension, String state) {
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
        (identifier, one) -> all.add(one.described(identifier, telemetry.subscriptions(one.name))));
    return List.copyOf(all);
  }

  /** Waits until all that are registered, and have not failed, wait for an event. */
  public void awaitAll(Duration limit) {
    Waiting.until(
        this,
        () -> byIdentifier.values().stream().allMatch(RegisteredExtension::isIdle),
        limit,
        () -> "an extension does not wait for an event: " + all());
  }

  public void await(String name, Duration limit) {
    Waiting.until(
        this,
        () -> isAny(name, one -> one.waiter != null),
        limit,
        () -> "extension " + name + " does not wait for an event; registered: " + all());
  }

  /** Waits until one has registered by this name, or does not run any more. */
  public void awaitRegistered(
      String name, BooleanSupplier running, Duration limit, Supplier<String> details) {
    Waiting.until(
        this,
        () -> isAny(name, one -> true) || !running.getAsBoolean(),
        limit,
        () -> "extension " + name + " has not registered" + details.get());
  }

  /** Treats an extension of this name as external. */
  public synchronized void addExternal(String name) {
    externalNames.add(name);
  }

  /** Whether one is registered by this name, and asked for SHUTDOWN. */
  public synchronized boolean expectsShutdown(String name) {
    return isAny(name, one -> one.events.contains("SHUTDOWN"));
  }

  /** The process of the extension of this name has ended. */
  public synchronized void ended(String name) {
    for (RegisteredExtension one : byIdentifier.values()) {
      one.ended |= one.name.equals(name);
    }
    changed();
  }

  private boolean isAny(String name, Predicate<RegisteredExtension> which) {
    return byIdentifier.values().stream().anyMatch(one -> one.name.equals(name) && which.test(one));
  }

  /** The name of the extension that makes this request; null when it is not registered. */
  synchronized @Nullable String caller(HttpExchange exchange) {
    RegisteredExtension found = find(exchange);
    return found == null ? null : found.name;
  }

  private @Nullable RegisteredExtension find(HttpExchange exchange) {
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
