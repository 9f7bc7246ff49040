package dev.aloft.emulator.internal.knative;

import dev.aloft.emulator.internal.json.JsonWriter;
import dev.aloft.emulator.invocation.CloudEvent;
import dev.aloft.emulator.invocation.Event;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns events into requests, in each mode of the HTTP binding. */
public final class CloudEventWriter {
  private CloudEventWriter() {}

  /** Text that is JSON already. */
  private record Json(String text) {
    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * Attributes as headers, data as the body. Values are sent as they are, as the SDKs in Knative's
   * senders do, although the binding has them percent-encoded.
   */
  public static Event binary(CloudEvent event) {
    Event request = Event.of(event.data().orElseGet(() -> new byte[0]));
    boolean typed = false;
    for (Map.Entry<String, String> attribute : event.attributes().entrySet()) {
      boolean type = attribute.getKey().equals("datacontenttype");
      typed |= type;
      request =
          request.header(type ? "Content-Type" : "ce-" + attribute.getKey(), attribute.getValue());
    }
    return typed ? request : request.withoutHeader("Content-Type");
  }

  /** Everything in a JSON object. */
  public static Event structured(CloudEvent event) {
    return Event.of(JsonWriter.write(object(event)))
        .header("Content-Type", "application/cloudevents+json; charset=UTF-8");
  }

  /** Several events in a JSON array. */
  public static Event batch(List<CloudEvent> events) {
    List<Object> objects = new ArrayList<>();
    events.forEach(event -> objects.add(object(event)));
    return Event.of(JsonWriter.write(objects))
        .header("Content-Type", "application/cloudevents-batch+json");
  }

  private static Map<String, @Nullable Object> object(CloudEvent event) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>(event.attributes());
    byte[] data = event.data().orElse(null);
    if (data != null) {
      String type = event.attribute("datacontenttype").orElse("");
      if (isJson(type)) {
        object.put("data", new Json(event.text()));
      } else if (type.startsWith("text/")) {
        object.put("data", event.text());
      } else {
        object.put("data_base64", Base64.getEncoder().encodeToString(data));
      }
    }
    return object;
  }

  /** Whether a media type is one of JSON. */
  static boolean isJson(String type) {
    String media = type.split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
    return media.endsWith("/json") || media.endsWith("+json");
  }
}
