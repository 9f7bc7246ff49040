package dev.aloft.aws.websocket;

import dev.aloft.aws.HttpEvents;
import dev.aloft.aws.websocket.WebSocketEvent.Kind;
import dev.aloft.http.HttpRequest;
import dev.aloft.json.ByteSlice;
import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import dev.aloft.provider.HttpInput;
import dev.aloft.provider.Input;
import dev.aloft.provider.trigger.Base64Body;
import dev.aloft.provider.trigger.EventJson;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one event of a WebSocket API: the members are those that "WebSocket API mapping template
 * reference" in API Gateway's developer guide describes, and those of real events. One pass is for
 * what is particular to WebSocket APIs; a second one, for headers and query, only where the event
 * has them, as that of a message has not. Used once.
 */
final class WebSocketEventReader {
  private static final String EXPECTED =
      "an event of a WebSocket API of API Gateway, as this function serves one of its routes";

  private final WebSocketEvent.Builder facts = new WebSocketEvent.Builder();
  private final List<String> variables = new ArrayList<>();
  private final List<String> authorizer = new ArrayList<>();
  private ByteSlice body = ByteSlice.EMPTY;
  private boolean base64;
  private boolean hasRequest;
  private boolean hasArn;
  private String eventType = "";

  private WebSocketEventReader() {}

  /**
   * Reads the event, and points the request at its message.
   *
   * @throws JsonException if it is not one of a WebSocket API
   */
  static WebSocketEvent<?> read(Input event, HttpInput request) {
    JsonReader in = event.begin();
    if (!in.isObject()) {
      throw in.unexpected(EXPECTED);
    }
    WebSocketEventReader reader = new WebSocketEventReader();
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      reader.member(name, in, event);
    }
    event.end();
    WebSocketEvent<?> read = reader.event(event);
    ByteSlice message = reader.body;
    request.reset(read.http(), reader.base64 ? Base64Body.decode(message, "/body") : message);
    return read;
  }

  private void member(String name, JsonReader in, Input event) {
    switch (name) {
      case "requestContext" -> context(in);
      case "stageVariables" -> EventJson.fields(in, variables);
      case "body" -> body = in.isNull() ? nothing(in) : in.readUtf8(event.unescaped());
      case "methodArn", "routeArn" -> hasArn |= EventJson.text(in) != null;
      case "isBase64Encoded" -> base64 = EventJson.flag(in);
      case "headers",
          "multiValueHeaders",
          "queryStringParameters",
          "multiValueQueryStringParameters" -> {
        hasRequest |= in.isObject();
        in.skip();
      }
      default -> in.skip();
    }
  }

  private static ByteSlice nothing(JsonReader in) {
    in.skip();
    return ByteSlice.EMPTY;
  }

  private void context(JsonReader in) {
    for (String name = EventJson.firstName(in); name != null; name = in.nextName()) {
      switch (name) {
        case "eventType" -> eventType = EventJson.textOrEmpty(in);
        case "routeKey" -> facts.route = EventJson.textOrEmpty(in);
        case "connectionId" -> facts.connectionId = EventJson.textOrEmpty(in);
        case "domainName" -> facts.domainName = EventJson.textOrEmpty(in);
        case "stage" -> facts.stage = EventJson.textOrEmpty(in);
        case "apiId" -> facts.apiId = EventJson.textOrEmpty(in);
        case "requestId" -> facts.requestId = EventJson.textOrEmpty(in);
        case "messageId" -> facts.messageId = EventJson.textOrEmpty(in);
        case "connectedAt" -> facts.connectedAt = EventJson.number(in);
        case "requestTimeEpoch" -> facts.requestedAt = EventJson.number(in);
        case "disconnectStatusCode" -> facts.disconnectStatus = closeStatus(in);
        case "disconnectReason" -> facts.disconnectReason = EventJson.textOrEmpty(in);
        case "authorizer" -> EventJson.fields(in, authorizer);
        case "identity" -> identity(in);
        default -> in.skip();
      }
    }
  }

  /** RFC 6455, section 7.4: two bytes. */
  private static int closeStatus(JsonReader in) {
    long status = EventJson.number(in);
    return status >= 0 && status <= 0xffff ? (int) status : -1;
  }

  private void identity(JsonReader in) {
    for (String name = EventJson.firstName(in); name != null; name = in.nextName()) {
      switch (name) {
        case "sourceIp" -> facts.sourceAddress = EventJson.textOrEmpty(in);
        case "userAgent" -> facts.userAgent = EventJson.textOrEmpty(in);
        default -> in.skip();
      }
    }
  }

  private WebSocketEvent<?> event(Input event) {
    if (hasArn) {
      throw refused("one of a Lambda authorizer");
    }
    Kind kind = kind();
    if (facts.connectionId.isEmpty() || kind == null) {
      throw refused("one without its connectionId and eventType");
    }
    for (int i = 0; i < authorizer.size(); i += 2) {
      facts.authorizer(authorizer.get(i), authorizer.get(i + 1));
    }
    for (int i = 0; i < variables.size(); i += 2) {
      facts.stageVariable(variables.get(i), variables.get(i + 1));
    }
    facts.kind = kind;
    HttpRequest<?> http = hasRequest ? HttpEvents.described(event) : null;
    return (http == null ? facts : facts.http(http)).body("");
  }

  private static JsonException refused(String found) {
    return new JsonException("expected " + EXPECTED + ", found " + found, "", 0, 0, null);
  }

  private @Nullable Kind kind() {
    return switch (eventType) {
      case "CONNECT" -> Kind.CONNECT;
      case "MESSAGE" -> Kind.MESSAGE;
      case "DISCONNECT" -> Kind.DISCONNECT;
      default -> null;
    };
  }
}
