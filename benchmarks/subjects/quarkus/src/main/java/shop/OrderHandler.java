package shop;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import jakarta.inject.Named;

@Named("order")
public class OrderHandler implements RequestHandler<Order, Order> {
  @Override
  public Order handleRequest(Order order, Context context) {
    return order;
  }
}
