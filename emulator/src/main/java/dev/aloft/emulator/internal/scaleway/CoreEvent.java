package dev.aloft.emulator.internal.scaleway;

import dev.aloft.emulator.internal.QueryString;
import dev.aloft.emulator.invocation.Header;
import dev.aloft.emulator.invocation.HttpCall;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** The body of the core runtime's request to its child, byte for byte as the core writes it. */
public final class CoreEvent {
  private CoreEvent() {}

  /** The event of an HTTP request. */
  public static byte[] http(HttpCall call, CoreSettings settings, String handlerName) {
    StringBuilder out = new StringBuilder(1024);
    out.append("{\"event\":{\"resource\":\"\",\"path\":");
    GoText.quote(QueryString.decode(call.path(), false), out);
    out.append(",\"httpMethod\":");
    GoText.quote(call.method(), out);
    out.append(",\"headers\":");
    SortedMap<String, String> headers = headers(call);
    if (headers.isEmpty()) {
      out.append("null");
    } else {
      GoText.object(headers, out);
    }
    out.append(",\"multiValueHeaders\":null,\"queryStringParameters\":");
    GoText.object(GoText.query(call.query()), out);
    out.append(
        ",\"multiValueQueryStringParameters\":null,\"pathParameters\":null,\"stageVariables\":{},"
            + "\"requestContext\":{\"accountId\":\"\",\"resourceId\":\"\",\"stage\":\"\","
            + "\"requestId\":\"\",\"resourcePath\":\"\",\"authorizer\":null,\"httpMethod\":");
    GoText.quote(call.method(), out);
    out.append(",\"apiId\":\"\"},\"body\":");
    GoText.quote(call.body(), out);
    if (GoBase64.isValid(call.body())) {
      out.append(",\"isBase64Encoded\":true");
    }
    out.append('}');
    return end(out, settings, handlerName);
  }

  /** The event of a message of an MQTT trigger: its text, as a JSON string. */
  public static byte[] mqtt(byte[] body, CoreSettings settings, String handlerName) {
    StringBuilder out = new StringBuilder(1024);
    out.append("{\"event\":");
    GoText.quote(body, out);
    return end(out, settings, handlerName);
  }

  private static byte[] end(StringBuilder out, CoreSettings settings, String handlerName) {
    out.append(",\"context\":{\"memoryLimitInMb\":").append(settings.applicationMemoryMb());
    out.append(",\"functionName\":");
    GoText.quote(settings.applicationName(), out);
    out.append(",\"functionVersion\":");
    GoText.quote(settings.applicationVersion(), out);
    out.append("},\"handlerName\":");
    GoText.quote(handlerName, out);
    out.append(",\"handlerPath\":");
    GoText.quote(settings.handlerPath(), out);
    return out.append('}').toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Of a repeated header the last value; to Go, the host is not a header. */
  private static SortedMap<String, String> headers(HttpCall call) {
    SortedMap<String, String> headers = new TreeMap<>();
    for (Header header : call.headers()) {
      switch (header.name().toLowerCase(Locale.ROOT)) {
        case "host", "transfer-encoding", "content-length" -> {}
        default -> headers.put(GoText.canonical(header.name()), header.value());
      }
    }
    boolean chunked = call.header("Transfer-Encoding").isPresent();
    boolean framed = call.method().equals("POST") || call.method().equals("PUT");
    if (!chunked && (call.body().length > 0 || framed)) {
      headers.put("Content-Length", Integer.toString(call.body().length));
    }
    return headers;
  }
}
