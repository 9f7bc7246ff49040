package dev.aloft.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class EventsTest {
  @Test
  void eventsDoNotChangeWithWhatTheyWereMadeFrom() {
    Map<String, String> attributes = new HashMap<>(Map.of("a", "1"));
    QueueMessage<String> message = new QueueMessage<>("7", "body", attributes, 1, null);
    List<QueueMessage<String>> messages = new ArrayList<>(List.of(message));
    QueueBatch<String> batch = new QueueBatch<>("q", messages);
    attributes.clear();
    messages.clear();
    assertEquals(Map.of("a", "1"), message.attributes());
    assertEquals(List.of(message), batch.messages());
    assertThrows(UnsupportedOperationException.class, () -> message.attributes().clear());
  }

  @Test
  void anotherBodyKeepsTheRest() {
    QueueMessage<Integer> message =
        new QueueMessage<>("7", "body", Map.of("a", "1"), 3, null).withBody(9);
    assertEquals(new QueueMessage<>("7", 9, Map.of("a", "1"), 3, null), message);
    TopicMessage<Integer> published =
        new TopicMessage<>("7", "t", "s", "body", Map.of(), null).withBody(9);
    assertEquals(new TopicMessage<>("7", "t", "s", 9, Map.of(), null), published);
  }

  @Test
  void resultGathersFailuresInOrder() {
    RuntimeException cause = new RuntimeException();
    BatchResult result =
        BatchResult.success()
            .withFailed(new QueueMessage<>("1", ""))
            .withFailed(new QueueMessage<>("2", ""), cause);
    assertEquals(
        List.of(new BatchResult.Failure("1", null), new BatchResult.Failure("2", cause)),
        result.failures());
    assertEquals(List.of(), BatchResult.success().failures());
    assertSame(BatchResult.success(), BatchResult.failed(List.of()));
  }
}
