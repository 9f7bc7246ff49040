package dev.aloft.emulator.internal.scf;

import static dev.aloft.emulator.internal.json.JsonWriter.object;

import dev.aloft.emulator.internal.FunctionReply;
import dev.aloft.emulator.internal.QueryString;
import dev.aloft.emulator.internal.QueryString.Parameter;
import dev.aloft.emulator.internal.Utf8;
import dev.aloft.emulator.internal.json.JsonWriter;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Header;
import dev.aloft.emulator.invocation.HttpAnswer;
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
 * The two HTTP fronts of an event function: the function URL (Tencent's document 96099) and the API
 * gateway with integrated request and response. What the documents leave open is decided here: a
 * failed invocation and a malformed answer become 502, repeated headers of a request are joined by
 * commas, {@code isBase64Encoded} of an answer also counts at the function URL.
 */
public final class ScfHttp {
  private static final String CALLER = "203.0.113.7";
  private static final String URL_HOST = "1250000000-abcdef.ap-guangzhou.tencentscf.com";
  private static final String GATEWAY_HOST = "service-abcdef.ap-guangzhou.apigateway.myqcloud.com";

  private ScfHttp() {}

  /** The event a function URL makes of a request: five members and no more. */
  public static String functionUrlEvent(HttpCall call) {
    Map<String, @Nullable Object> headers = headers(call, URL_HOST);
    headers.put("x-scf-remote-addr", CALLER);
    return JsonWriter.write(
        object(
            "body", new String(call.body(), StandardCharsets.UTF_8),
            "headers", headers,
            "httpMethod", call.method(),
            "path", call.path(),
            "queryString", query(call.query())));
  }

  /** The event of the API gateway; a body that is not text goes as base64. */
  public static String gatewayEvent(HttpCall call, String requestId) {
    Map<String, @Nullable Object> event =
        object(
            "requestContext",
            object(
                "serviceId", "service-abcdef",
                "path", "/",
                "httpMethod", "ANY",
                "requestId", requestId,
                "identity", object(),
                "sourceIp", CALLER,
                "stage", "release"),
            "headers",
            headers(call, GATEWAY_HOST));
    String text = Utf8.read(call.body());
    if (text == null) {
      event.put("body", Base64.getEncoder().encodeToString(call.body()));
      event.put("isBase64Encoded", true);
    } else if (!text.isEmpty()) {
      event.put("body", text);
    }
    event.put("pathParameters", object());
    event.put("queryStringParameters", object());
    event.put("headerParameters", object());
    event.put("stageVariables", object("stage", "release"));
    event.put("path", call.path());
    event.put("queryString", query(call.query()));
    event.put("httpMethod", call.method());
    return JsonWriter.write(event);
  }

  private static Map<String, @Nullable Object> headers(HttpCall call, String host) {
    Map<String, @Nullable Object> headers = new LinkedHashMap<>();
    headers.put("host", host);
    for (Header header : call.headers()) {
      String name = header.name().toLowerCase(Locale.ROOT);
      Object before = name.equals("host") ? null : headers.get(name);
      String separator = name.equals("cookie") ? "; " : ",";
      headers.put(name, before == null ? header.value() : before + separator + header.value());
    }
    return headers;
  }

  /** A text, a list of texts for a repeated name, or true for a name without a value. */
  private static Map<String, @Nullable Object> query(String query) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (Parameter one : QueryString.decoded(query)) {
      Object value = one.valued() ? one.value() : true;
      Object before = values.get(one.name());
      if (before instanceof List<?> list) {
        List<Object> longer = new ArrayList<>(list);
        longer.add(one.value());
        values.put(one.name(), longer);
      } else if (before != null) {
        String first = before instanceof String text ? text : "";
        values.put(one.name(), List.of(first, one.value()));
      } else {
        values.put(one.name(), value);
      }
    }
    return values;
  }

  /** The client's answer at a function URL. */
  public static HttpAnswer functionUrlAnswer(Answer answer) {
    if (answer.kind() != Answer.Kind.RESPONSE) {
      return FunctionReply.refusal(502, "{\"errorCode\":430,\"errorMessage\":\"function failed\"}");
    }
    try {
      FunctionReply reply = FunctionReply.read(answer.body());
      return reply == null ? FunctionReply.inferred(answer.body()) : client(reply);
    } catch (FunctionReply.Malformed e) {
      return FunctionReply.refusal(
          502, "{\"errorMessage\":" + JsonWriter.quote(String.valueOf(e.getMessage())) + "}");
    }
  }

  /** The client's answer at the API gateway. */
  public static HttpAnswer gatewayAnswer(Answer answer) {
    if (answer.kind() != Answer.Kind.RESPONSE) {
      return FunctionReply.refusal(502, "{\"errno\":430,\"error\":\"function failed\"}");
    }
    try {
      FunctionReply reply = FunctionReply.read(answer.body());
      if (reply != null) {
        return client(reply);
      }
    } catch (FunctionReply.Malformed e) {
      // Refused below, in the gateway's words.
    }
    return FunctionReply.refusal(502, "{\"errno\":403,\"error\":\"Invalid scf response format\"}");
  }

  private static HttpAnswer client(FunctionReply reply) throws FunctionReply.Malformed {
    return new HttpAnswer(reply.status(), reply.fields("headers", true), reply.body());
  }
}
