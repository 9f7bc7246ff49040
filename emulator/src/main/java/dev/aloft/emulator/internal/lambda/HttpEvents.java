package dev.aloft.emulator.internal.lambda;

import static dev.aloft.emulator.internal.json.JsonWriter.object;

import dev.aloft.emulator.internal.QueryString;
import dev.aloft.emulator.internal.QueryString.Parameter;
import dev.aloft.emulator.internal.json.JsonWriter;
import dev.aloft.emulator.invocation.Header;
import dev.aloft.emulator.invocation.HttpCall;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The events the HTTP fronts of Lambda make of a request, as the developer guides of Lambda, API
 * Gateway and Elastic Load Balancing show them.
 */
public final class HttpEvents {
  private static final String CALLER = "203.0.113.7";
  private static final String API_DOMAIN = "id.execute-api.us-east-1.amazonaws.com";
  private static final String ACCOUNT = "012345678912";
  private static final String TIME = "11/Jan/2026:11:45:34 +0000";
  private static final long EPOCH_MILLIS = 1_768_131_934_837L;

  private HttpEvents() {}

  /** Payload format 2.0 of a function URL: path and query as the client sent them. */
  public static String functionUrl(HttpCall call, String requestId) {
    return JsonWriter.write(
        version2(call, requestId, call.path(), "id.lambda-url.us-east-1.on.aws", "$default"));
  }

  /**
   * Payload format 2.0 of an HTTP API, which decodes the path, and prefixes it with the name of a
   * stage other than the default one.
   */
  public static String httpApi(HttpCall call, String requestId, String stage) {
    return JsonWriter.write(httpApiEvent(call, requestId, stage));
  }

  static Map<String, @Nullable Object> httpApiEvent(HttpCall call, String requestId, String stage) {
    String path = QueryString.decode(call.path(), false);
    String raw = stage.equals("$default") ? path : "/" + stage + path;
    return version2(call, requestId, raw, API_DOMAIN, stage);
  }

  private static Map<String, @Nullable Object> version2(
      HttpCall call, String requestId, String rawPath, String domain, String stage) {
    List<String> cookies = new ArrayList<>();
    Map<String, @Nullable Object> headers = headersAndCookies(call, domain, cookies);
    Map<String, @Nullable Object> event = object("version", "2.0", "routeKey", "$default");
    event.put("rawPath", rawPath);
    event.put("rawQueryString", call.query());
    if (!cookies.isEmpty()) {
      event.put("cookies", cookies);
    }
    event.put("headers", headers);
    if (!call.query().isEmpty()) {
      Map<String, @Nullable Object> joined = new LinkedHashMap<>();
      QueryString.byName(QueryString.decoded(call.query()))
          .forEach((name, values) -> joined.put(name, String.join(",", values)));
      event.put("queryStringParameters", joined);
    }
    event.put("requestContext", version2Context(call, requestId, rawPath, domain, stage));
    if (call.body().length > 0) {
      event.put("body", body(call));
    }
    event.put("isBase64Encoded", isBase64(call));
    return event;
  }

  /**
   * Values of one name are joined; cookies are listed apart, by a function URL also as a header.
   */
  private static Map<String, @Nullable Object> headersAndCookies(
      HttpCall call, String domain, List<String> cookies) {
    boolean url = domain.contains(".lambda-url.");
    Map<String, @Nullable Object> headers = forwarded(domain, true);
    for (Header header : call.headers()) {
      String name = header.name().toLowerCase(Locale.ROOT);
      boolean cookie = name.equals("cookie");
      if (cookie) {
        cookies.addAll(List.of(header.value().split("; ", -1)));
      }
      if (!cookie || url) {
        Object before = name.equals("host") ? null : headers.get(name);
        headers.put(
            name,
            before == null ? header.value() : before + (cookie ? "; " : ",") + header.value());
      }
    }
    return headers;
  }

  private static Map<String, @Nullable Object> version2Context(
      HttpCall call, String requestId, String rawPath, String domain, String stage) {
    String agent = call.header("User-Agent").orElse("emulator");
    Map<String, @Nullable Object> http =
        object(
            "method", call.method(),
            "path", rawPath,
            "protocol", "HTTP/1.1",
            "sourceIp", CALLER,
            "userAgent", agent);
    return object(
        "accountId", ACCOUNT,
        "apiId", "id",
        "domainName", domain,
        "domainPrefix", "id",
        "http", http,
        "requestId", requestId,
        "routeKey", "$default",
        "stage", stage,
        "time", TIME,
        "timeEpoch", EPOCH_MILLIS);
  }

  /** The proxy event of a REST API: both sorts of maps, null where there is nothing. */
  public static String restApi(HttpCall call, String requestId) {
    return JsonWriter.write(restApiEvent(call, requestId));
  }

  static Map<String, @Nullable Object> restApiEvent(HttpCall call, String requestId) {
    String path = QueryString.decode(call.path(), false);
    Map<String, List<String>> headers = new LinkedHashMap<>();
    forwarded(API_DOMAIN, false).forEach((name, value) -> headers.put(name, List.of("" + value)));
    for (Header header : call.headers()) {
      headers.keySet().removeIf(n -> n.equals("Host") && header.name().equalsIgnoreCase(n));
      headers.merge(header.name(), List.of(header.value()), HttpEvents::joined);
    }
    Map<String, List<String>> query = QueryString.byName(QueryString.decoded(call.query()));
    boolean root = path.equals("/");
    String resource = root ? "/" : "/{proxy+}";
    return object(
        "resource",
        resource,
        "path",
        path,
        "httpMethod",
        call.method(),
        "headers",
        last(headers),
        "multiValueHeaders",
        headers,
        "queryStringParameters",
        query.isEmpty() ? null : last(query),
        "multiValueQueryStringParameters",
        query.isEmpty() ? null : query,
        "pathParameters",
        root ? null : object("proxy", path.substring(1)),
        "stageVariables",
        null,
        "requestContext",
        restContext(call, requestId, resource, path),
        "body",
        call.body().length == 0 ? null : body(call),
        "isBase64Encoded",
        isBase64(call));
  }

  private static Map<String, @Nullable Object> restContext(
      HttpCall call, String requestId, String resource, String path) {
    Map<String, @Nullable Object> identity =
        object(
            "cognitoIdentityPoolId", null,
            "accountId", null,
            "caller", null,
            "apiKey", null,
            "sourceIp", CALLER,
            "userArn", null,
            "userAgent", call.header("User-Agent").orElse(null),
            "user", null);
    return object(
        "resourceId", "roq9wj",
        "resourcePath", resource,
        "httpMethod", call.method(),
        "path", "/prod" + path,
        "accountId", ACCOUNT,
        "protocol", "HTTP/1.1",
        "stage", "prod",
        "requestId", requestId,
        "requestTime", TIME,
        "requestTimeEpoch", EPOCH_MILLIS,
        "identity", identity,
        "domainName", API_DOMAIN,
        "apiId", "id");
  }

  /** The event of a load balancer: one sort of maps, parameters still encoded. */
  public static String alb(HttpCall call, boolean multiValue) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    String domain = "lambda-1.us-east-1.elb.amazonaws.com";
    forwarded(domain, true).forEach((name, value) -> headers.put(name, List.of("" + value)));
    for (Header header : call.headers()) {
      String name = header.name().toLowerCase(Locale.ROOT);
      if (name.equals("host")) {
        headers.remove(name);
      }
      headers.merge(name, List.of(header.value()), HttpEvents::joined);
    }
    List<Parameter> parameters = QueryString.raw(call.query());
    Map<String, List<String>> query = QueryString.byName(parameters);
    String group = "arn:aws:elasticloadbalancing:us-east-1:" + ACCOUNT + ":targetgroup/group/6d0e";
    return JsonWriter.write(
        object(
            "requestContext",
            object("elb", object("targetGroupArn", group)),
            "httpMethod",
            call.method(),
            "path",
            call.path(),
            multiValue ? "multiValueQueryStringParameters" : "queryStringParameters",
            multiValue ? query : last(query),
            multiValue ? "multiValueHeaders" : "headers",
            multiValue ? headers : last(headers),
            "body",
            body(call),
            "isBase64Encoded",
            isBase64(call)));
  }

  /** What every front adds. */
  static Map<String, @Nullable Object> forwarded(String domain, boolean lowerCase) {
    Map<String, @Nullable Object> headers = new LinkedHashMap<>();
    for (String[] field :
        new String[][] {
          {"Host", domain},
          {"X-Amzn-Trace-Id", "Root=1-5eb33c07-de25b420912dee103a5db434"},
          {"X-Forwarded-For", CALLER},
          {"X-Forwarded-Port", "443"},
          {"X-Forwarded-Proto", "https"}
        }) {
      headers.put(lowerCase ? field[0].toLowerCase(Locale.ROOT) : field[0], field[1]);
    }
    return headers;
  }

  static List<String> joined(List<String> one, List<String> two) {
    List<String> joined = new ArrayList<>(one);
    joined.addAll(two);
    return joined;
  }

  static Map<String, @Nullable Object> last(Map<String, List<String>> all) {
    Map<String, @Nullable Object> last = new LinkedHashMap<>();
    all.forEach((name, values) -> last.put(name, values.get(values.size() - 1)));
    return last;
  }

  static boolean isBase64(HttpCall call) {
    return call.body().length > 0 && !isText(call);
  }

  static String body(HttpCall call) {
    return isText(call)
        ? new String(call.body(), StandardCharsets.UTF_8)
        : Base64.getEncoder().encodeToString(call.body());
  }

  /** By the headers alone, as the fronts decide. */
  private static boolean isText(HttpCall call) {
    String type = call.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    int parameters = type.indexOf(';');
    type = (parameters < 0 ? type : type.substring(0, parameters)).strip();
    return call.header("Content-Encoding").isEmpty()
        && (type.startsWith("text/")
            || type.endsWith("+json")
            || type.endsWith("+xml")
            || List.of("application/json", "application/javascript", "application/xml")
                .contains(type));
  }
}
