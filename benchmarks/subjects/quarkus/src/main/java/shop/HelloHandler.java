package shop;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import jakarta.inject.Named;

@Named("hello")
public class HelloHandler implements RequestHandler<Name, Greeting> {
  @Override
  public Greeting handleRequest(Name name, Context context) {
    return new Greeting("Hello, " + name.name() + "!");
  }
}
