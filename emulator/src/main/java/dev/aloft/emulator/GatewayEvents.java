package dev.aloft.emulator;

import dev.aloft.emulator.LambdaEmulator.AuthorizerForm;
import dev.aloft.emulator.internal.RequestIds;
import dev.aloft.emulator.internal.lambda.AuthorizerEvents;
import dev.aloft.emulator.internal.lambda.WebSocketEvents;
import dev.aloft.emulator.invocation.HttpCall;
import java.util.Map;

/** Events of API Gateway as JSON, for functions that have no API in front of them. */
public final class GatewayEvents {
  private static final String DOMAIN = "id.execute-api.us-east-1.amazonaws.com";

  private GatewayEvents() {}

  /**
   * What a WebSocket API sends to the function of a route.
   *
   * @param route {@code $connect} for a handshake, {@code $disconnect} for an end with code 1000,
   *     any other key for a message
   * @param text the message; of a handshake or an end nothing
   */
  public static String webSocket(String route, String text) {
    WebSocketEvents events = new WebSocketEvents("AAAA1234=", DOMAIN, "sample", null, Map.of());
    String id = RequestIds.random();
    return switch (route) {
      case "$connect" -> events.connect(HttpCall.get("/").header("Host", DOMAIN), id);
      case "$disconnect" -> events.disconnect(1000, "", id);
      default -> events.message(route, text, id);
    };
  }

  /** What an authorizer is asked about a request. */
  public static String authorizer(AuthorizerForm form, HttpCall call) {
    return authorizer(form, call, RequestIds.random());
  }

  static String authorizer(AuthorizerForm form, HttpCall call, String id) {
    return switch (form) {
      case REST_TOKEN -> AuthorizerEvents.token(call);
      case REST_REQUEST -> AuthorizerEvents.restApi(call, id);
      case HTTP_API_V1 -> AuthorizerEvents.httpApi1(call, id);
      case HTTP_API_SIMPLE, HTTP_API_POLICY -> AuthorizerEvents.httpApi2(call, id);
      case WEBSOCKET -> AuthorizerEvents.webSocket(call, id);
    };
  }
}
