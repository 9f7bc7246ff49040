package dev.aloft.aws.internal;

import dev.aloft.http.HttpRequest;
import dev.aloft.json.ByteSlice;
import dev.aloft.json.JsonException;
import dev.aloft.json.JsonReader;
import dev.aloft.json.Utf8Buffer;
import dev.aloft.provider.HttpInput;
import dev.aloft.provider.Input;
import dev.aloft.provider.trigger.Base64Body;
import dev.aloft.provider.trigger.EventJson;
import dev.aloft.provider.trigger.ForwardedFor;
import dev.aloft.provider.trigger.PercentCoding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one HTTP event, whichever of Lambda's HTTP fronts sent it, in one pass: members come in any
 * order, so only the end shows what the event is. Used once.
 */
public final class HttpEventReader {
  private final FieldMaps headers = new FieldMaps(true);
  private final FieldMaps query = new FieldMaps(false);
  private String cookies = "";
  private @Nullable String version;
  private @Nullable String type;
  private @Nullable String arn;
  private @Nullable String path;
  private @Nullable String rawPath;
  private @Nullable String rawQuery;
  private @Nullable String method;
  private ByteSlice body = ByteSlice.EMPTY;
  private final Utf8Buffer unescaped;
  private boolean base64;
  private @Nullable String latticeMethod;
  private @Nullable String latticePath;
  private boolean lattice;
  private boolean hasRecords;
  private boolean hasDetail;
  private boolean hasContext;
  private boolean hasElb;
  private boolean hasHttp;
  private @Nullable String eventType;
  private @Nullable String connectionId;
  private @Nullable String stage;
  private @Nullable String domainName;
  private @Nullable String contextMethod;
  private @Nullable String sourceIp;
  private @Nullable String authorizer;

  private final boolean routed;
  private @Nullable String resource;
  private @Nullable String routeKey;

  private HttpEventReader(Utf8Buffer unescaped, boolean routed) {
    this.unescaped = unescaped;
    this.routed = routed;
  }

  /**
   * Reads the request that an event of a Lambda authorizer is about. Its body is not part of it.
   *
   * @throws JsonException if there is no request in it
   */
  public static HttpRequest<?> described(Input event) {
    HttpEventReader reader = of(event, false);
    if (reader.hasHttp && reader.rawPath != null) {
      return reader.version2();
    }
    if (reader.method == null && reader.connectionId != null) {
      // A WebSocket API is asked to open a connection.
      reader.method = "GET";
    }
    return reader.version1();
  }

  /**
   * Reads an event.
   *
   * @param routed whether the route is wanted that API Gateway has chosen
   * @throws JsonException if it is not an object, or has members of other types
   */
  public static HttpEventReader of(Input event, boolean routed) {
    JsonReader in = event.begin();
    if (!in.isObject()) {
      throw in.unexpected(HttpEventRefusal.EXPECTED);
    }
    in.beginObject();
    HttpEventReader reader = new HttpEventReader(event.unescaped(), routed);
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      reader.member(name, in);
    }
    event.end();
    return reader;
  }

  /**
   * Gives the request of the event.
   *
   * @return what sent the event
   * @throws JsonException if it is not an HTTP event
   */
  public HttpFront request(HttpInput request) {
    HttpFront front = front();
    HttpRequest<?> head =
        front.isVersion2()
            ? version2()
            : front == HttpFront.V1 ? version1() : front == HttpFront.LATTICE ? lattice() : alb();
    request.reset(head, base64 ? Base64Body.decode(body, "/body") : body);
    if (routed) {
      request.route(route(front));
    }
    return front;
  }

  /**
   * The path of the route: a REST API and payload format 1.0 call it the resource, format 2.0 has
   * it behind the method. Null for {@code $default}, and for what has no routes: a function URL, a
   * load balancer, VPC Lattice.
   */
  private @Nullable String route(HttpFront front) {
    String chosen = null;
    if (front == HttpFront.V1) {
      chosen = resource;
    } else if (front == HttpFront.V2 && routeKey != null) {
      chosen = routeKey.substring(routeKey.indexOf(' ') + 1);
    }
    return chosen != null && chosen.startsWith("/") ? chosen : null;
  }

  /** What the gateway reports of the authorised caller, as JSON text; null if it is nothing. */
  public @Nullable String authorizer() {
    return authorizer;
  }

  private void member(String name, JsonReader in) {
    switch (name) {
      case "version" -> version = EventJson.text(in);
      case "type" -> type = EventJson.text(in);
      case "methodArn", "routeArn" -> arn = EventJson.text(in);
      case "path" -> path = EventJson.text(in);
      case "rawPath" -> rawPath = EventJson.text(in);
      case "rawQueryString" -> rawQuery = EventJson.text(in);
      case "httpMethod" -> method = EventJson.text(in);
      case "method" -> latticeMethod = EventJson.text(in);
      case "raw_path" -> {
        latticePath = EventJson.text(in);
        lattice = true;
      }
      case "headers" -> headers.readValues(in);
      case "multiValueHeaders" -> headers.readLists(in);
      case "queryStringParameters", "query_string_parameters" -> query.readValues(in);
      case "multiValueQueryStringParameters" -> query.readLists(in);
      case "cookies" -> cookies(in);
      case "body" -> body = in.isNull() ? ByteSlice.EMPTY : in.readUtf8(unescaped);
      case "isBase64Encoded", "is_base64_encoded" -> base64 = EventJson.flag(in);
      case "requestContext" -> context(in);
      default -> {
        hasRecords |= name.equals("Records");
        hasDetail |= name.equals("detail-type");
        if (!routed || !in.isString() || !route(name, in)) {
          in.skip();
        }
      }
    }
  }

  /** Whether this member says which route was chosen. */
  private boolean route(String name, JsonReader in) {
    if (name.equals("resource")) {
      resource = EventJson.text(in);
      return true;
    }
    if (name.equals("routeKey")) {
      routeKey = EventJson.text(in);
      return true;
    }
    return false;
  }

  /** RFC 6265, section 5.4: one header, its cookies separated by a semicolon and a blank. */
  private void cookies(JsonReader in) {
    if (!in.isArray()) {
      in.skip();
      return;
    }
    StringBuilder line = new StringBuilder();
    in.beginArray();
    while (in.nextElement()) {
      String cookie = EventJson.text(in);
      if (cookie != null) {
        line.append(line.length() == 0 ? "" : "; ").append(cookie);
      }
    }
    cookies = line.toString();
  }

  private void context(JsonReader in) {
    hasContext |= in.isObject();
    for (String name = EventJson.firstName(in); name != null; name = in.nextName()) {
      switch (name) {
        case "eventType" -> eventType = EventJson.text(in);
        case "connectionId" -> connectionId = EventJson.text(in);
        case "stage" -> stage = EventJson.text(in);
        case "domainName" -> domainName = EventJson.text(in);
        case "http", "identity" -> client(name, in);
        case "authorizer" -> authorizer(in);
        default -> {
          hasElb |= name.equals("elb") && !in.isNull();
          lattice |= name.equals("serviceNetworkArn") && !in.isNull();
          in.skip();
        }
      }
    }
  }

  private void client(String context, JsonReader in) {
    hasHttp |= in.isObject() && context.equals("http");
    for (String name = EventJson.firstName(in); name != null; name = in.nextName()) {
      switch (name) {
        case "method" -> contextMethod = EventJson.text(in);
        case "sourceIp" -> sourceIp = EventJson.text(in);
        default -> in.skip();
      }
    }
  }

  private void authorizer(JsonReader in) {
    if (!in.isObject()) {
      in.skip();
      return;
    }
    ByteSlice object = in.readRaw();
    authorizer = hasFacts(object) ? object.text() : null;
  }

  /** An HTTP API with payload format 1.0 says of a route without an authorizer that all is null. */
  private static boolean hasFacts(ByteSlice object) {
    JsonReader in = new JsonReader();
    in.begin(object.bytes(), object.offset(), object.length());
    boolean facts = false;
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      facts |= !in.isNull();
      in.skip();
    }
    in.end();
    return facts;
  }

  private HttpFront front() {
    if (("REQUEST".equals(type) || "TOKEN".equals(type)) && arn != null) {
      throw HttpEventRefusal.of("one of a Lambda authorizer");
    }
    if (lattice) {
      return HttpFront.LATTICE;
    }
    if (hasElb) {
      return headers.hasLists() ? HttpFront.ALB_MULTI : HttpFront.ALB;
    }
    if (connectionId != null
        && ("CONNECT".equals(eventType)
            || "MESSAGE".equals(eventType)
            || "DISCONNECT".equals(eventType))) {
      throw HttpEventRefusal.of("one of a WebSocket API");
    }
    if (hasHttp && rawPath != null) {
      return isFunctionUrl() ? HttpFront.FUNCTION_URL : HttpFront.V2;
    }
    if (hasContext && method != null) {
      return HttpFront.V1;
    }
    throw HttpEventRefusal.other(hasRecords, hasDetail);
  }

  private boolean isFunctionUrl() {
    return domainName != null && domainName.contains(".lambda-url.");
  }

  /**
   * A function URL passes the path as the client encoded it. An HTTP API passes it decoded, as a
   * blank in it shows, so decoding it again would change a literal percent sign; and prefixes the
   * stage's name, unless that is {@code $default}.
   */
  private HttpRequest<?> version2() {
    String raw = rawPath == null ? "" : rawPath;
    String decoded = isFunctionUrl() ? PercentCoding.decode(raw) : withoutStage(raw);
    HttpRequest.Builder request =
        HttpRequest.builder(required(contextMethod, "/requestContext/http/method"), rooted(decoded))
            .rawPath(raw)
            .sourceAddress(sourceIp == null ? "" : sourceIp);
    if (rawQuery != null) {
      PercentCoding.addQuery(rawQuery, request);
    } else {
      addQuery(request, false);
    }
    addHeaders(request);
    return request.body("");
  }

  /**
   * A REST API passes the path as the client encoded it, and without the stage. An HTTP API with
   * payload format 1.0, which alone has a version, treats it as with format 2.0. Both decode the
   * query.
   */
  private HttpRequest<?> version1() {
    String raw = path == null ? "" : path;
    String decoded = version == null ? PercentCoding.decode(raw) : withoutStage(raw);
    HttpRequest.Builder request =
        HttpRequest.builder(required(method, "/httpMethod"), rooted(decoded))
            .rawPath(raw)
            .sourceAddress(sourceIp == null ? "" : sourceIp);
    addQuery(request, false);
    addHeaders(request);
    return request.body("");
  }

  /** A load balancer passes path and query as the client encoded them. */
  private HttpRequest<?> alb() {
    String raw = path == null ? "" : path;
    HttpRequest.Builder request =
        HttpRequest.builder(required(method, "/httpMethod"), rooted(PercentCoding.decode(raw)))
            .rawPath(raw);
    addQuery(request, true);
    forwardedBy(addHeaders(request), request);
    return request.body("");
  }

  /**
   * VPC Lattice passes the path as the client encoded it, and the query decoded. Its first event
   * structure calls the path {@code raw_path}. If that has the query in it, it is the whole of it:
   * the members of that structure have one value for each name.
   */
  private HttpRequest<?> lattice() {
    String target = latticePath != null ? latticePath : path == null ? "" : path;
    int question = target.indexOf('?');
    String raw = question < 0 ? target : target.substring(0, question);
    HttpRequest.Builder request =
        HttpRequest.builder(required(latticeMethod, "/method"), rooted(PercentCoding.decode(raw)))
            .rawPath(raw);
    if (question >= 0 && question + 1 < target.length()) {
      PercentCoding.addQuery(target.substring(question + 1), request);
    } else {
      addQuery(request, false);
    }
    forwardedBy(addHeaders(request), request);
    return request.body("");
  }

  private void forwardedBy(List<String> fields, HttpRequest.Builder request) {
    int forwarded = headers.last(fields, "X-Forwarded-For");
    request.sourceAddress(ForwardedFor.last(forwarded < 0 ? null : fields.get(forwarded), ""));
  }

  private static String required(@Nullable String value, String place) {
    if (value == null || value.isEmpty()) {
      throw new JsonException("expected a method, found none", place, 0, 0, null);
    }
    return value;
  }

  private static String rooted(String decoded) {
    return decoded.startsWith("/") ? decoded : "/" + decoded;
  }

  private String withoutStage(String decoded) {
    if (stage == null || stage.isEmpty() || stage.equals("$default")) {
      return decoded;
    }
    int end = stage.length() + 1;
    boolean staged =
        decoded.startsWith(stage, 1)
            && (decoded.length() == end || decoded.charAt(end) == '/')
            && decoded.charAt(0) == '/';
    return staged ? decoded.substring(end) : decoded;
  }

  private void addQuery(HttpRequest.Builder request, boolean encoded) {
    List<String> fields = query.merged();
    for (int i = 0; i < fields.size(); i += 2) {
      String name = fields.get(i);
      String value = fields.get(i + 1);
      request.query(
          encoded ? PercentCoding.decodeForm(name) : name,
          encoded ? PercentCoding.decodeForm(value) : value);
    }
  }

  private List<String> addHeaders(HttpRequest.Builder request) {
    List<String> fields = headers.merged();
    for (int i = 0; i < fields.size(); i += 2) {
      String name = fields.get(i);
      // A function URL sends the cookies in both places.
      if (cookies.isEmpty() || !name.equalsIgnoreCase("Cookie")) {
        request.header(name, fields.get(i + 1));
      }
    }
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookies);
    }
    if (domainName != null && headers.last(fields, "Host") < 0) {
      request.header("Host", domainName);
    }
    return fields;
  }
}
