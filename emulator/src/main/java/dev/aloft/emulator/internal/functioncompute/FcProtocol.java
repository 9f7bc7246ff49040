package dev.aloft.emulator.internal.functioncompute;

import dev.aloft.emulator.internal.FunctionReply;
import dev.aloft.emulator.internal.HttpMessage;
import dev.aloft.emulator.internal.HttpResult;
import dev.aloft.emulator.internal.PendingInvocation;
import dev.aloft.emulator.internal.Violations;
import dev.aloft.emulator.internal.json.JsonException;
import dev.aloft.emulator.internal.json.JsonValue;
import dev.aloft.emulator.internal.json.JsonValue.Kind;
import dev.aloft.emulator.internal.push.PushProtocol;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Header;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The calls of a custom runtime, as the Function Compute documents on custom runtimes, {@code
 * awesome-fc/fc-custom-demo} and {@code aliyun/fc-docker} show them.
 */
public final class FcProtocol implements PushProtocol {
  private static final String STATUS = "x-fc-status";
  private static final int HEADER_LIMIT = 8 << 10;
  private static final int TARGET_LIMIT = 4 << 10;
  private static final int BODY_LIMIT = 32 << 20;

  private final FunctionSettings settings;
  private final Violations violations;
  private final int port;

  public FcProtocol(FunctionSettings settings, Violations violations, int port) {
    this.settings = settings;
    this.violations = violations;
    this.port = port;
  }

  private Header host() {
    return new Header("Host", "127.0.0.1:" + port);
  }

  @Override
  public HttpMessage request(PendingInvocation invocation) {
    Event event = invocation.event();
    List<Header> headers = new ArrayList<>();
    headers.add(host());
    headers.add(new Header("content-type", "application/octet-stream"));
    headers.addAll(
        settings.headers(
            invocation.requestId(), "/invoke", event.deadline().orElse(settings.timeout())));
    return HttpMessage.request("POST", "/invoke", event.over(headers), event.body());
  }

  /** The request of a lifecycle hook. */
  public HttpMessage hook(String method, String path, String requestId) {
    List<Header> headers = new ArrayList<>();
    headers.add(host());
    headers.addAll(settings.headers(requestId, path, settings.timeout()));
    return HttpMessage.request(method, path, headers, new byte[0]);
  }

  /** A client's request, passed on by an HTTP trigger without its {@code x-fc-*} headers. */
  public HttpMessage http(HttpCall call, String requestId) {
    List<Header> headers = new ArrayList<>();
    headers.add(new Header("Host", call.header("Host").orElse("fn-abcdef.cn-hangzhou.fcapp.run")));
    for (Header header : call.headers()) {
      String name = header.name().toLowerCase(Locale.ROOT);
      if (!name.startsWith("x-fc-")
          && !List.of("host", "connection", "keep-alive").contains(name)) {
        headers.add(header);
      }
    }
    headers.addAll(settings.headers(requestId, "/http-invoke", settings.timeout()));
    headers.add(new Header("x-fc-client-ip", "203.0.113.7"));
    headers.add(new Header("x-fc-base-path", "/"));
    return HttpMessage.of(call, headers);
  }

  /** What the platform itself answers to a request beyond its limits; null to one within them. */
  public static @Nullable HttpAnswer refusal(HttpCall call) {
    String excess = "";
    if (size(call.headers()) > HEADER_LIMIT) {
      excess = "headers longer than " + HEADER_LIMIT;
    } else if (call.target().length() > TARGET_LIMIT) {
      excess = "path and query longer than " + TARGET_LIMIT;
    } else if (call.body().length > BODY_LIMIT) {
      excess = "body longer than " + BODY_LIMIT;
    }
    return excess.isEmpty() ? null : refusal(400, "InvalidArgument", excess);
  }

  /** An error of the platform. */
  public static HttpAnswer refusal(int status, String code, String message) {
    return FunctionReply.refusal(
        status, "{\"ErrorCode\":\"" + code + "\",\"ErrorMessage\":\"" + message + "\"}");
  }

  private static int size(List<Header> headers) {
    int size = 0;
    for (Header header : headers) {
      size += header.name().length() + header.value().length() + 4;
    }
    return size;
  }

  /** For a caller of the invoke API only the body and {@code x-fc-status} count. */
  @Override
  public Answer answer(PendingInvocation invocation, HttpResult result) {
    String call = "/invoke " + invocation.requestId();
    Optional<String> status = result.header(STATUS);
    checked(call, result);
    boolean failed = status.isPresent() && !status.get().equals("200");
    return new Answer(
        failed ? Answer.Kind.ERROR : Answer.Kind.RESPONSE,
        invocation.requestId(),
        result.body(),
        result.headers(),
        result.trailers(),
        failed ? errorType(result.body()) : Optional.empty());
  }

  private static Optional<String> errorType(byte[] body) {
    try {
      JsonValue type =
          JsonValue.parse(new String(body, StandardCharsets.UTF_8)).member("errorType");
      return type != null && type.is(Kind.STRING) ? Optional.of(type.text()) : Optional.empty();
    } catch (JsonException e) {
      return Optional.empty();
    }
  }

  /** What the client of an HTTP trigger gets. */
  public HttpAnswer client(HttpCall call, HttpResult result) {
    checked(call.toString(), result);
    if (size(result.headers()) > HEADER_LIMIT) {
      return refusal(502, "BadResponse", "headers longer than " + HEADER_LIMIT);
    }
    List<Header> passed = new ArrayList<>();
    for (Header header : result.endToEnd()) {
      String name = header.name().toLowerCase(Locale.ROOT);
      if (!name.startsWith("x-fc-") && !name.equals("date") && !name.equals("server")) {
        passed.add(header);
      }
    }
    return new HttpAnswer(result.status(), passed, result.body());
  }

  /** Notes missing fields, and values and fields that the platform does not allow. */
  private void checked(String call, HttpResult result) {
    if (result.header(STATUS).isEmpty()) {
      violations.add("answered " + call + " without " + STATUS);
    }
    for (Header header : result.headers()) {
      String name = header.name().toLowerCase(Locale.ROOT);
      if (name.equals(STATUS)) {
        if (!header.value().equals("200") && !header.value().equals("404")) {
          violations.add("answered " + call + " with " + STATUS + ": " + header.value());
        }
      } else if (name.startsWith("x-fc-") || name.equals("keep-alive") || name.equals("server")) {
        violations.add("answered " + call + " with a reserved header: " + header.name());
      }
      if (header.value().contains(FunctionSettings.ACCESS_KEY_SECRET)) {
        violations.add("answered " + call + " with the secret of its role in a header");
      }
    }
  }
}
