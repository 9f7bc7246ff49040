package shop;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.micronaut.function.aws.runtime.AbstractMicronautLambdaRuntime;

final class HelloRuntime extends AbstractMicronautLambdaRuntime<Name, Greeting, Name, Greeting> {
  @Override
  protected RequestHandler<Name, Greeting> createRequestHandler(String... args) {
    return new HelloHandler();
  }
}
