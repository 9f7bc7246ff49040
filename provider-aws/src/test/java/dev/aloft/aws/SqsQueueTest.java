package dev.aloft.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.event.BatchResult;
import dev.aloft.event.QueueBatch;
import dev.aloft.event.QueueMessage;
import dev.aloft.function.Context;
import dev.aloft.json.JsonException;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import dev.aloft.provider.QueueHandler;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SqsQueueTest {
  /** Bodies are numbers; odd ones fail. */
  private static final QueueHandler<Integer> EVEN =
      new QueueHandler<>() {
        @Override
        public Integer decode(Input body) {
          int number = body.begin().readInt();
          body.end();
          return number;
        }

        @Override
        public BatchResult handle(QueueBatch<Integer> batch, Context context) {
          BatchResult result = BatchResult.success();
          for (QueueMessage<Integer> message : batch.messages()) {
            if (message.body() % 2 != 0) {
              result = result.withFailed(message, new IllegalStateException("odd"));
            }
          }
          return result;
        }
      };

  static QueueBatch<byte[]> read(String json) {
    return new SqsQueue<>(EVEN).read(TestEvents.input(json), TestEvents.CONTEXT);
  }

  private static String answer(String... bodies) throws Exception {
    StringBuilder records = new StringBuilder();
    for (int i = 0; i < bodies.length; i++) {
      records.append(i == 0 ? "" : ",");
      records.append("{\"messageId\":\"\u00fc-").append(i).append("\",\"body\":\"");
      records.append(bodies[i]).append("\"}");
    }
    Output output = new Output();
    new SqsQueue<>(EVEN)
        .handle(TestEvents.input("{\"Records\":[" + records + "]}"), TestEvents.CONTEXT, output);
    return new String(output.buffer(), 0, output.length(), StandardCharsets.UTF_8);
  }

  @Test
  void tellsOfTheMessageWhatSqsTells() {
    QueueBatch<byte[]> batch = read(TestEvents.resource("sqs"));
    assertEquals("invoices", batch.queue());
    assertEquals(2, batch.messages().size());
    QueueMessage<byte[]> first = batch.messages().get(0);
    assertEquals("m-1", first.id());
    assertEquals("{\"amount\": 1}", new String(first.body(), StandardCharsets.UTF_8));
    assertEquals(3, first.deliveryCount());
    assertEquals(Instant.parse("2026-01-01T00:00:00.123Z"), first.sentAt());
    assertEquals(
        Map.of(
            "tenant", "acme",
            "blob", "AAEC",
            "count", "12",
            "SenderId", "AIDA",
            "MessageGroupId", "group-a"),
        first.attributes());
    QueueMessage<byte[]> second = batch.messages().get(1);
    assertEquals("gr\u00fc\u00dfe", new String(second.body(), StandardCharsets.UTF_8));
    assertEquals(0, second.deliveryCount());
    assertNull(second.sentAt());
    assertEquals(Map.of(), second.attributes());
  }

  @Test
  void theAnswerNamesTheMessagesThatFailedAndNoOthers() throws Exception {
    assertEquals("{\"batchItemFailures\":[]}", answer("2", "4"));
    assertEquals("{\"batchItemFailures\":[]}", answer());
    assertEquals(
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"\u00fc-1\"},"
            + "{\"itemIdentifier\":\"\u00fc-0\"}]}",
        answer("1", "not a number", "4"));
  }

  @Test
  void numbersMayComeAsNumbersAndBeyondEveryBound() {
    String event =
        "{\"Records\":[{\"messageId\":7,\"body\":null,\"attributes\":"
            + "{\"ApproximateReceiveCount\":%s,\"SentTimestamp\":%s},\"messageAttributes\":[]}]}";
    QueueMessage<byte[]> message = read(event.formatted("2", "1")).messages().get(0);
    assertEquals("7", message.id());
    assertEquals(2, message.deliveryCount());
    assertEquals(Instant.ofEpochMilli(1), message.sentAt());
    assertEquals(0, message.body().length);
    QueueMessage<byte[]> odd =
        read(event.formatted("\"99999999999\"", "\"yesterday\"")).messages().get(0);
    assertEquals(Integer.MAX_VALUE, odd.deliveryCount());
    assertNull(odd.sentAt());
    assertEquals(0, read(event.formatted("-4", "{}")).messages().get(0).deliveryCount());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|Records",
        "[]|an object",
        "{\"Records\":null}|an array",
        "{\"Records\":[7]}|an object",
        "{\"Records\":[{\"body\":\"x\"}]}|\"messageId\"",
        "{\"Records\":[{\"messageId\":\"1\",\"eventSource\":\"aws:s3\"}]}|\"aws:sqs\"",
        "{\"Records\":[{\"messageId\":\"1\",\"body\":{}}]}|a string",
      })
  void whatIsNoSqsEventIsRefusedAndSaysWhy(String event, String why) {
    JsonException refused = assertThrows(JsonException.class, () -> read(event));
    assertTrue(refused.problem().contains(why), refused.problem());
  }

  @Test
  void failuresAreReportedForTheLog() throws Exception {
    Output output = new Output();
    new SqsQueue<>(EVEN)
        .handle(
            TestEvents.input("{\"Records\":[{\"messageId\":\"m-9\",\"body\":\"3\"}]}"),
            TestEvents.CONTEXT,
            output);
    List<Output.Report> reports = output.reports();
    assertEquals(1, reports == null ? 0 : reports.size());
  }
}
