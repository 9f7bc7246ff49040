package dev.aloft.emulator.internal.lambda;

import dev.aloft.emulator.internal.json.JsonException;
import dev.aloft.emulator.internal.json.JsonValue;
import dev.aloft.emulator.internal.json.JsonValue.Kind;
import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.Message;
import java.util.ArrayList;
import java.util.List;

/** Reads the answer to a batch, with {@code ReportBatchItemFailures} on, as SQS's poller does. */
public final class BatchFailures {
  private BatchFailures() {}

  /** The ids that are delivered again. An answer that is wrong in any way returns them all. */
  public static List<String> of(Answer answer, List<Message> messages) {
    List<String> all = new ArrayList<>();
    messages.forEach(message -> all.add(message.id()));
    if (answer.kind() != Answer.Kind.RESPONSE) {
      return all;
    }
    if (answer.length() == 0) {
      return List.of();
    }
    JsonValue failures;
    try {
      failures = JsonValue.parse(answer.text()).member("batchItemFailures");
    } catch (JsonException e) {
      return all;
    }
    if (failures == null || failures.is(Kind.NULL)) {
      return List.of();
    }
    if (!failures.is(Kind.ARRAY)) {
      return all;
    }
    List<String> failed = new ArrayList<>();
    for (JsonValue failure : failures.items()) {
      JsonValue id = failure.member("itemIdentifier");
      if (id == null || !id.is(Kind.STRING) || !all.contains(id.text())) {
        return all;
      }
      failed.add(id.text());
    }
    return failed;
  }
}
