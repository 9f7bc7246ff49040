package dev.aloft.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.event.BatchResult;
import dev.aloft.event.QueueBatch;
import dev.aloft.event.QueueMessage;
import dev.aloft.function.Context;
import dev.aloft.json.ByteSlice;
import dev.aloft.json.JsonException;
import dev.aloft.provider.Input;
import dev.aloft.provider.Output;
import dev.aloft.provider.QueueHandler;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  static QueueBatch<ByteSlice> read(String json) {
    List<QueueMessage<ByteSlice>> messages = new ArrayList<>();
    String queue = new SqsQueue<>(EVEN).read(TestEvents.input(json), TestEvents.CONTEXT, messages);
    return new QueueBatch<>(queue, messages);
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
    QueueBatch<ByteSlice> batch = read(TestEvents.resource("sqs"));
    assertEquals("invoices", batch.queue());
    assertEquals(2, batch.messages().size());
    QueueMessage<ByteSlice> first = batch.messages().get(0);
    assertEquals("m-1", first.id());
    assertEquals("{\"amount\": 1}", first.body().text());
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
    QueueMessage<ByteSlice> second = batch.messages().get(1);
    assertEquals("gr\u00fc\u00dfe", second.body().text());
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

  /** Answers to messages of groups, written {@code group:body}, and what the function worked on. */
  private static String fifo(boolean oneByOne, String queue, String... messages) throws Exception {
    List<Integer> worked = new ArrayList<>();
    QueueHandler<Integer> handler =
        new QueueHandler<>() {
          @Override
          public Integer decode(Input body) {
            return EVEN.decode(body);
          }

          @Override
          public boolean oneByOne() {
            return oneByOne;
          }

          @Override
          public BatchResult handle(QueueBatch<Integer> batch, Context context) throws Exception {
            batch.messages().forEach(each -> worked.add(each.body()));
            return EVEN.handle(batch, context);
          }
        };
    List<String> records = new ArrayList<>();
    for (String message : messages) {
      String group = message.substring(0, 1);
      String body = message.substring(2);
      records.add(
          "{\"messageId\":\"%s\",\"body\":\"%s\",\"eventSourceARN\":\"arn:aws:sqs:eu-west-1:1:%s\",\"attributes\":{\"MessageGroupId\":\"%s\"}}"
              .formatted(body, body, queue, group));
    }
    Output output = new Output();
    new SqsQueue<>(handler)
        .handle(
            TestEvents.input("{\"Records\":[" + String.join(",", records) + "]}"),
            TestEvents.CONTEXT,
            output);
    String answer = new String(output.buffer(), 0, output.length(), StandardCharsets.UTF_8);
    List<String> failed = new ArrayList<>();
    Matcher ids = Pattern.compile("\"itemIdentifier\":\"([^\"]*)\"").matcher(answer);
    while (ids.find()) {
      failed.add(ids.group(1));
    }
    return "worked on " + worked + ", failed " + failed;
  }

  @Test
  void whatFollowsAFailedMessageInItsGroupOfAFifoQueueFailsUnseen() throws Exception {
    String[] messages = {"a:2", "b:1", "a:4", "b:6", "b:8", "c:x", "c:10", "a:12"};
    assertEquals(
        "worked on [2, 1, 4, 12], failed [1, 6, 8, x, 10]", fifo(true, "invoices.fifo", messages));
  }

  @Test
  void aBatchFunctionGetsWhatStandsBeforeTheFirstUndecodableMessageOfAGroup() throws Exception {
    String[] messages = {"a:2", "b:1", "a:x", "b:6", "a:4"};
    assertEquals("worked on [2, 1, 6], failed [x, 4, 1]", fifo(false, "invoices.fifo", messages));
  }

  @Test
  void groupsOfAQueueThatIsNotFifoHaveNoOrder() throws Exception {
    String[] messages = {"a:1", "a:x", "a:4"};
    assertEquals("worked on [1, 4], failed [x, 1]", fifo(true, "invoices", messages));
  }

  @Test
  void numbersMayComeAsNumbersAndBeyondEveryBound() {
    String event =
        "{\"Records\":[{\"messageId\":7,\"body\":null,\"attributes\":"
            + "{\"ApproximateReceiveCount\":%s,\"SentTimestamp\":%s},\"messageAttributes\":[]}]}";
    QueueMessage<ByteSlice> message = read(event.formatted("2", "1")).messages().get(0);
    assertEquals("7", message.id());
    assertEquals(2, message.deliveryCount());
    assertEquals(Instant.ofEpochMilli(1), message.sentAt());
    assertEquals(0, message.body().length());
    QueueMessage<ByteSlice> odd =
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
