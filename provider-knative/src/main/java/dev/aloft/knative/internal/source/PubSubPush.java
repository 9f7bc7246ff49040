package dev.aloft.knative.internal.source;

import dev.aloft.event.QueueMessage;
import dev.aloft.json.ByteSlice;
import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import dev.aloft.provider.Input;
import dev.aloft.provider.trigger.Base64Body;
import dev.aloft.provider.trigger.EventJson;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message as Pub/Sub pushes it, wrapped in JSON: {@code PubsubMessage} and "Push subscriptions"
 * in its documentation; Eventarc's {@code MessagePublishedData} is the same. Members have either of
 * the two spellings of proto3's JSON. Not thread-safe.
 */
final class PubSubPush {
  /** The type of Eventarc's events that contain such a message. */
  static final String EVENT = "google.cloud.pubsub.topic.v1.messagePublished";

  /** The header that a push has whose message is not wrapped. */
  static final String UNWRAPPED = "x-goog-pubsub-message-id";

  /** The attribute that holds a message's ordering key. */
  static final String ORDERING_KEY = "orderingKey";

  private final Map<String, String> attributes = new LinkedHashMap<>();
  private boolean hasMessage;
  private @Nullable String subscription;
  private int attempt;
  private String id = "";
  private @Nullable Instant publishedAt;
  private @Nullable ByteSlice data;

  private PubSubPush() {}

  /** Reads a request's body; null if it is not a push. The input then has the body again. */
  static @Nullable PubSubPush find(Input input) {
    if (!input.beginsWith('{')) {
      return null;
    }
    ByteSlice body = input.body();
    PubSubPush push = new PubSubPush();
    try {
      push.members(input);
    } catch (JsonException notJson) {
      return null;
    } finally {
      input.part(body);
    }
    return push.hasMessage && push.subscription != null ? push : null;
  }

  /**
   * Reads the data of an event of type {@link #EVENT}.
   *
   * @throws JsonException if it has no message
   */
  static PubSubPush read(ByteSlice data, Input input) {
    input.part(data);
    PubSubPush push = new PubSubPush();
    push.members(input);
    if (!push.hasMessage) {
      throw new JsonException("expected an object with a message of Pub/Sub", "", 0, 0, null);
    }
    return push;
  }

  private void members(Input input) {
    JsonReader in = input.begin();
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "message" -> message(in, input);
        case "subscription" -> subscription = EventJson.text(in);
        case "deliveryAttempt", "delivery_attempt" ->
            attempt = (int) Math.min(Integer.MAX_VALUE, Math.max(0, EventJson.number(in)));
        default -> in.skip();
      }
    }
    input.end();
  }

  private void message(JsonReader in, Input input) {
    hasMessage = in.isObject();
    for (String name = EventJson.firstName(in); name != null; name = in.nextName()) {
      switch (name) {
        case "data" -> data = EventJson.body(in, input.unescaped());
        case "attributes" -> attributes(in);
        case "messageId", "message_id" -> id = EventJson.textOrEmpty(in);
        case "publishTime", "publish_time" -> publishedAt = EventJson.instant(in);
        case "orderingKey", "ordering_key" -> put(ORDERING_KEY, EventJson.textOrEmpty(in));
        default -> in.skip();
      }
    }
  }

  private void attributes(JsonReader in) {
    for (String name = EventJson.firstName(in); name != null; name = in.nextName()) {
      put(name, EventJson.textOrEmpty(in));
    }
  }

  private void put(String name, String value) {
    if (!name.equals(ORDERING_KEY) || !value.isEmpty()) {
      attributes.put(name, value);
    }
  }

  /**
   * The message.
   *
   * @param otherId its id if it has none of its own
   * @throws JsonException if its data is not base64
   */
  IncomingMessage message(String otherId, String topic) {
    String itsId = id.isEmpty() ? otherId : id;
    ByteSlice body = data();
    return new IncomingMessage(
        new QueueMessage<>(itsId, body, attributes, attempt, publishedAt),
        subscription == null ? "" : subscription,
        topic,
        "");
  }

  /** The attributes that the publisher gave to the message. */
  Map<String, String> attributes() {
    return attributes;
  }

  /**
   * The data, from base64 in either alphabet, as proto3's JSON allows.
   *
   * @throws JsonException if it is not base64
   */
  ByteSlice data() {
    ByteSlice encoded = data;
    return encoded == null ? ByteSlice.EMPTY : Base64Body.decode(encoded, "/message/data");
  }
}
