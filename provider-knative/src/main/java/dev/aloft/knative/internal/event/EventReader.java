package dev.aloft.knative.internal.event;

import dev.aloft.json.ByteSlice;
import dev.aloft.wire.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events of requests, in all three modes. The content type decides between them, as in
 * the HTTP protocol binding 1.0.2, section 3. Not thread-safe.
 */
public final class EventReader {
  private static final String STRUCTURED = "application/cloudevents";
  private static final String BATCHED = "application/cloudevents-batch";

  private @Nullable StructuredEvents structured;

  /** For any requests, one at a time. */
  public EventReader() {}

  /**
   * Reads the events of a request.
   *
   * @return one event, except in batched mode
   * @throws EventRefusedException if it breaks a rule of CloudEvents, or is in an unknown format
   * @throws dev.aloft.json.JsonException if its body is not the JSON that its content type says
   */
  public List<ReceivedEvent> read(Fields fields, ByteSlice body) {
    String type = fields.value("Content-Type");
    MediaType mediaType = MediaType.of(type == null ? "" : type);
    String essence = mediaType.essence();
    // The batch first: it has the prefix of the other.
    if (essence.startsWith(BATCHED)) {
      check(mediaType, BATCHED);
      return structured().batch(body);
    }
    if (essence.startsWith(STRUCTURED)) {
      check(mediaType, STRUCTURED);
      return List.of(structured().one(body));
    }
    return List.of(BinaryEvents.read(fields, body));
  }

  private static void check(MediaType type, String mode) {
    if (!type.essence().equals(mode + "+json") || !type.isUtf8()) {
      throw EventRefusedException.unsupported(
          "Of the formats of events, " + mode + "+json in UTF-8 is supported.");
    }
  }

  private StructuredEvents structured() {
    StructuredEvents made = structured;
    if (made == null) {
      made = new StructuredEvents();
      structured = made;
    }
    return made;
  }

  /** Releases the last request, and memory that only it needed. */
  public void clear() {
    if (structured != null) {
      structured.clear();
    }
  }
}
