package dev.aloft.aliyun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.event.BatchResult;
import dev.aloft.event.QueueBatch;
import dev.aloft.event.QueueMessage;
import dev.aloft.function.Context;
import dev.aloft.json.JsonException;
import dev.aloft.provider.Input;
import dev.aloft.provider.QueueHandler;
import dev.aloft.provider.trigger.BatchFailedException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
final class MessageQueueTest {
  private static final String MNS =
      "{\"id\":\"c2g7\",\"source\":\"MNS-Function\",\"specversion\":\"1.0\","
          + "\"type\":\"mns:Queue:SendMessage\","
          + "\"datacontenttype\":\"application/json; charset=utf-8\","
          + "\"subject\":\"acs:mns:cn-hangzhou:1649:queues/invoices\","
          + "\"time\":\"2021-04-08T06:28:17.093Z\",\"aliyunaccountid\":\"1649\","
          + "\"aliyunregionid\":\"cn-hangzhou\","
          + "\"data\":{\"requestId\":\"606E\",\"messageId\":\"C6DB\",\"messageBody\":\"{\\\"n\\\":1}\"}}";

  private static final String ROCKET_DATA =
      "{\"topic\":\"orders\",\"systemProperties\":{\"UNIQ_KEY\":\"AC14\",\"TAGS\":\"new\","
          + "\"BORN_TIMESTAMP\":\"1617863297093\"},\"userProperties\":{\"key\":\"value\","
          + "\"TAGS\":\"mine\"},\"body\":\"hello\"}";

  private static final String ROCKET =
      "{\"id\":\"94ebc15f\",\"source\":\"RocketMQ-Function\",\"specversion\":\"1.0\","
          + "\"type\":\"mq:Topic:SendMessage\",\"subject\":\"acs:mq:cn:1:INST%orders\","
          + "\"time\":\"2021-04-08T06:01:20.766Z\",\"data\":"
          + ROCKET_DATA
          + "}";

  private static String kafkaData(int offset, String value) {
    return "{\"topic\":\"clicks\",\"partition\":7,\"offset\":"
        + offset
        + ",\"timestamp\":1670000000000,\"headers\":{\"headers\":[],\"isReadOnly\":false},"
        + "\"key\":\"k\",\"value\":"
        + value
        + "}";
  }

  private static String kafka(int offset, String value) {
    return "{\"specversion\":\"1.0\",\"id\":\"8e215af8\",\"source\":\"acs:alikafka\","
        + "\"type\":\"alikafka:Topic:Message\",\"subject\":\"acs:alikafka:cn:1:topic:clicks\","
        + "\"time\":\"2022-06-23T02:49:51.589Z\",\"data\":"
        + kafkaData(offset, value)
        + "}";
  }

  /** As a JSON string. */
  private static String quoted(String json) {
    return "\"" + json.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  @Test
  void oneMessageOfAnMnsQueue() throws Exception {
    QueueBatch<String> batch = Adapters.queue(MNS);
    assertEquals("invoices", batch.queue());
    assertEquals(1, batch.messages().size());
    QueueMessage<String> message = batch.messages().get(0);
    assertEquals("C6DB", message.id());
    assertEquals("{\"n\":1}", message.body());
    assertEquals(Instant.parse("2021-04-08T06:28:17.093Z"), message.sentAt());
    assertEquals("mns:Queue:SendMessage", message.attributes().get("type"));
    assertEquals(0, message.deliveryCount());
  }

  @Test
  void manyMessagesOfRocketMq() throws Exception {
    QueueBatch<String> batch = Adapters.queue("[" + ROCKET + "," + MNS + "]");
    assertEquals("orders", batch.queue());
    QueueMessage<String> message = batch.messages().get(0);
    assertEquals("AC14", message.id());
    assertEquals("hello", message.body());
    assertEquals(Instant.ofEpochMilli(1617863297093L), message.sentAt());
    assertEquals("value", message.attributes().get("key"));
    assertEquals("mine", message.attributes().get("TAGS"));
    assertEquals("{\"n\":1}", batch.messages().get(1).body());
  }

  @Test
  void kafkaSendsAnArrayOfStrings() throws Exception {
    QueueBatch<String> batch =
        Adapters.queue(
            "[" + quoted(kafka(1, "\"a\"")) + "," + quoted(kafka(2, "{\"b\":[1,null]}")) + "]");
    assertEquals("clicks", batch.queue());
    assertEquals("clicks-7-1", batch.messages().get(0).id());
    assertEquals("a", batch.messages().get(0).body());
    assertEquals("clicks-7-2", batch.messages().get(1).id());
    assertEquals("{\"b\":[1,null]}", batch.messages().get(1).body());
    Map<String, String> attributes = batch.messages().get(1).attributes();
    assertEquals("7", attributes.get("partition"));
    assertEquals("2", attributes.get("offset"));
    assertEquals("k", attributes.get("key"));
    assertEquals(Instant.ofEpochMilli(1670000000000L), batch.messages().get(1).sentAt());
  }

  @Test
  void rawDataIsReadLikeTheDataOfACloudEvent() throws Exception {
    QueueBatch<String> batch =
        Adapters.queue(
            "["
                + ROCKET_DATA
                + ","
                + quoted(kafkaData(3, "\"v\""))
                + ",{\"messageId\":\"M\",\"messageBody\":\"mns\"}"
                + ",\"bare text\",{\"amount\":5},[1],7]");
    assertEquals(
        List.of("hello", "v", "mns", "bare text", "{\"amount\":5}", "[1]", "7"),
        batch.messages().stream().map(QueueMessage::body).toList());
    assertEquals(
        List.of("AC14", "clicks-7-3", "M", "request-3", "request-4", "request-5", "request-6"),
        batch.messages().stream().map(QueueMessage::id).toList());
  }

  @Test
  void theMembersOfMnsItselfAreKnown() throws Exception {
    QueueMessage<String> message =
        Adapters.queue(
                "{\"MessageId\":\"5F29\",\"MessageBody\":\"text\",\"DequeueCount\":3,"
                    + "\"EnqueueTime\":1250700979248,\"QueueName\":\"bills\"}")
            .messages()
            .get(0);
    assertEquals("5F29", message.id());
    assertEquals("text", message.body());
    assertEquals(3, message.deliveryCount());
    assertEquals(Instant.ofEpochMilli(1250700979248L), message.sentAt());
  }

  @Test
  void aTextWithoutAnyFormIsTheBody() throws Exception {
    assertEquals("not json", Adapters.queue("not json").messages().get(0).body());
    assertEquals("{\"a\":", Adapters.queue("{\"a\":").messages().get(0).body());
    assertEquals("{\"b\":2}", Adapters.queue("{\"b\":2}").messages().get(0).body());
    assertEquals(
        "{\"x\":1}",
        Adapters.queue("{\"specversion\":\"1.0\",\"id\":\"i\",\"data\":{\"x\":1}}")
            .messages()
            .get(0)
            .body());
  }

  @Test
  void messagesWithTheSameIdAreToldApart() throws Exception {
    QueueBatch<String> batch = Adapters.queue("[" + MNS + "," + MNS + "]");
    assertEquals("C6DB", batch.messages().get(0).id());
    assertEquals("C6DB-1", batch.messages().get(1).id());
  }

  @Test
  void oneFailedMessageFailsTheInvocation() {
    BatchResult failed =
        BatchResult.failed(List.of(new BatchResult.Failure("C6DB", new IllegalStateException())));
    BatchFailedException thrown =
        assertThrows(BatchFailedException.class, () -> Adapters.queue(MNS, failed));
    assertTrue(String.valueOf(thrown.getMessage()).contains("C6DB"), thrown.toString());
  }

  @Test
  void anUndecodableMessageFailsAloneButTheBatchComesAgain() throws Exception {
    StringBuilder got = new StringBuilder();
    QueueHandler<String> handler =
        new QueueHandler<>() {
          @Override
          public String decode(Input body) {
            if (body.text().equals(Adapters.UNDECODABLE)) {
              throw new JsonException("it is poison", "", 1, 1, null);
            }
            return body.text();
          }

          @Override
          public BatchResult handle(QueueBatch<String> batch, Context context) {
            got.append(batch.messages().get(0).body());
            return BatchResult.success();
          }
        };
    String event = "[\"good\",\"" + Adapters.UNDECODABLE + "\"]";
    try (RunningServer server = RunningServer.of(new MessageQueue<>(handler))) {
      Connection.Answer answer = server.call("POST /invoke", event, "x-fc-request-id: 5");
      assertEquals(404, answer.status());
      assertTrue(answer.text().contains("\"errorType\":\"BatchFailed\""), answer.text());
      assertEquals("good", got.toString());
      assertTrue(
          server.log().contains("The message 5-1 was refused: it is poison at the "), server.log());
    }
  }

  @Test
  void anEmptyBatchCallsNothing() throws Exception {
    Adapters.run(
        new MessageQueue<>(
            new QueueHandler<String>() {
              @Override
              public String decode(Input body) {
                throw new AssertionError();
              }

              @Override
              public BatchResult handle(QueueBatch<String> batch, Context context) {
                throw new AssertionError();
              }
            }),
        "[]");
  }
}
