package dev.aloft.emulator.internal.knative;

import dev.aloft.emulator.internal.RequestIds;
import dev.aloft.emulator.invocation.CloudEvent;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Message;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The events of Knative's sources, as {@code knative/eventing} and its Kafka sources make them. */
public final class KnativeEvents {
  private static final String NAMESPACE = "/apis/v1/namespaces/shop/";

  private KnativeEvents() {}

  /** A tick of a PingSource: when it was due is not in it. */
  public static CloudEvent ping(String name, String payload) {
    CloudEvent event =
        CloudEvent.of(
                RequestIds.random(), NAMESPACE + "pingsources/" + name, "dev.knative.sources.ping")
            .with("time", now());
    return payload.isEmpty() ? event : event.data("application/json", payload);
  }

  /**
   * A record of Kafka. The attribute {@code key} is its key, {@code content-type} the type of its
   * value, and any other a header.
   */
  public static CloudEvent kafka(String topic, Message message) {
    // Beyond what 32 bits hold, as offsets get; the same whenever the message comes again.
    long offset = 3_000_000_000L + Integer.toUnsignedLong(message.id().hashCode());
    CloudEvent event =
        CloudEvent.of(
                "partition:0/offset:" + offset,
                NAMESPACE + "kafkasources/in#" + topic,
                "dev.knative.kafka.event")
            .with("subject", "partition:0#" + offset)
            .with("time", now());
    for (String name : message.attributes().keySet()) {
      String value = message.attributes().get(name);
      switch (name) {
        case "key" -> event = event.with("key", value).with("partitionkey", value);
        case "content-type" ->
            event = event.with("datacontenttype", value.toLowerCase(Locale.ROOT));
        default -> event = event.with("kafkaheader" + mangled(name), value);
      }
    }
    return event.data(GoogleEvents.bytes(message.body()));
  }

  private static String mangled(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /**
   * An event that somebody sent to a broker: its type is the name, and its attributes extensions.
   */
  public static CloudEvent published(String name, Message message) {
    CloudEvent event = CloudEvent.of(message.id(), "/shop", name).with("time", now());
    for (String attribute : message.attributes().keySet()) {
      event = event.with(mangled(attribute), message.attributes().get(attribute));
    }
    return event.data("application/json", message.body());
  }

  /** What a broker or the dispatcher of a Kafka source adds to the request. */
  public static Event asBroker(Event request) {
    return asSource(request).header("Prefer", "reply").header("Kn-Namespace", "shop");
  }

  /** What a source adds that calls the function itself. */
  public static Event asSource(Event request) {
    return request.header("User-Agent", "Go-http-client/1.1");
  }

  static String now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
