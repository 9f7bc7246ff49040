package dev.aloft.tooling.run.live;

import dev.aloft.emulator.GatewayEvents;
import dev.aloft.emulator.LambdaEmulator.AuthorizerForm;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import dev.aloft.tooling.functions.FunctionEntry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be sent to a function.
 *
 * @param name for a list to choose from
 * @param payload may be empty
 */
public record Sample(String name, String payload) {
  /** The member of a message by which the descriptors' API selects a route. */
  private static final Pattern ACTION = Pattern.compile("\"action\":\"[^\"]*\"");

  /**
   * The samples for a function.
   *
   * @param ofType of its input type; empty if it takes none
   */
  static List<Sample> of(FunctionEntry function, String ofType) {
    String route = function.trigger().value();
    return switch (function.trigger().kind()) {
      case AUTHORIZER ->
          List.of(
              new Sample("HTTP API, payload format 2.0", authorizer("authorizer-v2")),
              new Sample("HTTP API, payload format 1.0", authorizer("authorizer-v1")),
              new Sample("REST API, token", authorizer("authorizer-token")),
              new Sample("REST API, request", asked(AuthorizerForm.REST_REQUEST)),
              new Sample("WebSocket API", asked(AuthorizerForm.WEBSOCKET)));
      case WEBSOCKET -> {
        String message = isMessage(route) ? message(route, ofType) : "";
        yield List.of(
            new Sample(isMessage(route) ? "message" : "nothing more", message),
            new Sample("whole event", GatewayEvents.webSocket(route, message)));
      }
      default -> List.of(new Sample("sample", ofType));
    };
  }

  /** An event for an authorizer, by the name of a call. */
  static String authorizer(String name) {
    return asked(
        switch (name) {
          case "authorizer-v1" -> AuthorizerForm.HTTP_API_V1;
          case "authorizer-token" -> AuthorizerForm.REST_TOKEN;
          default -> AuthorizerForm.HTTP_API_SIMPLE;
        });
  }

  private static String asked(AuthorizerForm form) {
    HttpCall call = HttpCall.get("/orders/7").header("Authorization", "Bearer sample");
    return GatewayEvents.authorizer(form, call);
  }

  /** The event of a route with this message, unless it is an event itself. */
  static String routed(String route, String text) {
    return isEvent(text) ? text : GatewayEvents.webSocket(route, text);
  }

  private static boolean isMessage(String route) {
    return !route.equals("$connect") && !route.equals("$disconnect");
  }

  /** With the member by which the API finds the route. */
  private static String message(String route, String ofType) {
    if (route.equals("$default") || !(ofType.isEmpty() || ofType.startsWith("{"))) {
      return ofType;
    }
    String action = "\"action\":\"" + route + "\"";
    Matcher member = ACTION.matcher(ofType);
    if (member.find()) {
      return member.replaceFirst(Matcher.quoteReplacement(action));
    }
    String rest = ofType.isEmpty() ? "}" : ofType.substring(1);
    return "{" + action + (rest.equals("}") ? "" : ",") + rest;
  }

  private static boolean isEvent(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      JsonReader in = new JsonReader();
      in.begin(bytes, 0, bytes.length);
      in.beginObject();
      boolean found = false;
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        found |= name.equals("requestContext");
        in.skip();
      }
      in.end();
      return found;
    } catch (JsonException e) {
      return false;
    }
  }
}
