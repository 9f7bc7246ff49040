package dev.aloft.tooling.run.http;

import dev.aloft.emulator.invocation.Header;
import dev.aloft.json.JsonReader;
import dev.aloft.tooling.run.live.CallRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a {@link CallRequest} from JSON, whose members have the names of its components. */
final class CallRequests {
  private String function = "";
  private String event = "";
  private @Nullable String payload;
  private @Nullable String method;
  private String target = "/";
  private final List<Header> headers = new ArrayList<>();
  private @Nullable String name;
  private final List<String> messages = new ArrayList<>();
  private String key = "photos/cat.jpg";
  private boolean removed;

  private CallRequests() {}

  /** Reads one; throws JsonException if the document is not one. */
  static CallRequest read(byte[] document) {
    return new CallRequests().readAll(document);
  }

  private CallRequest readAll(byte[] document) {
    JsonReader in = new JsonReader();
    in.begin(document, 0, document.length);
    in.beginObject();
    for (String member = in.nextName(); member != null; member = in.nextName()) {
      if (in.isNull()) {
        continue;
      }
      member(in, member);
    }
    in.end();
    return new CallRequest(
        function,
        event,
        Optional.ofNullable(payload),
        Optional.ofNullable(method),
        target,
        headers,
        Optional.ofNullable(name),
        messages,
        key,
        removed);
  }

  private void member(JsonReader in, String member) {
    switch (member) {
      case "function" -> function = in.readString();
      case "event" -> event = in.readString();
      case "payload" -> payload = in.readString();
      case "method" -> method = in.readString();
      case "target" -> target = in.readString();
      case "name" -> name = in.readString();
      case "key" -> key = in.readString();
      case "removed" -> removed = in.readBoolean();
      case "messages" -> {
        in.beginArray();
        while (in.nextElement()) {
          messages.add(in.readString());
        }
      }
      case "headers" -> {
        in.beginObject();
        for (String field = in.nextName(); field != null; field = in.nextName()) {
          headers.add(new Header(field, in.readString()));
        }
      }
      default -> in.skip();
    }
  }
}
