package dev.aloft.tooling.run.live;

import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Header;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.emulator.invocation.Message;
import dev.aloft.emulator.invocation.ObjectChange;
import dev.aloft.provider.descriptor.Trigger;
import dev.aloft.tooling.run.live.LiveModule.LiveFunction;
import dev.aloft.tooling.run.process.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a developer wants to be sent; what it leaves open comes from the function.
 *
 * @param function the function's name
 * @param event what happens: a trigger's id, or a name such as {@code s3-put}, {@code sqs}, {@code
 *     sns}, {@code schedule}, {@code http-get}, {@code http-post}, {@code authorizer-v1}; empty for
 *     the function's own trigger
 * @param payload the event, body, or message; empty for a sample of the function's input type
 * @param method of an HTTP request
 * @param target of an HTTP request
 * @param headers of an HTTP request
 * @param name of the timer, queue, topic or bucket
 * @param messages of a queue; none for the payload alone
 * @param key the object's
 * @param removed whether the object was removed
 */
public record CallRequest(
    String function,
    String event,
    Optional<String> payload,
    Optional<String> method,
    String target,
    List<Header> headers,
    Optional<String> name,
    List<String> messages,
    String key,
    boolean removed) {
  private static final String EMPTY_TAG = "d41d8cd98f00b204e9800998ecf8427e";
  private static final int OBJECT_BYTES = 1024;

  /** Copies the lists. */
  public CallRequest {
    headers = List.copyOf(headers);
    messages = List.copyOf(messages);
  }

  /**
   * The call it is.
   *
   * @throws IllegalArgumentException if there is no such event, or a value makes no sense
   */
  public Call toCall(LiveFunction to) {
    String what = event.isEmpty() ? to.trigger().id() : event.toLowerCase(Locale.ROOT);
    String text = payload.orElse(to.sample());
    String value = to.entry().trigger().value();
    String named = name.filter(each -> !each.isBlank()).orElse(value.isEmpty() ? "local" : value);
    return switch (what) {
      case "event" -> new Call.Plain(Event.of(text.isEmpty() ? "{}" : text));
      case "authorizer", "authorizer-v2", "authorizer-v1", "authorizer-token" ->
          new Call.Plain(Event.of(payload.orElse(Sample.authorizer(what))));
      case "websocket" -> {
        String route = to.trigger() == Trigger.WEBSOCKET ? value : "$default";
        yield new Call.Routed(Sample.routed(route, text));
      }
      case "http" -> http(method.orElse(text.isEmpty() ? "GET" : "POST"), text);
      case "http-get" -> http("GET", "");
      case "http-post" -> http("POST", text);
      case "schedule" -> {
        boolean own = to.trigger() == Trigger.SCHEDULE;
        String timer = name.filter(each -> !each.isBlank()).orElse(to.entry().name());
        yield new Call.Tick(timer, payload.orElse(own ? "" : to.sample()));
      }
      case "queue", "sqs" -> new Call.Messages(named, queued(text));
      case "topic", "sns" -> new Call.Published(named, Message.of("1", text));
      case "object", "s3", "s3-put" -> new Call.Changed(object(named, removed));
      case "s3-delete" -> new Call.Changed(object(named, true));
      default ->
          throw new IllegalArgumentException(
              "There is no event \""
                  + event
                  + "\"; there are event, http-get, http-post, schedule, sqs, sns, s3-put,"
                  + " s3-delete, websocket, authorizer-v2, authorizer-v1, authorizer-token."
                  + " A payload that is a single word is sent from a file: @FILE.");
    };
  }

  private Call http(String verb, String body) {
    HttpCall call = HttpCall.of(verb.toUpperCase(Locale.ROOT), target);
    for (Header header : headers) {
      call = call.header(header.name(), header.value());
    }
    if (body.isEmpty() || verb.equalsIgnoreCase("GET") || verb.equalsIgnoreCase("HEAD")) {
      return new Call.Http(call);
    }
    if (call.header("Content-Type").isEmpty()) {
      boolean json = body.startsWith("{") || body.startsWith("[") || body.startsWith("\"");
      call = call.header("Content-Type", json ? "application/json" : "text/plain");
    }
    return new Call.Http(call.body(body));
  }

  private List<Message> queued(String text) {
    List<Message> numbered = new ArrayList<>();
    for (String body : messages.isEmpty() ? List.of(text) : messages) {
      numbered.add(Message.of(Integer.toString(numbered.size() + 1), body));
    }
    return numbered;
  }

  private ObjectChange object(String bucket, boolean isRemoved) {
    return isRemoved
        ? ObjectChange.removed(bucket, key)
        : ObjectChange.created(bucket, key, OBJECT_BYTES, EMPTY_TAG);
  }
}
