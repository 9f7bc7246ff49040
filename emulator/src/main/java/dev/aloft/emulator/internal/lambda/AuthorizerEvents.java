package dev.aloft.emulator.internal.lambda;

import static dev.aloft.emulator.internal.json.JsonWriter.object;

import dev.aloft.emulator.internal.QueryString;
import dev.aloft.emulator.internal.json.JsonWriter;
import dev.aloft.emulator.invocation.HttpCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The events by which API Gateway asks a Lambda authorizer, as "Input to an API Gateway Lambda
 * authorizer" and "Control access to HTTP APIs with AWS Lambda authorizers" in its developer guide
 * show them.
 */
public final class AuthorizerEvents {
  private static final String STAGE = "prod";
  private static final String API = "arn:aws:execute-api:us-east-1:012345678912:id/" + STAGE + "/";

  /** What a WebSocket API asks about. */
  public static final String CONNECT = API + "$connect";

  private AuthorizerEvents() {}

  /** The ARN of what is called. */
  public static String arn(HttpCall call) {
    return API + call.method() + QueryString.decode(call.path(), false);
  }

  /** A REST API's token. */
  public static String token(HttpCall call) {
    return JsonWriter.write(
        object(
            "type", "TOKEN",
            "methodArn", arn(call),
            "authorizationToken", call.header("Authorization").orElse("")));
  }

  /** A REST API's request. */
  public static String restApi(HttpCall call, String requestId) {
    return JsonWriter.write(
        about(
            HttpEvents.restApiEvent(call, requestId),
            object("type", "REQUEST", "methodArn", arn(call))));
  }

  /** Payload format 1.0 of an HTTP API. */
  public static String httpApi1(HttpCall call, String requestId) {
    Map<String, @Nullable Object> first =
        object(
            "version", "1.0",
            "type", "REQUEST",
            "methodArn", arn(call),
            "identitySource", call.header("Authorization").orElse(""),
            "authorizationToken", call.header("Authorization").orElse(""));
    Map<String, @Nullable Object> event = about(HttpEvents.restApiEvent(call, requestId), first);
    event.put("path", "/" + STAGE + QueryString.decode(call.path(), false));
    return JsonWriter.write(event);
  }

  /** Payload format 2.0 of an HTTP API. */
  public static String httpApi2(HttpCall call, String requestId) {
    Map<String, @Nullable Object> first =
        object("version", "2.0", "type", "REQUEST", "routeArn", arn(call));
    call.header("Authorization").ifPresent(each -> first.put("identitySource", List.of(each)));
    return JsonWriter.write(about(HttpEvents.httpApiEvent(call, requestId, STAGE), first));
  }

  /** A WebSocket API, which has neither method nor path. */
  public static String webSocket(HttpCall call, String requestId) {
    Map<String, @Nullable Object> event =
        about(
            HttpEvents.restApiEvent(call, requestId),
            object("type", "REQUEST", "methodArn", CONNECT));
    event.keySet().removeAll(List.of("resource", "path", "httpMethod", "pathParameters"));
    event.put(
        "requestContext",
        object(
            "routeKey", "$connect",
            "eventType", "CONNECT",
            "messageDirection", "IN",
            "connectedAt", 1_768_131_934_837L,
            "connectionId", "AAAA1234=",
            "requestId", requestId,
            "stage", STAGE,
            "identity", object("sourceIp", "203.0.113.7"),
            "domainName", "id.execute-api.us-east-1.amazonaws.com",
            "apiId", "id"));
    return JsonWriter.write(event);
  }

  /** An authorizer does not get the body. */
  private static Map<String, @Nullable Object> about(
      Map<String, @Nullable Object> request, Map<String, @Nullable Object> first) {
    Map<String, @Nullable Object> event = new LinkedHashMap<>(first);
    request.forEach(event::putIfAbsent);
    event.keySet().removeAll(List.of("body", "isBase64Encoded"));
    return event;
  }
}
