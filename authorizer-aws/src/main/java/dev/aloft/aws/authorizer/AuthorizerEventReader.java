package dev.aloft.aws.authorizer;

import dev.aloft.aws.HttpEvents;
import dev.aloft.aws.authorizer.AuthorizerRequest.Kind;
import dev.aloft.http.HttpRequest;
import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import dev.aloft.provider.Input;
import dev.aloft.provider.trigger.EventJson;
import dev.aloft.provider.trigger.PercentCoding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one event of an authorizer ("Input to an API Gateway Lambda authorizer" and "Control access
 * to HTTP APIs with AWS Lambda authorizers" in API Gateway's developer guide), in two passes: one
 * for what is particular to authorizers, one for the request. Used once.
 */
final class AuthorizerEventReader {
  private static final String EXPECTED =
      "an event of a Lambda authorizer of API Gateway, as this function is one";

  private final List<String> sources = new ArrayList<>();
  private final List<String> parameters = new ArrayList<>();
  private final List<String> variables = new ArrayList<>();
  private @Nullable String version;
  private @Nullable String type;
  private @Nullable String methodArn;
  private @Nullable String routeArn;
  private @Nullable String token;
  private @Nullable String routeKey;
  private @Nullable String contextRoute;
  private @Nullable String resource;
  private @Nullable String method;
  private String requestId = "";
  private String apiId = "";
  private String stage = "";
  private String accountId = "";
  private String connectionId = "";

  private AuthorizerEventReader() {}

  /**
   * Reads the event.
   *
   * @throws JsonException if it is not one of an authorizer
   */
  static AuthorizerRequest read(Input event) {
    JsonReader in = event.begin();
    if (!in.isObject()) {
      throw in.unexpected(EXPECTED);
    }
    AuthorizerEventReader reader = new AuthorizerEventReader();
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      reader.member(name, in);
    }
    event.end();
    return reader.request(event);
  }

  private void member(String name, JsonReader in) {
    switch (name) {
      case "version" -> version = EventJson.text(in);
      case "type" -> type = EventJson.text(in);
      case "methodArn" -> methodArn = EventJson.text(in);
      case "routeArn" -> routeArn = EventJson.text(in);
      case "authorizationToken" -> token = EventJson.text(in);
      case "identitySource" -> sources(in);
      case "routeKey" -> routeKey = EventJson.text(in);
      case "resource" -> resource = EventJson.text(in);
      case "httpMethod" -> method = EventJson.text(in);
      case "pathParameters" -> EventJson.fields(in, parameters);
      case "stageVariables" -> EventJson.fields(in, variables);
      case "requestContext" -> context(in);
      default -> in.skip();
    }
  }

  private void sources(JsonReader in) {
    if (!in.isArray()) {
      source(in);
      return;
    }
    in.beginArray();
    while (in.nextElement()) {
      source(in);
    }
  }

  private void source(JsonReader in) {
    String source = EventJson.text(in);
    if (source != null) {
      sources.add(source);
    }
  }

  private void context(JsonReader in) {
    for (String name = EventJson.firstName(in); name != null; name = in.nextName()) {
      switch (name) {
        case "routeKey" -> contextRoute = EventJson.text(in);
        case "requestId" -> requestId = EventJson.textOrEmpty(in);
        case "apiId" -> apiId = EventJson.textOrEmpty(in);
        case "stage" -> stage = EventJson.textOrEmpty(in);
        case "accountId" -> accountId = EventJson.textOrEmpty(in);
        case "connectionId" -> connectionId = EventJson.textOrEmpty(in);
        default -> in.skip();
      }
    }
  }

  private AuthorizerRequest request(Input event) {
    boolean second = "2.0".equals(version);
    String arn = second ? routeArn : methodArn;
    if (arn == null || arn.isEmpty()) {
      throw refused(second ? "one without a routeArn" : "one without a methodArn");
    }
    AuthorizerRequest.Builder request;
    if ("TOKEN".equals(type) && !second) {
      request = AuthorizerRequest.builder(Kind.TOKEN, arn, named(arn)).token(token);
    } else if ("REQUEST".equals(type)) {
      Kind kind = second ? Kind.REQUEST_V2 : Kind.REQUEST;
      request = AuthorizerRequest.builder(kind, arn, HttpEvents.described(event));
    } else {
      throw refused("one of another type");
    }
    for (String source : sources) {
      request.identitySource(source);
    }
    for (int i = 0; i < parameters.size(); i += 2) {
      request.pathParameter(parameters.get(i), parameters.get(i + 1));
    }
    for (int i = 0; i < variables.size(); i += 2) {
      request.stageVariable(variables.get(i), variables.get(i + 1));
    }
    return request
        .route(route())
        .requestId(requestId)
        .api(accountId, apiId, stage)
        .connectionId(connectionId)
        .build();
  }

  private String route() {
    if (routeKey != null) {
      return routeKey;
    }
    if (contextRoute != null) {
      return contextRoute;
    }
    return method == null || resource == null ? "" : method + " " + resource;
  }

  /** The request that an ARN names: {@code .../STAGE/GET/orders/7}. */
  private static HttpRequest<?> named(String arn) {
    int api = arn.indexOf('/');
    int stage = api < 0 ? -1 : arn.indexOf('/', api + 1);
    int verb = stage < 0 ? -1 : arn.indexOf('/', stage + 1);
    if (verb < 0) {
      return HttpRequest.builder("", "/").body("");
    }
    String path = arn.substring(verb);
    return HttpRequest.builder(arn.substring(stage + 1, verb), PercentCoding.decode(path))
        .rawPath(path)
        .body("");
  }

  private static JsonException refused(String found) {
    return new JsonException("expected " + EXPECTED + ", found " + found, "", 0, 0, null);
  }
}
