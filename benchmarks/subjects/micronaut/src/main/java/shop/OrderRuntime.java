package shop;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.micronaut.function.aws.runtime.AbstractMicronautLambdaRuntime;

final class OrderRuntime extends AbstractMicronautLambdaRuntime<Order, Order, Order, Order> {
  @Override
  protected RequestHandler<Order, Order> createRequestHandler(String... args) {
    return new OrderHandler();
  }
}
