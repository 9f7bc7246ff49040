package dev.aloft.emulator.internal.lambda;

import static dev.aloft.emulator.internal.json.JsonWriter.object;

import dev.aloft.emulator.internal.json.JsonWriter;
import dev.aloft.emulator.invocation.HttpCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The events of a WebSocket API about one connection, as API Gateway makes them: the members are
 * those of "WebSocket API mapping template reference" in its developer guide and of real events.
 * Only the handshake and the end have headers.
 *
 * @param connectionId the connection
 * @param domainName where the API is reached
 * @param authorizer what an authorizer said of the handshake, as JSON; null without one
 * @param variables the stage's
 */
public record WebSocketEvents(
    String connectionId,
    String domainName,
    String userAgent,
    @Nullable Object authorizer,
    Map<String, String> variables) {
  /** The stage of every API. */
  public static final String STAGE = "prod";

  /** The client's address. */
  public static final String CLIENT = "203.0.113.7";

  private static final String TIME = "11/Jan/2026:11:45:34 +0000";
  private static final long EPOCH_MILLIS = 1_768_131_934_837L;

  /** The client asks for a connection. */
  public String connect(HttpCall handshake, String requestId) {
    Map<String, @Nullable Object> request = HttpEvents.restApiEvent(handshake, requestId);
    Map<String, @Nullable Object> event = new LinkedHashMap<>();
    for (String name :
        List.of(
            "headers",
            "multiValueHeaders",
            "queryStringParameters",
            "multiValueQueryStringParameters")) {
      Object value = request.get(name);
      if (value != null) {
        event.put(name, value);
      }
    }
    return event(event, context("CONNECT", "$connect", requestId));
  }

  /** The client sent a text. */
  public String message(String route, String text, String requestId) {
    Map<String, @Nullable Object> context = context("MESSAGE", route, requestId);
    context.put("messageId", requestId.substring(0, 8) + "=");
    Map<String, @Nullable Object> event = new LinkedHashMap<>();
    event.put("body", text);
    return event(event, context);
  }

  /** The connection has ended. */
  public String disconnect(int status, String reason, String requestId) {
    Map<String, @Nullable Object> context = context("DISCONNECT", "$disconnect", requestId);
    context.put("disconnectStatusCode", status);
    context.put("disconnectReason", reason);
    Map<String, @Nullable Object> event =
        object(
            "headers",
            object("Host", domainName, "x-api-key", "", "X-Forwarded-For", "", "x-restapi", ""),
            "multiValueHeaders",
            object("Host", List.of(domainName), "x-api-key", List.of("")));
    return event(event, context);
  }

  private String event(
      Map<String, @Nullable Object> event, Map<String, @Nullable Object> requestContext) {
    if (!variables.isEmpty()) {
      event.put("stageVariables", variables);
    }
    event.put("requestContext", requestContext);
    event.put("isBase64Encoded", false);
    return JsonWriter.write(event);
  }

  private Map<String, @Nullable Object> context(String type, String route, String requestId) {
    Map<String, @Nullable Object> context =
        object(
            "routeKey", route,
            "eventType", type,
            "extendedRequestId", requestId,
            "requestTime", TIME,
            "messageDirection", "IN",
            "stage", STAGE,
            "connectedAt", EPOCH_MILLIS,
            "requestTimeEpoch", EPOCH_MILLIS + 12,
            "identity", object("userAgent", userAgent, "sourceIp", CLIENT),
            "requestId", requestId,
            "domainName", domainName,
            "connectionId", connectionId,
            "apiId", "id");
    if (authorizer != null) {
      context.put("authorizer", authorizer);
    }
    return context;
  }
}
