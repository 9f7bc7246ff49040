package dev.aloft.knative.internal.source;

import dev.aloft.event.QueueMessage;
import dev.aloft.function.Context;
import dev.aloft.json.ByteSlice;
import dev.aloft.knative.internal.event.ReceivedEvent;
import dev.aloft.provider.Input;
import dev.aloft.provider.trigger.EventJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Recognises the messages of a request to a function of a queue or topic: CloudEvents, pushes of
 * Pub/Sub in both forms, else the body itself.
 */
public final class IncomingMessages {
  private static final String KAFKA = "dev.knative.kafka.event";
  private static final String TOPICS = "//pubsub.googleapis.com/";

  private IncomingMessages() {}

  /**
   * Reads the messages.
   *
   * @param events the request's events; empty if it is plain HTTP
   */
  public static List<IncomingMessage> read(
      Input input, Context context, List<ReceivedEvent> events) {
    if (events.isEmpty()) {
      return List.of(ofRequest(input, context));
    }
    List<IncomingMessage> messages = new ArrayList<>(events.size());
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < events.size(); i++) {
      ReceivedEvent event = events.get(i);
      // Ids are unique with their source only, and partial failures name messages by their ids.
      String id = ids.add(event.id()) ? event.id() : event.id() + "-" + i;
      ids.add(id);
      messages.add(ofEvent(event, id, input));
    }
    return messages;
  }

  private static IncomingMessage ofRequest(Input input, Context context) {
    String id = context.header(PubSubPush.UNWRAPPED);
    if (id != null) {
      return unwrapped(id, input, context);
    }
    PubSubPush push = PubSubPush.find(input);
    return push != null
        ? push.message(context.requestId(), "")
        : new IncomingMessage(new QueueMessage<>(context.requestId(), input.body()), "", "", "");
  }

  /**
   * A push without wrapping, but with metadata ("Payload unwrapping" in Pub/Sub's documentation).
   * The message's attributes are headers like any others.
   */
  private static IncomingMessage unwrapped(String id, Input input, Context context) {
    String key = context.header("x-goog-pubsub-ordering-key");
    String time = context.header("x-goog-pubsub-publish-time");
    String subscription = context.header("x-goog-pubsub-subscription-name");
    QueueMessage<ByteSlice> message =
        new QueueMessage<>(
            id,
            input.body(),
            key == null ? Map.of() : Map.of(PubSubPush.ORDERING_KEY, key),
            0,
            time == null ? null : EventJson.instant(time));
    return new IncomingMessage(message, subscription == null ? "" : subscription, "", "");
  }

  private static IncomingMessage ofEvent(ReceivedEvent event, String id, Input input) {
    String source = event.source();
    if (event.type().equals(PubSubPush.EVENT)) {
      String topic = source.startsWith(TOPICS) ? source.substring(TOPICS.length()) : source;
      return PubSubPush.read(event.data(), input).message(id, topic);
    }
    boolean kafka = event.type().equals(KAFKA);
    Map<String, String> attributes = event.extensions();
    if (kafka) {
      addPosition(event.orEmpty("subject"), attributes);
    } else {
      attributes.put("type", event.type());
      attributes.put("source", source);
    }
    QueueMessage<ByteSlice> message =
        new QueueMessage<>(id, event.data(), attributes, 0, event.time());
    if (kafka) {
      String topic = source.substring(source.lastIndexOf('#') + 1);
      return new IncomingMessage(message, topic, topic, "");
    }
    return new IncomingMessage(message, source, event.type(), event.orEmpty("subject"));
  }

  /** Reads {@code partition:3#991}, the subject of a record (knative/eventing-kafka-broker). */
  private static void addPosition(String subject, Map<String, String> attributes) {
    int hash = subject.indexOf('#');
    if (hash > 0 && subject.startsWith("partition:")) {
      attributes.put("partition", subject.substring("partition:".length(), hash));
      attributes.put("offset", subject.substring(hash + 1));
    }
  }
}
