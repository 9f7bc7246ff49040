package dev.aloft.tencent.internal;

import dev.aloft.http.HttpRequest;
import dev.aloft.json.ByteSlice;
import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import dev.aloft.json.Utf8Buffer;
import dev.aloft.provider.Input;
import dev.aloft.provider.trigger.Base64Body;
import dev.aloft.provider.trigger.EventJson;
import dev.aloft.provider.trigger.PercentCoding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The members of an HTTP event that a request is made of, in whatever order they come. All but the
 * method may be missing. Not thread-safe.
 */
public final class HttpEvent {
  /** The prefix of SCF's own headers, which a function does not see. */
  private static final String HIDDEN = "x-scf-";

  private static final String CALLER = "x-scf-remote-addr";

  /** Name, value, name, value, ... */
  private final List<String> headers = new ArrayList<>();

  private @Nullable String method;
  private @Nullable String path;
  private @Nullable String gatewayMethod;
  private @Nullable String gatewayPath;
  private @Nullable String sourceIp;
  private @Nullable List<String> sentQuery;
  private @Nullable List<String> declaredQuery;
  private String queryText = "";
  private ByteSlice body = ByteSlice.EMPTY;
  private boolean base64;

  private final Utf8Buffer unescaped;

  private HttpEvent(Utf8Buffer unescaped) {
    this.unescaped = unescaped;
  }

  /**
   * Reads the event.
   *
   * @throws JsonException if it is not an HTTP event
   */
  public static HttpEvent read(Input input) {
    HttpEvent event = new HttpEvent(input.unescaped());
    JsonReader in = input.begin();
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      event.member(name, in);
    }
    if (event.method == null && event.gatewayMethod == null) {
      throw in.missing("httpMethod");
    }
    input.end();
    return event;
  }

  private void member(String name, JsonReader in) {
    switch (name) {
      case "httpMethod" -> method = present(EventJson.text(in));
      case "path" -> path = present(EventJson.text(in));
      case "headers" -> EventJson.fields(in, headers);
      case "queryString" -> {
        if (in.isString()) {
          queryText = in.readString();
        } else {
          sentQuery = parameters(in);
        }
      }
      case "queryStringParameters" -> declaredQuery = parameters(in);
      case "body" -> body = EventJson.body(in, unescaped);
      case "isBase64Encoded" -> base64 = EventJson.flag(in);
      case "requestContext" -> readContext(in);
      default -> in.skip();
    }
  }

  private void readContext(JsonReader in) {
    for (String name = EventJson.firstName(in); name != null; name = in.nextName()) {
      switch (name) {
        case "httpMethod" -> gatewayMethod = present(EventJson.text(in));
        case "path" -> gatewayPath = present(EventJson.text(in));
        case "sourceIp" -> sourceIp = present(EventJson.text(in));
        default -> in.skip();
      }
    }
  }

  private static @Nullable String present(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  /** The parameters of a query that is an object; null for anything else. */
  private static @Nullable List<String> parameters(JsonReader in) {
    List<String> parameters = new ArrayList<>();
    boolean object = in.isObject();
    for (String name = EventJson.firstName(in); name != null; name = in.nextName()) {
      if (in.isArray()) {
        while (in.nextElement()) {
          addParameter(name, in, parameters);
        }
      } else {
        addParameter(name, in, parameters);
      }
    }
    return object ? parameters : null;
  }

  /** A parameter without a value has {@code true} as its value. */
  private static void addParameter(String name, JsonReader in, List<String> parameters) {
    boolean valueless = in.isBoolean();
    String value = EventJson.textOrEmpty(in);
    parameters.add(name);
    parameters.add(valueless && value.equals("true") ? "" : value);
  }

  /** The request without its body. */
  public HttpRequest<?> head() {
    String verb = method == null ? String.valueOf(gatewayMethod) : method;
    String raw = path == null ? gatewayPath : path;
    String rawPath = raw == null ? "/" : raw;
    HttpRequest.Builder head =
        HttpRequest.builder(verb, PercentCoding.decode(rawPath)).rawPath(rawPath);
    String caller = null;
    for (int i = 0; i < headers.size(); i += 2) {
      String name = headers.get(i);
      if (!name.regionMatches(true, 0, HIDDEN, 0, HIDDEN.length())) {
        head.header(name, headers.get(i + 1));
      } else if (name.equalsIgnoreCase(CALLER)) {
        // The last one is SCF's, should a client have sent one too.
        caller = headers.get(i + 1);
      }
    }
    PercentCoding.addQuery(queryText, head);
    List<String> query = sentQuery == null ? declaredQuery : sentQuery;
    if (query != null && queryText.isEmpty()) {
      for (int i = 0; i < query.size(); i += 2) {
        head.query(query.get(i), query.get(i + 1));
      }
    }
    String source = sourceIp == null ? caller : sourceIp;
    return head.sourceAddress(source == null ? "" : source).body("");
  }

  /**
   * The body as the client sent it.
   *
   * @throws JsonException if it is declared as base64 and is not
   */
  public ByteSlice body() {
    return base64 ? Base64Body.decode(body, "/body") : body;
  }
}
