package dev.aloft.emulator;

import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.BatchAnswer;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.emulator.invocation.Message;
import dev.aloft.emulator.invocation.ObjectChange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One call that {@link LocalRun} makes, and how it is printed. */
final class LocalCall {

  /** What is printed of an answer, and whether it is a good one. */
  record Reply(String text, boolean good) {}

  private final String title;
  private final @Nullable HttpCall request;
  private final Function<CloudEmulator, Reply> action;

  private LocalCall(
      String title, @Nullable HttpCall request, Function<CloudEmulator, Reply> action) {
    this.title = title;
    this.request = request;
    this.action = action;
  }

  static LocalCall event(String json) {
    return new LocalCall(json, null, cloud -> reply(cloud.call(json)));
  }

  static LocalCall http(HttpCall call) {
    return new LocalCall(call.toString(), call, cloud -> reply(cloud.http(call)));
  }

  static LocalCall timer(String name, String payload) {
    return new LocalCall("timer " + name, null, cloud -> reply(cloud.timer(name, payload)));
  }

  /** The messages are numbered from 1. */
  static LocalCall queue(String name, List<String> bodies) {
    List<Message> messages = new ArrayList<>();
    for (String body : bodies) {
      messages.add(Message.of(Integer.toString(messages.size() + 1), body));
    }
    return new LocalCall(
        "queue " + name + ", " + messages.size() + " message(s)",
        null,
        cloud -> reply(cloud.queue(name, messages)));
  }

  static LocalCall topic(String name, String body) {
    Message message = Message.of("1", body);
    return new LocalCall("topic " + name, null, cloud -> reply(cloud.topic(name, message)));
  }

  static LocalCall object(String bucket, String key) {
    ObjectChange change = ObjectChange.created(bucket, key, 1, "d41d8cd98f00b204e9800998ecf8427e");
    return new LocalCall(
        "object " + bucket + "/" + key, null, cloud -> reply(cloud.object(change)));
  }

  private static Reply reply(Answer answer) {
    return new Reply(answer.kind() + " " + answer.text(), answer.kind() == Answer.Kind.RESPONSE);
  }

  private static Reply reply(HttpAnswer answer) {
    String type = answer.header("Content-Type").orElse("no content type");
    return new Reply(
        answer.status() + " " + answer.text() + "   (" + type + ")", answer.status() < 500);
  }

  private static Reply reply(BatchAnswer batch) {
    StringBuilder text = new StringBuilder();
    for (Answer answer : batch.answers()) {
      text.append(answer.kind()).append(' ').append(answer.text()).append(' ');
    }
    boolean good = batch.redelivered().isEmpty();
    text.append(good ? "all delivered" : "again: " + String.join(", ", batch.redelivered()));
    return new Reply(text.toString(), good);
  }

  String title() {
    return title;
  }

  /** The HTTP request it makes, if any. */
  @Nullable HttpCall request() {
    return request;
  }

  Reply make(CloudEmulator cloud) {
    return action.apply(cloud);
  }
}
