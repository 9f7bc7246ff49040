package dev.aloft.emulator;

import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.BatchAnswer;
import dev.aloft.emulator.invocation.Event;
import dev.aloft.emulator.invocation.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** How messages of a queue get to a function. */
final class Batches {

  /** All messages in one call. */
  static final int ALL = Integer.MAX_VALUE;

  private Batches() {}

  /** Delivers up to {@code size} messages in one call; they succeed or fail together. */
  static BatchAnswer deliver(
      CloudEmulator cloud,
      List<Message> messages,
      int size,
      Function<List<Message>, String> event) {
    return deliver(cloud, messages, size, event, Batches::together);
  }

  /** As the other, with the ids of the messages of a call that the answer asks for again. */
  static BatchAnswer deliver(
      CloudEmulator cloud,
      List<Message> messages,
      int size,
      Function<List<Message>, String> event,
      BiFunction<Answer, List<Message>, List<String>> failed) {
    List<Answer> answers = new ArrayList<>();
    List<String> redelivered = new ArrayList<>();
    for (int at = 0; at < messages.size(); ) {
      List<Message> batch = messages.subList(at, at + Math.min(size, messages.size() - at));
      Answer answer = cloud.call(event.apply(batch));
      answers.add(answer);
      redelivered.addAll(failed.apply(answer, batch));
      at += batch.size();
    }
    return new BatchAnswer(answers, redelivered);
  }

  /** Delivers each message in a call of its own; {@code again} says which come again. */
  static BatchAnswer deliverEach(
      CloudEmulator cloud,
      List<Message> messages,
      Function<Message, Event> event,
      Predicate<Answer> again) {
    List<Answer> answers = new ArrayList<>();
    List<String> redelivered = new ArrayList<>();
    for (Message message : messages) {
      Answer answer = cloud.call(event.apply(message));
      answers.add(answer);
      if (again.test(answer)) {
        redelivered.add(message.id());
      }
    }
    return new BatchAnswer(answers, redelivered);
  }

  private static List<String> together(Answer answer, List<Message> batch) {
    return answer.kind() == Answer.Kind.RESPONSE
        ? List.of()
        : batch.stream().map(Message::id).toList();
  }
}
