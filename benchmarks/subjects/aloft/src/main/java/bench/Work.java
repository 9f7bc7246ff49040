package bench;

import dev.aloft.Function;
import dev.aloft.Http;
import dev.aloft.Queue;
import dev.aloft.event.QueueBatch;
import dev.aloft.event.QueueMessage;
import dev.aloft.http.HttpRequest;
import dev.aloft.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** What is measured besides hello. */
@NullMarked
public final class Work {
  record Orders(List<Order> orders) {}

  record Invoice(String id, long cents) {}

  private long cents;

  @Function("order")
  Order order(Order order) {
    return order;
  }

  @Function("orders")
  Orders orders(Orders orders) {
    return orders;
  }

  @Function("route")
  @Http
  HttpResponse<String> route(HttpRequest<Void> request) {
    String path = request.path();
    if (request.method().equals("GET") && path.startsWith("/greetings/")) {
      return HttpResponse.ok("Hello, " + path.substring("/greetings/".length()) + "!");
    }
    return HttpResponse.of(404, "nothing here");
  }

  @Function("queue")
  @Queue("invoices")
  void queue(QueueBatch<Invoice> batch) {
    for (QueueMessage<Invoice> message : batch.messages()) {
      cents += message.body().cents();
    }
  }
}
