package dev.aloft.tencent.internal;

import dev.aloft.http.HttpRequest;
import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import dev.aloft.provider.trigger.EventJson;
import dev.aloft.provider.trigger.MimeBase64;
import dev.aloft.provider.trigger.PercentCoding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The members of an HTTP event that a request is made of, in whatever order they come. All but the
 * method may be missing. Not thread-safe.
 */
public final class HttpEvent {
  /** What the headers of SCF's own start with; a function does not see them. */
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
  private String body = "";
  private boolean base64;

  private HttpEvent() {}

  /**
   * Reads the event that the reader stands on.
   *
   * @throws JsonException if it is no HTTP event
   */
  public static HttpEvent read(JsonReader in) {
    HttpEvent event = new HttpEvent();
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      event.member(name, in);
    }
    if (event.method == null && event.gatewayMethod == null) {
      throw in.missing("httpMethod");
    }
    return event;
  }

  private void member(String name, JsonReader in) {
    switch (name) {
      case "httpMethod" -> method = present(EventJson.text(in));
      case "path" -> path = present(EventJson.text(in));
      case "headers" -> readPairs(in, headers, false);
      case "queryString" -> {
        if (in.isString()) {
          queryText = in.readString();
        } else {
          sentQuery = pairs(in);
        }
      }
      case "queryStringParameters" -> declaredQuery = pairs(in);
      case "body" -> body = EventText.read(in);
      case "isBase64Encoded" -> base64 = EventJson.flag(in);
      case "requestContext" -> readContext(in);
      default -> in.skip();
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

  private static @Nullable List<String> pairs(JsonReader in) {
    boolean object = in.isObject();
    List<String> pairs = new ArrayList<>();
    readPairs(in, pairs, true);
    return object ? pairs : null;
  }

  /** Reads an object of names with a value or an array of values; skips anything else. */
  private static void readPairs(JsonReader in, List<String> pairs, boolean query) {
    if (!in.isObject()) {
      in.skip();
      return;
    }
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      if (in.isArray()) {
        in.beginArray();
        while (in.nextElement()) {
          readValue(in, name, pairs, query);
        }
      } else {
        readValue(in, name, pairs, query);
      }
    }
  }

  /** A query's name without a value has {@code true} for one; a header without one is none. */
  private static void readValue(JsonReader in, String name, List<String> pairs, boolean query) {
    boolean valueless = query && in.isBoolean();
    String value = EventJson.text(in);
    if (value != null || query) {
      pairs.add(name);
      pairs.add(value == null || (valueless && value.equals("true")) ? "" : value);
    }
  }

  /** The request without its body. */
  public HttpRequest<?> head() {
    String verb = method == null ? String.valueOf(gatewayMethod) : method;
    String raw = path == null ? gatewayPath : path;
    String rawPath = raw == null ? "/" : raw;
    HttpRequest.Builder head =
        HttpRequest.builder(verb, PercentCoding.decode(rawPath)).rawPath(rawPath);
    String caller = sourceIp;
    for (int i = 0; i < headers.size(); i += 2) {
      String name = headers.get(i);
      if (!name.regionMatches(true, 0, HIDDEN, 0, HIDDEN.length())) {
        head.header(name, headers.get(i + 1));
      } else if (caller == null && name.equalsIgnoreCase(CALLER)) {
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
    return head.sourceAddress(caller == null ? "" : caller).body("");
  }

  /**
   * The body as the client sent it.
   *
   * @throws JsonException if it is said to be base64 and is not
   */
  public byte[] body() {
    if (!base64) {
      return body.getBytes(StandardCharsets.UTF_8);
    }
    try {
      return Base64.getDecoder().decode(body);
    } catch (IllegalArgumentException e) {
      byte[] joined = MimeBase64.decode(body);
      if (joined != null) {
        return joined;
      }
      throw new JsonException(
          "expected base64 (RFC 4648 section 4), as isBase64Encoded is true", "/body", 0, 0, e);
    }
  }
}
