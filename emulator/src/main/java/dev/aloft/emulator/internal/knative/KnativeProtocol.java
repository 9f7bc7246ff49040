package dev.aloft.emulator.internal.knative;

import dev.aloft.emulator.internal.Digest;
import dev.aloft.emulator.internal.HttpMessage;
import dev.aloft.emulator.internal.HttpResult;
import dev.aloft.emulator.internal.PendingInvocation;
import dev.aloft.emulator.internal.Violations;
import dev.aloft.emulator.internal.knative.Sender.Outcome;
import dev.aloft.emulator.internal.push.PushProtocol;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.CloudEvent;
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

/**
 * What reaches a container behind Knative's queue proxy, and what its answers mean to those who
 * sent: the runtime contract and the sources of {@code knative/serving} (queue proxy) and {@code
 * knative/eventing} (delivery), the HTTP binding of CloudEvents 1.0.2, and Google's documents on
 * push subscriptions, Eventarc, Cloud Scheduler and Cloud Tasks.
 */
public final class KnativeProtocol implements PushProtocol {
  private static final String HOST = "demo.shop.example.com";
  private static final String CLIENT = "203.0.113.7";
  private static final String INGRESS = "10.0.0.7";

  /** The fields that concern one connection, which a proxy removes. */
  private static final List<String> HOP_BY_HOP =
      List.of("connection", "keep-alive", "proxy-connection", "te", "upgrade", "host");

  private final Violations violations;

  public KnativeProtocol(Violations violations) {
    this.violations = violations;
  }

  /** The variables of a container; {@code more} is put over them. */
  public static Map<String, String> environment(
      int port, String handler, Map<String, String> more) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("PORT", Integer.toString(port));
    variables.put("K_SERVICE", "demo");
    variables.put("K_CONFIGURATION", "demo");
    variables.put("K_REVISION", "demo-00001");
    variables.put("FUNCTION_TARGET", handler);
    variables.putAll(more);
    return Collections.unmodifiableMap(variables);
  }

  @Override
  public HttpMessage request(PendingInvocation invocation) {
    List<Header> headers = new ArrayList<>();
    headers.add(new Header("Host", HOST));
    headers.add(new Header("Content-Type", "application/octet-stream"));
    headers.addAll(added("", invocation.requestId()));
    headers.add(traceParent(invocation.requestId()));
    return HttpMessage.request(
        "POST", "/", invocation.event().over(headers), invocation.event().body());
  }

  /** A client's request as the queue proxy passes it on. */
  public HttpMessage http(HttpCall call, String requestId) {
    List<Header> headers = new ArrayList<>();
    headers.add(new Header("Host", call.header("Host").orElse(HOST)));
    String forwarded = "";
    for (Header header : call.headers()) {
      String name = header.name().toLowerCase(Locale.ROOT);
      if (name.equals("x-forwarded-for")) {
        forwarded += header.value() + ", ";
      } else if (!HOP_BY_HOP.contains(name)) {
        headers.add(header);
      }
    }
    headers.addAll(added(forwarded, requestId));
    if (call.header("traceparent").isEmpty()) {
      headers.add(traceParent(requestId));
    }
    return HttpMessage.of(call, headers);
  }

  /**
   * What proxies add. Ingress and queue proxy each append the address that called them to what a
   * client sent; between the two, the queue proxy makes {@code Forwarded} of that list.
   */
  private static List<Header> added(String forwarded, String requestId) {
    String list = forwarded + CLIENT;
    String first = "for=" + list.replaceFirst(",|$", ";proto=https$0");
    return List.of(
        new Header("X-Forwarded-For", list + ", " + INGRESS),
        new Header("X-Forwarded-Proto", "https"),
        new Header("Forwarded", first.replace(", ", ", for=")),
        new Header("X-Request-Id", requestId),
        new Header("K-Proxy-Request", "activator"));
  }

  private static Header traceParent(String requestId) {
    String trace = Digest.md5(requestId);
    return new Header("traceparent", "00-" + trace + "-" + trace.substring(16) + "-01");
  }

  /** What the client of a request gets. */
  public HttpAnswer client(HttpResult result) {
    checkHeaders(result);
    return result.toClient();
  }

  private void checkHeaders(HttpResult result) {
    for (Header header : result.headers()) {
      if (header.value().chars().anyMatch(c -> c > '~')) {
        violations.add("answered with a header beyond ASCII: " + header.name());
      }
    }
  }

  @Override
  public Answer answer(PendingInvocation invocation, HttpResult result) {
    checkHeaders(result);
    Sender sender = Sender.of(invocation.event());
    Outcome outcome = sender.outcome(result.status());
    if (sender != Sender.CLIENT) {
      if (result.status() >= 300 && result.status() < 400) {
        violations.add("answered an event with status " + result.status());
      }
      if (outcome == Outcome.DONE && !isReplyValid(sender, invocation, result)) {
        outcome = Outcome.RETRIED;
      }
    }
    return new Answer(
        outcome == Outcome.DONE ? Answer.Kind.RESPONSE : Answer.Kind.ERROR,
        invocation.requestId(),
        result.body(),
        result.headers(),
        result.trailers(),
        reason(sender, outcome));
  }

  private static Optional<String> reason(Sender sender, Outcome outcome) {
    if (sender == Sender.CLIENT || outcome == Outcome.DONE) {
      return Optional.empty();
    }
    return Optional.of(outcome == Outcome.RETRIED ? "Sender.Retries" : "Sender.GivesUp");
  }

  /** Checks what came with a success; false if a broker turns the success into a failure. */
  private boolean isReplyValid(Sender sender, PendingInvocation invocation, HttpResult result) {
    CloudEventReader reply = CloudEventReader.read(result.headers(), result.body());
    if (!reply.isEvent()) {
      if (sender == Sender.BROKER && result.body().length > 0) {
        violations.add("answered a broker with a body that is not an event");
        return false;
      }
      return true;
    }
    List<String> wrong = new ArrayList<>(reply.problems());
    if (sender != Sender.BROKER) {
      wrong.add("an event for a sender that did not ask for one");
    }
    if (result.status() != 200) {
      wrong.add("an event with status " + result.status());
    }
    Optional<CloudEvent> sent =
        CloudEventReader.read(invocation.event().headers(), invocation.event().body()).event();
    Optional<String> id = reply.event().flatMap(event -> event.attribute("id"));
    if (id.isPresent() && sent.flatMap(event -> event.attribute("id")).equals(id)) {
      wrong.add("an event with the id of the one it answers");
    }
    wrong.forEach(problem -> violations.add("answered with " + problem));
    return sender != Sender.BROKER || reply.problems().isEmpty();
  }
}
