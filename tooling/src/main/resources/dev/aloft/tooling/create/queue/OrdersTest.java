package @package@;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aloft.event.BatchResult;
import dev.aloft.event.QueueBatch;
import dev.aloft.event.QueueMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrdersTest {
  @Test
  void anOrderOfNothingFailsAlone() {
    QueueMessage<Orders.Order> good = new QueueMessage<>("1", new Orders.Order("tea", 2));
    QueueMessage<Orders.Order> bad = new QueueMessage<>("2", new Orders.Order("tea", 0));

    BatchResult result = new Orders().take(new QueueBatch<>("orders", List.of(good, bad)));

    assertEquals(List.of("2"), result.failures().stream().map(BatchResult.Failure::id).toList());
  }
}
