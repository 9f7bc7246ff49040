package shop;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import jakarta.inject.Named;

@Named("orders")
public class OrdersHandler implements RequestHandler<Orders, Orders> {
  @Override
  public Orders handleRequest(Orders orders, Context context) {
    return orders;
  }
}
