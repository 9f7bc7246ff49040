package shop;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.aloft.Function;

@Function(memoryMb = 512)
public final class OrderHandler implements RequestHandler<OrderHandler.Order, String> {
  record Order(String item, int count) {}

  @Override
  public String handleRequest(Order order, Context context) {
    context.getLogger().log("ordered: " + order.count());
    return context.getAwsRequestId() + ": " + order.item();
  }
}
