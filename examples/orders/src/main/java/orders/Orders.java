package orders;

import dev.aloft.Function;
import dev.aloft.Http;
import dev.aloft.Queue;
import dev.aloft.Schedule;
import dev.aloft.event.BatchResult;
import dev.aloft.event.QueueBatch;
import dev.aloft.event.QueueMessage;
import dev.aloft.event.TimerEvent;
import dev.aloft.http.HttpRequest;
import dev.aloft.http.HttpResponse;
import jakarta.inject.Inject;

/** A shop's back office, independent of any cloud. */
@Function.Modules(OrdersModule.class)
public final class Orders {
  private final OrderStore store;

  @Inject
  Orders(OrderStore store) {
    this.store = store;
  }

  /** Takes an order by HTTP. */
  @Function("create-order")
  @Http
  HttpResponse<Receipt> create(HttpRequest<Order> request) {
    Receipt receipt = store.add(request.body());
    return HttpResponse.of(201, receipt)
        .withHeader("Location", "/orders/" + receipt.id())
        .withCookie("last=" + receipt.id() + "; Path=/; HttpOnly");
  }

  /** Takes orders from a queue; those without a line are redelivered until someone handles them. */
  @Function("take-orders")
  @Queue("orders")
  BatchResult take(QueueBatch<Order> batch) {
    BatchResult result = BatchResult.success();
    for (QueueMessage<Order> message : batch.messages()) {
      if (message.body().lines().isEmpty()) {
        result = result.withFailed(message);
      } else {
        System.out.println("took " + store.add(message.body()));
      }
    }
    return result;
  }

  /** Reports every night. */
  @Function("nightly-report")
  @Schedule("0 3 * * *")
  void report(TimerEvent tick) {
    long cents = store.all().stream().mapToLong(Receipt::cents).sum();
    System.out.println(
        "report of " + tick.name() + ": " + store.all().size() + " orders, " + cents + " cents");
  }
}
