package shop;

import io.micronaut.function.aws.MicronautRequestHandler;

public class OrderHandler extends MicronautRequestHandler<Order, Order> {
  @Override
  public Order execute(Order order) {
    return order;
  }
}
