package shop;

import io.micronaut.function.aws.MicronautRequestHandler;

public class OrdersHandler extends MicronautRequestHandler<Orders, Orders> {
  @Override
  public Orders execute(Orders orders) {
    return orders;
  }
}
