package dev.aloft.scaleway.internal;

import dev.aloft.http.HttpRequest;
import dev.aloft.json.ByteSlice;
import dev.aloft.json.JsonReader;
import dev.aloft.json.Utf8Buffer;
import dev.aloft.provider.Input;
import dev.aloft.provider.trigger.EventJson;
import dev.aloft.provider.trigger.ForwardedFor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Scaleway's core runtime sends: an event, a context, and which handler is meant (repository
 * scaleway-functions-runtimes, folder {@code events}). The event is an object for HTTP and a string
 * for MQTT. Read leniently: anything may be missing or null. Written once, by {@link #read}.
 *
 * <p>{@code isBase64Encoded} is ignored. The core runtime encodes nothing, and sets the flag
 * whenever a text happens to be valid base64, as {@code test} is.
 */
public final class CoreRequest {
  /** Names and values, alternating. */
  private final List<String> headers = new ArrayList<>();

  private final List<String> query = new ArrayList<>();
  private final Utf8Buffer unescaped;
  private ByteSlice body = ByteSlice.EMPTY;
  private @Nullable String method;
  private String path = "";
  private boolean http;
  private boolean evented;
  private String functionName = "";
  private String functionVersion = "";
  private int memoryLimitMb;
  private String handlerName = "";
  private String handlerPath = "";

  private CoreRequest(Utf8Buffer unescaped) {
    this.unescaped = unescaped;
  }

  /**
   * Reads a request, whose body remains a part of the input.
   *
   * @throws dev.aloft.json.JsonException if it is not a JSON object
   */
  public static CoreRequest read(Input input) {
    CoreRequest request = new CoreRequest(input.unescaped());
    JsonReader in = input.begin();
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "event" -> request.readEvent(in);
        case "context" -> request.readContext(in);
        case "handlerName" -> request.handlerName = EventJson.textOrEmpty(in);
        case "handlerPath" -> request.handlerPath = EventJson.textOrEmpty(in);
        default -> in.skip();
      }
    }
    input.end();
    return request;
  }

  private void readEvent(JsonReader in) {
    if (in.isNull()) {
      return;
    }
    evented = true;
    if (!in.isObject()) {
      body = EventJson.body(in, unescaped);
      return;
    }
    http = true;
    List<String> severalHeaders = new ArrayList<>();
    List<String> severalParameters = new ArrayList<>();
    boolean bodied = false;
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "path" -> path = EventJson.textOrEmpty(in);
        case "httpMethod" -> method = EventJson.text(in);
        case "headers" -> EventJson.fields(in, headers);
        case "multiValueHeaders" -> EventJson.fields(in, severalHeaders);
        case "queryStringParameters" -> EventJson.fields(in, query);
        case "multiValueQueryStringParameters" -> EventJson.fields(in, severalParameters);
        case "body" -> {
          bodied = true;
          body = EventJson.body(in, unescaped);
        }
        default -> in.skip();
      }
    }
    replace(headers, severalHeaders);
    replace(query, severalParameters);
    evented = bodied || method != null;
  }

  /** The core runtime omits the maps of several values; if it fills them, they have more. */
  private static void replace(List<String> single, List<String> several) {
    if (!several.isEmpty()) {
      single.clear();
      single.addAll(several);
    }
  }

  private void readContext(JsonReader in) {
    if (!in.isObject()) {
      in.skip();
      return;
    }
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "functionName" -> functionName = EventJson.textOrEmpty(in);
        case "functionVersion" -> functionVersion = EventJson.textOrEmpty(in);
        case "memoryLimitInMb" ->
            memoryLimitMb = (int) Math.max(0, Math.min(Integer.MAX_VALUE, EventJson.number(in)));
        default -> in.skip();
      }
    }
  }

  /** Whether there is an event that a function can be called with. */
  public boolean hasEvent() {
    return evented;
  }

  /** Whether the event is an HTTP request rather than a message. */
  public boolean isHttp() {
    return http;
  }

  /** The body of the HTTP request, or the message. */
  public ByteSlice body() {
    return body;
  }

  /** The method of the HTTP request; if absent, POST, which carries events. */
  public String method() {
    return method == null ? "POST" : method;
  }

  /** The HTTP request without its body. Its path and parameters are already decoded. */
  public HttpRequest<?> head() {
    HttpRequest.Builder head = HttpRequest.builder(method(), path.isEmpty() ? "/" : path);
    for (int i = 0; i < headers.size(); i += 2) {
      head.header(headers.get(i), headers.get(i + 1));
    }
    for (int i = 0; i < query.size(); i += 2) {
      head.query(query.get(i), query.get(i + 1));
    }
    // The last one is the front's, if that added one.
    String forwarded = header("X-Forwarded-For", true);
    return head.sourceAddress(ForwardedFor.last(forwarded, "")).body("");
  }

  /** The first value of a header, or null. */
  public @Nullable String header(String name) {
    return header(name, false);
  }

  private @Nullable String header(String name, boolean last) {
    String value = null;
    for (int i = 0; i < headers.size() && (last || value == null); i += 2) {
      value = headers.get(i).equalsIgnoreCase(name) ? headers.get(i + 1) : value;
    }
    return value;
  }

  /** Empty if absent, as are the next ones. */
  public String functionName() {
    return functionName;
  }

  public String functionVersion() {
    return functionVersion;
  }

  /** 0 if absent. */
  public int memoryLimitMb() {
    return memoryLimitMb;
  }

  public String handlerName() {
    return handlerName;
  }

  public String handlerPath() {
    return handlerPath;
  }
}
