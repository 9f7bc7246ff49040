package dev.aloft.emulator.internal.lambda.web;

import dev.aloft.emulator.internal.HttpMessage;
import dev.aloft.emulator.internal.HttpResult;
import dev.aloft.emulator.internal.PendingInvocation;
import dev.aloft.emulator.internal.push.PushProtocol;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Header;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A client's request as Lambda forwards it to a web function ("HTTP requests and responses" for Web
 * Functions in the Lambda developer guide).
 */
public final class WebFunctionProtocol implements PushProtocol {
  /** With this header Lambda names the request to the function, and to the client. */
  public static final String REQUEST_ID = "lambda-web-request-id";

  private static final String OWN = "lambda-web-";
  private static final String CLIENT = "203.0.113.7";
  private static final String HOST = "bcdfghjklmnpqrst.b7t.lambda-web.us-east-1.on.aws";
  private static final String FORWARDED_FOR = "x-forwarded-for";
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "OPTIONS", "DELETE");
  private static final Set<String> REMOVED =
      Set.of(
          "connection",
          "keep-alive",
          "upgrade",
          "expect",
          "te",
          "trailer",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "x-real-ip",
          "x-http-method-override",
          "x-http-method",
          "x-method-override",
          "host",
          FORWARDED_FOR);

  private final String endpointName;

  /** Of the endpoint of this name. */
  public WebFunctionProtocol(String endpointName) {
    this.endpointName = endpointName;
  }

  /** The variables of a web function's process; {@code more} is put over them. */
  public static Map<String, String> environment(
      int port, String name, String handler, Map<String, String> more) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("AWS_LAMBDA_HTTP_ENDPOINT", "127.0.0.1:" + port);
    variables.put("AWS_LAMBDA_FUNCTION_NAME", name);
    variables.put("_HANDLER", handler);
    variables.put("AWS_REGION", "us-east-1");
    variables.put("AWS_DEFAULT_REGION", "us-east-1");
    variables.putAll(more);
    return Collections.unmodifiableMap(variables);
  }

  /** Whether Lambda forwards requests of this method; it answers others with 400. */
  public static boolean forwards(String method) {
    return METHODS.contains(method);
  }

  /** There is nothing but HTTP: an event's text is the body of a POST. */
  @Override
  public HttpMessage request(PendingInvocation invocation) {
    List<Header> headers = forwarded(List.of(), invocation.requestId());
    return HttpMessage.request(
        "POST", "/", invocation.event().over(headers), invocation.event().body());
  }

  /** The client's request as the function gets it. */
  public HttpMessage http(HttpCall call, String requestId) {
    return HttpMessage.of(call, forwarded(call.headers(), requestId));
  }

  private List<Header> forwarded(List<Header> sent, String requestId) {
    List<String> named = new ArrayList<>();
    List<String> addresses = new ArrayList<>();
    for (Header header : sent) {
      String name = header.name().toLowerCase(Locale.ROOT);
      if (name.equals("connection")) {
        for (String each : header.value().split(",", -1)) {
          named.add(each.strip().toLowerCase(Locale.ROOT));
        }
      } else if (name.equals(FORWARDED_FOR)) {
        addresses.add(header.value());
      }
    }
    addresses.add(CLIENT);
    List<Header> headers = new ArrayList<>();
    headers.add(new Header("Host", HOST));
    for (Header header : sent) {
      String name = header.name().toLowerCase(Locale.ROOT);
      if (!REMOVED.contains(name) && !named.contains(name) && !name.startsWith(OWN)) {
        headers.add(header);
      }
    }
    headers.add(new Header("X-Forwarded-For", String.join(", ", addresses)));
    headers.add(new Header("X-Forwarded-Proto", "https"));
    headers.add(new Header(REQUEST_ID, requestId));
    headers.add(new Header("lambda-web-endpoint-name", endpointName));
    return headers;
  }

  /** The function's answer as the client gets it. */
  public static HttpAnswer toClient(HttpResult result, String requestId) {
    HttpAnswer answer = result.toClient();
    return new HttpAnswer(
        answer.status(), answered(answer.headers(), requestId, Optional.empty()), answer.body());
  }

  /** What Lambda answers in the function's place. */
  public static HttpAnswer error(int status, String type, String requestId) {
    return new HttpAnswer(status, answered(List.of(), requestId, Optional.of(type)), new byte[0]);
  }

  private static List<Header> answered(
      List<Header> sent, String requestId, Optional<String> errorType) {
    List<Header> headers = new ArrayList<>();
    for (Header header : sent) {
      if (!header.name().toLowerCase(Locale.ROOT).startsWith(OWN)) {
        headers.add(header);
      }
    }
    headers.add(new Header(REQUEST_ID, requestId));
    errorType.ifPresent(type -> headers.add(new Header("lambda-web-error-type", type)));
    return headers;
  }

  @Override
  public Answer answer(PendingInvocation invocation, HttpResult result) {
    return new Answer(
        result.status() < 500 ? Answer.Kind.RESPONSE : Answer.Kind.ERROR,
        invocation.requestId(),
        result.body(),
        result.headers(),
        result.trailers(),
        Optional.empty());
  }
}
