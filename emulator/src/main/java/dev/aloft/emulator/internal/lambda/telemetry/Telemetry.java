package dev.aloft.emulator.internal.lambda.telemetry;

import dev.aloft.emulator.internal.Violations;
import dev.aloft.emulator.internal.json.JsonException;
import dev.aloft.emulator.internal.json.JsonValue;
import dev.aloft.emulator.internal.json.JsonWriter;
import dev.aloft.emulator.invocation.Subscription;
import dev.aloft.emulator.invocation.Subscription.Api;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The subscribers of one execution environment, and what they are sent. Events of the platform from
 * before a subscription are delivered, too, as in the service. Safe for use by several threads;
 * nothing here waits for a subscriber, unless it says so.
 */
public final class Telemetry implements AutoCloseable {
  /** Events kept for subscribers that come later, which is only until the init phase is over. */
  private static final int EARLY_LIMIT = 1_000;

  private static final long FLUSH_NANOS = 1_000_000_000L;

  private final Violations violations;
  private final Map<String, Subscriber> byExtension = new LinkedHashMap<>();

  /** Counts them, so that nobody subscribes in one that has ended meanwhile. */
  private int environment;

  private final List<TelemetryEvent> early = new ArrayList<>();
  private boolean open = true;

  /** {@code violations} gets what subscribers do wrong when they answer. */
  public Telemetry(Violations violations) {
    this.violations = violations;
  }

  /**
   * Adds a subscriber, or replaces what the same extension subscribed to before.
   *
   * @return the state, as {@code platform.telemetrySubscription} has it
   * @throws InvalidSubscriptionException when the extension subscribed in the other API before, or
   *     nothing listens
   */
  public String subscribe(String extension, Subscription subscription)
      throws InvalidSubscriptionException {
    int asked;
    synchronized (this) {
      asked = environment;
      Subscriber before = byExtension.get(extension);
      if (before != null && before.subscription().api() != subscription.api()) {
        throw new InvalidSubscriptionException(
            "the extension has subscribed in the other one of the Logs and Telemetry APIs");
      }
      if (before != null && before.subscription().equals(subscription)) {
        return "Already subscribed";
      }
    }
    Subscriber made = new Subscriber(subscription, Destination.of(subscription, violations));
    synchronized (this) {
      if (asked != environment) {
        made.close();
        throw new InvalidSubscriptionException("the environment has ended");
      }
      Subscriber before = byExtension.put(extension, made);
      if (before == null) {
        early.forEach(event -> offer(made, event));
      } else {
        before.close();
      }
      return "Subscribed";
    }
  }

  /** What an extension has subscribed to. */
  public synchronized List<Subscription> subscriptions(String extension) {
    Subscriber found = byExtension.get(extension);
    return found == null ? List.of() : List.of(found.subscription());
  }

  /** Whether an event would reach anybody, now or later. */
  public synchronized boolean isWanted() {
    return open || !byExtension.isEmpty();
  }

  /**
   * Tells subscribers of one API what happened.
   *
   * @param record the record, as JSON
   */
  public void publish(Api api, String type, String record) {
    publish(List.of(api), type, record);
  }

  /** Tells all subscribers. */
  public void publish(String type, String record) {
    publish(List.of(Api.TELEMETRY, Api.LOGS), type, record);
  }

  private synchronized void publish(List<Api> apis, String type, String record) {
    String category = TelemetryEvent.category(type);
    boolean kept = open && category.equals("platform") && early.size() < EARLY_LIMIT;
    if (!kept && byExtension.isEmpty()) {
      return;
    }
    TelemetryEvent event =
        new TelemetryEvent(apis, type, category, TelemetryEvent.bytes(type, record));
    if (kept) {
      early.add(event);
    }
    byExtension.values().forEach(subscriber -> offer(subscriber, event));
  }

  /**
   * Takes the lines that a process logs, as events of this type. Where the process was told to log
   * JSON, an object is delivered as such.
   *
   * @param type {@code function} or {@code extension}
   */
  public Consumer<String> lines(String type, Map<String, String> variables) {
    boolean json = "JSON".equals(variables.get("AWS_LAMBDA_LOG_FORMAT"));
    return line -> {
      if (hasSubscribers()) {
        publish(type, json && isObject(line) ? line : JsonWriter.quote(line));
      }
    };
  }

  private static boolean isObject(String line) {
    try {
      return line.startsWith("{") && JsonValue.parse(line).is(JsonValue.Kind.OBJECT);
    } catch (JsonException e) {
      return false;
    }
  }

  private synchronized boolean hasSubscribers() {
    return !byExtension.isEmpty();
  }

  private static void offer(Subscriber to, TelemetryEvent event) {
    Subscription subscription = to.subscription();
    if (event.apis().contains(subscription.api())
        && subscription.types().contains(event.category())
        && (!event.type().equals("platform.runtimeDone") || knowsRuntimeDone(subscription))) {
      to.offer(event.bytes());
    }
  }

  private static boolean knowsRuntimeDone(Subscription subscription) {
    return !subscription.schemaVersion().equals("2020-08-15");
  }

  /** From now on nobody can subscribe any more. */
  public synchronized void endSubscribing() {
    open = false;
    early.clear();
  }

  /** Delivers at once what is buffered, and waits for that, for up to a second. */
  public void flush() {
    List<Subscriber> all;
    synchronized (this) {
      all = List.copyOf(byExtension.values());
    }
    all.forEach(Subscriber::flush);
    long end = System.nanoTime() + FLUSH_NANOS;
    try {
      for (Subscriber subscriber : all) {
        subscriber.awaitFlushed(end);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Begins again, without subscribers, for a new execution environment. */
  public synchronized void restart() {
    byExtension.values().forEach(Subscriber::close);
    byExtension.clear();
    early.clear();
    open = true;
    environment++;
  }

  /** Ends all deliveries; what is buffered is forgotten. */
  @Override
  public synchronized void close() {
    byExtension.values().forEach(Subscriber::close);
    byExtension.clear();
    environment++;
    endSubscribing();
  }
}
