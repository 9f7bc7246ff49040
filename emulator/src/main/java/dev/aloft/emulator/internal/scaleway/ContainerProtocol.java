package dev.aloft.emulator.internal.scaleway;

import dev.aloft.emulator.internal.HttpMessage;
import dev.aloft.emulator.internal.HttpResult;
import dev.aloft.emulator.internal.PendingInvocation;
import dev.aloft.emulator.internal.push.PushProtocol;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Header;
import dev.aloft.emulator.invocation.HttpCall;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The requests of Serverless Containers, as Scaleway's documentation describes them: a trigger
 * sends its text as the body of {@code POST /}, and a status from 300 on is a failure.
 */
public final class ContainerProtocol implements PushProtocol {
  private final int port;

  public ContainerProtocol(int port) {
    this.port = port;
  }

  /** The variables of a container; {@code more} is put over them. */
  public static Map<String, String> environment(
      int port, String handler, Map<String, String> more) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("PORT", Integer.toString(port));
    variables.put("SCW_HANDLER_NAME", handler);
    variables.putAll(more);
    return Collections.unmodifiableMap(variables);
  }

  @Override
  public HttpMessage request(PendingInvocation invocation) {
    List<Header> headers = new ArrayList<>();
    headers.add(new Header("Host", "127.0.0.1:" + port));
    headers.addAll(forwarded(invocation.requestId()));
    return HttpMessage.request(
        "POST", "/", invocation.event().over(headers), invocation.event().body());
  }

  /** A client's request, passed on with what the platform adds. */
  public HttpMessage http(HttpCall call, String requestId) {
    List<Header> headers = new ArrayList<>();
    if (call.header("Host").isEmpty()) {
      headers.add(new Header("Host", "container-abcdef.functions.fnc.fr-par.scw.cloud"));
    }
    headers.addAll(call.headers());
    headers.addAll(forwarded(requestId));
    return HttpMessage.of(call, headers);
  }

  private static List<Header> forwarded(String requestId) {
    return List.of(
        new Header("X-Forwarded-For", "203.0.113.7"),
        new Header("X-Forwarded-Proto", "https"),
        new Header("X-Request-Id", requestId),
        new Header("X-Envoy-External-Address", "203.0.113.7"));
  }

  @Override
  public Answer answer(PendingInvocation invocation, HttpResult result) {
    return new Answer(
        result.status() < 300 ? Answer.Kind.RESPONSE : Answer.Kind.ERROR,
        invocation.requestId(),
        result.body(),
        result.headers(),
        result.trailers(),
        Optional.empty());
  }
}
