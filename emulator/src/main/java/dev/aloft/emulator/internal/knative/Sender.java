package dev.aloft.emulator.internal.knative;

import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Header;
import java.util.List;
import java.util.Locale;

/** Who sends a request, and what an answer's status means to it. */
enum Sender {
  /** Somebody who waits for the result, as a client of HTTP does. */
  CLIENT,
  /** A source of Knative's, or anybody else with a CloudEvent who ignores what is answered. */
  SOURCE,
  /** A broker, a channel or a Kafka source of Knative's: takes an event as the answer. */
  BROKER,
  /** A push subscription of Pub/Sub, among them those of Eventarc. */
  PUBSUB,
  SCHEDULER,
  TASKS;

  /** What happens to an event after an answer. */
  enum Outcome {
    DONE,
    /** It is sent again. */
    RETRIED,
    /** It goes to the dead letters, or is lost where there are none. */
    GIVEN_UP
  }

  private static final List<Integer> ACKNOWLEDGED = List.of(200, 201, 202, 204);

  /** What Knative's delivery retries, besides statuses from 500 on. */
  private static final List<Integer> RETRIED_BY_KNATIVE = List.of(404, 408, 409, 429);

  /** The sender of an event, by the headers that only this one sends. */
  static Sender of(Event event) {
    List<Header> headers = event.headers();
    if (has(headers, "X-CloudTasks-QueueName")) {
      return TASKS;
    }
    if (has(headers, "X-CloudScheduler")) {
      return SCHEDULER;
    }
    if (Header.find(headers, "User-Agent").orElse("").startsWith("APIs-Google")) {
      return PUBSUB;
    }
    if (Header.find(headers, "Prefer").orElse("").equals("reply")) {
      return BROKER;
    }
    String type = Header.find(headers, "Content-Type").orElse("").toLowerCase(Locale.ROOT);
    return has(headers, "ce-specversion") || type.startsWith("application/cloudevents")
        ? SOURCE
        : CLIENT;
  }

  private static boolean has(List<Header> headers, String name) {
    return Header.find(headers, name).isPresent();
  }

  Outcome outcome(int status) {
    boolean success = status >= 200 && status < 300;
    return switch (this) {
      case CLIENT, SCHEDULER -> success ? Outcome.DONE : Outcome.GIVEN_UP;
      case TASKS -> success ? Outcome.DONE : Outcome.RETRIED;
      case PUBSUB -> ACKNOWLEDGED.contains(status) ? Outcome.DONE : Outcome.RETRIED;
      case SOURCE, BROKER -> {
        if (success) {
          yield Outcome.DONE;
        }
        boolean again = status >= 500 || RETRIED_BY_KNATIVE.contains(status);
        yield again ? Outcome.RETRIED : Outcome.GIVEN_UP;
      }
    };
  }
}
