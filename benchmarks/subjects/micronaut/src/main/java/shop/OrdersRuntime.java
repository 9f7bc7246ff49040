package shop;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.micronaut.function.aws.runtime.AbstractMicronautLambdaRuntime;

final class OrdersRuntime extends AbstractMicronautLambdaRuntime<Orders, Orders, Orders, Orders> {
  @Override
  protected RequestHandler<Orders, Orders> createRequestHandler(String... args) {
    return new OrdersHandler();
  }
}
