package dev.aloft.emulator.internal.scaleway;

import dev.aloft.emulator.internal.HttpMessage;
import dev.aloft.emulator.internal.HttpResult;
import dev.aloft.emulator.internal.PendingInvocation;
import dev.aloft.emulator.internal.push.PushProtocol;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Header;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way of a request through the core runtime of {@code scaleway/scaleway-functions-runtimes}
 * (v1.2.6): token, size, trigger type, event, child, answer.
 */
public final class CoreFront implements PushProtocol {
  private static final String TRIGGER_TYPE = "SCW_TRIGGER_TYPE";

  /** The text names the default limit, whatever the limit is. */
  private static final String TOO_LARGE =
      "Request payload too large, max payload size = 6291456 bytes";

  private final CoreSettings settings;
  private final @Nullable TokenCheck tokens;
  private final int port;
  private volatile String handlerName;

  public CoreFront(CoreSettings settings, @Nullable TokenCheck tokens, int port) {
    this.settings = settings;
    this.tokens = tokens;
    this.port = port;
    this.handlerName = settings.handlerName();
  }

  /** Takes over the variables of a child that is launched. */
  public void launched(Map<String, String> environment) {
    handlerName = environment.getOrDefault("SCW_HANDLER_NAME", handlerName);
  }

  /** What the core answers without asking its child; null when it asks. */
  public @Nullable HttpAnswer refusal(HttpCall call) {
    HttpAnswer refusal = tokens == null ? null : tokens.refusal(call);
    if (refusal != null) {
      return refusal;
    }
    boolean chunked = call.header("Transfer-Encoding").isPresent();
    if (!chunked && call.body().length > settings.payloadLimit()) {
      return CoreAnswers.error(413, TOO_LARGE);
    }
    String type = call.header(TRIGGER_TYPE).orElse("");
    return type.isEmpty() || type.equals("mqtt")
        ? null
        : CoreAnswers.error(400, "Trigger Type is not supported by Scaleway Functions Runtime");
  }

  /** The answer when the child cannot be reached in time, or ends the connection. */
  public static HttpAnswer unreachable() {
    return CoreAnswers.error(
        500, "too many retries, sub-runtime server did not come up in 10ms seconds");
  }

  private static boolean isMqtt(HttpCall call) {
    return call.header(TRIGGER_TYPE).orElse("").equals("mqtt");
  }

  /** The request to the child. */
  public HttpMessage upstream(HttpCall call) {
    return upstream(
        isMqtt(call)
            ? CoreEvent.mqtt(call.body(), settings, handlerName)
            : CoreEvent.http(call, settings, handlerName));
  }

  private HttpMessage upstream(byte[] body) {
    List<Header> headers =
        List.of(
            new Header("Host", "127.0.0.1:" + port),
            new Header("User-Agent", "Go-http-client/1.1"),
            new Header("Content-Type", "application/json"),
            new Header("Accept-Encoding", "gzip"));
    return HttpMessage.request("POST", "/", headers, body);
  }

  /** The client's answer; null when the core panics and closes the connection. */
  public static @Nullable HttpAnswer client(HttpCall call, HttpResult upstream) {
    return isMqtt(call) ? CoreReply.mqtt(upstream) : CoreReply.http(upstream);
  }

  /** A plain event is the body of a request to {@code POST /}, as triggers send it. */
  private static HttpCall call(Event event) {
    HttpCall call = HttpCall.of("POST", "/").body(event.body());
    for (Header header : event.over(new ArrayList<>())) {
      call = call.header(header.name(), header.value());
    }
    return call;
  }

  @Override
  public HttpMessage request(PendingInvocation invocation) {
    return upstream(call(invocation.event()));
  }

  @Override
  public Answer answer(PendingInvocation invocation, HttpResult result) {
    HttpAnswer answer = client(call(invocation.event()), result);
    if (answer == null) {
      return Answer.lost(invocation.requestId(), "Emulator.CorePanic");
    }
    return new Answer(
        answer.status() < 300 ? Answer.Kind.RESPONSE : Answer.Kind.ERROR,
        invocation.requestId(),
        answer.body(),
        answer.headers(),
        List.of(),
        Optional.empty());
  }
}
