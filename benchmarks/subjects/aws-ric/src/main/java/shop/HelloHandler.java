package shop;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

public final class HelloHandler implements RequestHandler<Name, Greeting> {
  @Override
  public Greeting handleRequest(Name name, Context context) {
    Greeting greeting = new Greeting();
    greeting.setMessage("Hello, " + name.getName() + "!");
    return greeting;
  }
}
