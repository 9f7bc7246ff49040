package dev.aloft.emulator.invocation;

import java.util.List;

/**
 * The outcome of a delivery of a queue's messages. Immutable.
 *
 * @param answers one for each call the cloud made
 * @param redelivered the ids of the messages the cloud would deliver again: all of a call that
 *     failed, some where the function reported a partial failure, none otherwise
 */
public record BatchAnswer(List<Answer> answers, List<String> redelivered) {
  public BatchAnswer {
    answers = List.copyOf(answers);
    redelivered = List.copyOf(redelivered);
  }
}
