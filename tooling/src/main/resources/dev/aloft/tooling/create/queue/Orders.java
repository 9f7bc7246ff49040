package @package@;

import dev.aloft.Function;
import dev.aloft.Queue;
import dev.aloft.event.BatchResult;
import dev.aloft.event.QueueBatch;
import dev.aloft.event.QueueMessage;
import org.jspecify.annotations.NullMarked;

/** Takes orders from a queue. */
@NullMarked
public final class Orders {
  record Order(String item, int quantity) {}

  @Function("@name@")
  @Queue("orders")
  BatchResult take(QueueBatch<Order> batch) {
    BatchResult result = BatchResult.success();
    for (QueueMessage<Order> message : batch.messages()) {
      Order order = message.body();
      if (order.quantity() < 1) {
        result = result.withFailed(message); // delivered again; the others are done
      } else {
        System.out.println("took " + order.quantity() + " x " + order.item());
      }
    }
    return result;
  }
}
