package shop;

import io.micronaut.function.aws.MicronautRequestHandler;

public class HelloHandler extends MicronautRequestHandler<Name, Greeting> {
  @Override
  public Greeting execute(Name name) {
    return new Greeting("Hello, " + name.name() + "!");
  }
}
