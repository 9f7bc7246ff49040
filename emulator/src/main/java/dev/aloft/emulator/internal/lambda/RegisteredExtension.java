package dev.aloft.emulator.internal.lambda;

import dev.aloft.emulator.internal.HttpExchange;
import dev.aloft.emulator.internal.json.JsonException;
import dev.aloft.emulator.internal.json.JsonValue;
import dev.aloft.emulator.internal.json.JsonValue.Kind;
import dev.aloft.emulator.invocation.Extension;
import dev.aloft.emulator.invocation.Failure;
import dev.aloft.emulator.invocation.Subscription;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One registered extension. Guarded by the lock of its API. */
final class RegisteredExtension {
  final String name;
  final List<String> events;
  final boolean external;
  final Deque<String> queue = new ArrayDeque<>();
  @Nullable HttpExchange waiter;
  @Nullable Failure failure;
  boolean ended;
  String state = "Registered";

  RegisteredExtension(String name, List<String> events, boolean external) {
    this.name = name;
    this.events = events;
    this.external = external;
  }

  /** The events that the body of a registration asks for; null when it is not one. */
  static @Nullable List<String> events(byte[] body) {
    JsonValue asked;
    try {
      asked = JsonValue.parse(new String(body, StandardCharsets.UTF_8)).member("events");
    } catch (JsonException e) {
      return null;
    }
    if (asked == null || !asked.is(Kind.ARRAY)) {
      return null;
    }
    List<String> events = new ArrayList<>();
    for (JsonValue event : asked.items()) {
      if (!event.is(Kind.STRING)) {
        return null;
      }
      events.add(event.text());
    }
    return List.copyOf(events);
  }

  /** Whether nothing is to be expected of it until the next event. */
  boolean isIdle() {
    return waiter != null || failure != null || ended;
  }

  Extension described(String identifier, List<Subscription> subscriptions) {
    return new Extension(
        name,
        identifier,
        events,
        external,
        waiter != null,
        Optional.ofNullable(failure),
        subscriptions);
  }
}
